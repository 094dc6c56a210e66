import { describe, expect, it } from 'vitest'
import { DOCUMENT_RULES } from '#shared/check/document/document-rules.ts'
import { readExample } from '../../support/check/rule-example.ts'

describe.each(DOCUMENT_RULES.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  it.each(rule.fires)('is found in %s', (text) => {
    expect(rule.find(readExample(text))).not.toEqual([])
  })

  it.each(rule.passes)('is not found in %s', (text) => {
    expect(rule.find(readExample(text))).toEqual([])
  })

  it('names a block and characters of its text', () => {
    for (const text of rule.fires) {
      const { context, pieces } = readExample(text)
      for (const { index, field, range } of rule.find(readExample(text))) {
        expect(index).toBeLessThan(context.children.length)
        const piece = pieces.find((one) => one.index === index && one.piece.field === field)?.piece
        if (range) expect(range.start < range.end && range.end <= (piece?.text.length ?? 0)).toBe(true)
      }
    }
  })
})
