import { expect, test } from 'vitest'
import { missingFacts } from '#shared/check/document/missing-facts.ts'
import { runRule } from '#shared/check/rule.ts'
import type { MinutesContext } from '#shared/minutes/minutes.ts'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'
import { builtInTemplates } from '#shared/templates/built-in.ts'
import { createMinutesFromTemplate } from '#shared/templates/create-minutes.ts'
import sample from '#templates/sample.json' with { type: 'json' }

const findMissingFacts = (context: MinutesContext) => runRule(missingFacts, context)

test('a new draft asks for what its template leaves open, in the order of the paper', () => {
  const template = builtInTemplates.find((one) => one.id === 'gov-standing')!
  expect(
    findMissingFacts(createMinutesFromTemplate(template)).map((fact) => fact.data.found ?? fact.field),
  ).toEqual([
    'masthead.organ',
    'masthead.number',
    'masthead.issuer',
    'masthead.issueDate',
    'meeting.ordinal',
    'meeting.date',
    'meeting.chairName',
    'meeting.chairPost',
    'topic.subject',
    'topic.reporter',
    '出席',
    '列席',
  ])
})

test('every template asks for something, and a finished document for nothing', () => {
  for (const template of builtInTemplates)
    expect(findMissingFacts(createMinutesFromTemplate(template))).not.toEqual([])
  expect(findMissingFacts(parseMinutesText(sample.text).minutes)).toEqual([])
})

test('nobody need be on leave: the empty 请假 of a template is not asked for', () => {
  const template = builtInTemplates.find((one) => one.id === 'party-standing')!
  const blank = createMinutesFromTemplate(template)
  const roles = blank.children.flatMap((block) => (block.type === 'roll' ? [block.role] : []))
  expect(roles).toContain('请假')
  const asked = findMissingFacts(blank).flatMap(({ data }) => data.found ?? [])
  expect(asked).toEqual(roles.filter((role) => role !== '请假'))
})
