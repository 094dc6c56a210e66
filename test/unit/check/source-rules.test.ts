import { describe, expect, it } from 'vitest'
import { SOURCE_RULES } from '#shared/check/source/check-source.ts'

describe.each(SOURCE_RULES.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  it.each(rule.fires)('is found in %s', (text) => {
    expect(rule.find(text.split('\n'))).not.toEqual([])
  })

  it.each(rule.passes)('is not found in %s', (text) => {
    expect(rule.find(text.split('\n'))).toEqual([])
  })
})
