import { expect, test } from 'vitest'
import { DESCRIBED_RULES, describeFinding } from '#shared/check/describe-finding.ts'
import { decisionGaps } from '#shared/check/document/decision-gaps.ts'
import { DOCUMENT_RULES } from '#shared/check/document/document-rules.ts'
import { leftoverText } from '#shared/check/document/leftover-text.ts'
import { missingFacts } from '#shared/check/document/missing-facts.ts'
import { checkPages, PAGE_RULES } from '#shared/check/pages/check-pages.ts'
import { runRule } from '#shared/check/rule.ts'
import { SOURCE_RULES } from '#shared/check/source/check-source.ts'
import { TEXT_RULES } from '#shared/check/text/text-rules.ts'
import {
  createMasthead,
  createMeeting,
  createOpening,
  createParagraph,
  createStatement,
  createTopic,
} from '#shared/minutes/factories.ts'
import { nationalStandardProfile } from '#shared/profile/profile.ts'
import { typeset } from '#shared/typeset/typesetter.ts'
import { createDecision } from '#shared/wording/decision.ts'
import { contextOf } from '../../support/set-lines.ts'

const opening = createOpening(createMeeting(), null, '会议召开。')

test('every rule has one sentence, and no sentence is without a rule', () => {
  const rules = [
    ...PAGE_RULES,
    missingFacts,
    decisionGaps,
    leftoverText,
    ...TEXT_RULES,
    ...DOCUMENT_RULES,
    ...SOURCE_RULES,
  ].map(({ id }) => id)
  expect([...rules].sort()).toEqual([...DESCRIBED_RULES].sort())
})

test('a decision tells every field it leaves open, by its schema name', () => {
  const decision = createDecision('原则同意', {})
  const context = contextOf(
    createMasthead(),
    opening,
    createTopic('审议《云州市防汛预案》', { reporter: '市水利局' }),
    createStatement('', { derived: { from: 'decision', opener: '会议明确', decision } }),
  )
  const found = runRule(decisionGaps, context)
  expect(found.map(({ index, field }) => [index, field])).toEqual([
    [3, 'decision.action'],
    [3, 'decision.destination'],
  ])
  expect(found.map(describeFinding)).toEqual(['议定还没写动作。', '议定还没写去向。'])
})

test('text that import did not understand is told until it is changed', () => {
  const leftover = ['市邮政公司的代表。', '（此件公开发布）']
  const context = contextOf(createMasthead(), opening, createParagraph('市邮政公司的代表。'))
  expect(runRule(leftoverText, { ...context, leftover }).map(({ index }) => index)).toEqual([2])
})

test('the pages tell another way of writing 编号, and every face that is not there', () => {
  const context = contextOf(createMasthead({ number: '（第9号）' }), opening)
  const document = typeset(context, nationalStandardProfile)
  const missingFaces = [
    { name: '方正小标宋简体', instead: '思源宋体' },
    { name: '仿宋_GB2312', instead: null },
  ]
  expect(checkPages({ context, document, missingFaces }).map(describeFinding)).toEqual([
    '编号现在写作“（第9号）”，这个版式写作“第9号”。',
    '缺少“方正小标宋简体”，以“思源宋体”代替。',
    '缺少“仿宋_GB2312”，以系统字体代替。',
  ])
})
