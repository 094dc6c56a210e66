import { expect, it } from 'vitest'
import { createStatement, createTopic } from '#shared/minutes/factories.ts'
import type { MinutesContext } from '#shared/minutes/minutes.ts'
import { createDecision, writeDecision } from '#shared/wording/decision.ts'
import { findDecisionFor, readDecisionAt } from '../../../../renderer/editor/queries/decision-at.ts'
import { wording } from '../../../support/editor.ts'

const topic = createTopic('审议《云州市绿道管理办法》', { reporter: '市住建局' })
const decision = createDecision('原则同意', {
  action: '根据会议讨论意见修改完善后',
  destination: '以市政府名义印发',
})
const sentence = writeDecision(decision, '会议明确', topic, wording)

function context(text: string): MinutesContext {
  return { wording, children: [topic, createStatement('会议认为，好。'), createStatement(text)] }
}

it('reads a sentence typed by hand into the fields', () => {
  expect(readDecisionAt(context(sentence), 2)).toEqual({
    index: 2,
    opener: '会议明确',
    decision,
    source: 'typed',
  })
})

it('shows the topic’s decision wherever the caret stands in the topic', () => {
  expect(findDecisionFor(context(sentence), 0)?.index).toBe(2)
  expect(findDecisionFor(context(sentence), 1)?.index).toBe(2)
})

it('leaves free text alone', () => {
  expect(findDecisionFor(context('会议明确，此事今后再说，大家先想一想。'), 2)).toBe(null)
})
