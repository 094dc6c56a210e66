import { expect, test } from 'vitest'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'
import { builtInTemplates } from '#shared/templates/built-in.ts'
import { createMinutesFromTemplate } from '#shared/templates/create-minutes.ts'
import sample from '#templates/sample.json' with { type: 'json' }
import { findMissingFacts } from '../../../../renderer/check/missing-facts.ts'

test('a new draft asks for what its template leaves open, in the order of the paper', () => {
  const template = builtInTemplates.find((one) => one.id === 'gov-standing')!
  expect(findMissingFacts(createMinutesFromTemplate(template)).map((fact) => fact.name)).toEqual([
    '机关',
    '编号',
    '印发机关',
    '印发日期',
    '届次',
    '日期',
    '主持人',
    '职务',
    '议题名称',
    '汇报单位',
    '出席',
    '列席',
  ])
})

test('every template asks for something, and a finished document for nothing', () => {
  for (const template of builtInTemplates)
    expect(findMissingFacts(createMinutesFromTemplate(template))).not.toEqual([])
  expect(findMissingFacts(parseMinutesText(sample.text).minutes)).toEqual([])
})
