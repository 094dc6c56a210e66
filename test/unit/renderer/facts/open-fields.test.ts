import { expect, it } from 'vitest'
import { createTopic } from '#shared/minutes/factories.ts'
import { createDecision } from '#shared/wording/decision.ts'
import { describeOpenFields, nextField } from '../../../../renderer/check/open-fields.ts'
import { wording } from '../../../support/editor.ts'

const topic = createTopic('审议《云州市防汛预案》', { reporter: '市水利局' })
const action = '根据会议讨论意见修改完善后'

it('says which fields of a decision are still open, and goes to the first of them', () => {
  const empty = createDecision('原则同意', {})
  expect(describeOpenFields(empty, topic, wording)).toBe('还没写：动作、去向。')
  expect(nextField(empty, topic, wording)).toBe('decision.action')
  const nobody = createTopic('审议《云州市防汛预案》')
  expect(describeOpenFields(createDecision('同意', { action }), nobody, wording)).toBe(
    '还没写：责任单位、去向。',
  )
  expect(nextField(createDecision('同意', { action }), nobody, wording)).toBe('decision.unit')
})

it('says nothing of a decision that is complete', () => {
  const whole = createDecision('原则同意', { action, destination: '按程序报批' })
  expect(describeOpenFields(whole, topic, wording)).toBeNull()
  expect(nextField(whole, topic, wording)).toBe('decision.conclusion')
})

it('says that a field has no place in the sentence of the house', () => {
  const house = { ...wording, decision: { ...wording.decision, pattern: '{conclusion}{object}。' } }
  expect(describeOpenFields(createDecision('暂缓审议', { deadline: '月底前' }), topic, house)).toBe(
    '有的项没有写进句子。',
  )
})
