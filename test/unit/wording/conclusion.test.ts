import { describe, expect, test } from 'vitest'
import { createTopic } from '#shared/minutes/factories.ts'
import { builtInTemplates } from '#shared/templates/built-in.ts'
import {
  fitsConclusion,
  kindOfConclusion,
  listContradictions,
  readConclusion,
  showConclusion,
} from '#shared/wording/conclusion.ts'
import { createDecision, writeDecision } from '#shared/wording/decision.ts'

const standing = builtInTemplates.find(({ id }) => id === 'gov-standing')!
const topic = createTopic('审议《云州市扶持民营企业措施》')

describe('what a conclusion means', () => {
  test.each(['原则同意', '同意', '通过', '原则通过', '审议通过', '一致同意', '批准', '再次通过'])(
    '%s lets the matter go ahead',
    (words) => expect(kindOfConclusion(words)).toBe('consent'),
  )
  test.each(['不通过', '不同意', '不予批准', '未获通过', '退回'])('%s refuses it', (words) =>
    expect(kindOfConclusion(words)).toBe('refusal'),
  )
  test.each(['暂缓审议', '暂不研究', '对{object}再作研究', '缓议', '另行研究', '暂不同意'])(
    '%s puts it off',
    (words) => expect(kindOfConclusion(words)).toBe('delay'),
  )
})

describe('a decision does not contradict its conclusion', () => {
  const conclusions = builtInTemplates.flatMap(({ wording }) => wording.decision.conclusions)
  const destinations = builtInTemplates.flatMap(({ wording }) => wording.decision.destinations)
  const refused = [...new Set(conclusions)].filter((one) => kindOfConclusion(one) !== 'consent')

  test.each(refused)('%s is never issued, carried out or sent up', (conclusion) => {
    for (const destination of new Set(destinations)) {
      const sentence = writeDecision(
        createDecision(conclusion, { unit: '市工信局', action: '根据会议讨论意见修改完善后', destination }),
        '会议明确',
        topic,
        standing.wording,
      )
      expect(sentence).not.toMatch(/印发|实施|执行|报批|备案|\{/u)
      expect(sentence).toMatch(/。$/u)
    }
  })

  test('it may come again', () => {
    expect(
      writeDecision(
        createDecision('暂缓审议', {
          unit: '市工信局',
          action: '根据会议讨论意见修改完善后',
          destination: '再次提交会议审议',
        }),
        '会议明确',
        topic,
        standing.wording,
      ),
    ).toBe('会议明确，暂缓审议该《措施》，会后由市工信局根据会议讨论意见修改完善后，再次提交会议审议。')
  })

  test('somebody who is named without an action studies it again', () => {
    expect(
      writeDecision(createDecision('暂缓审议', { unit: '市工信局' }), null, topic, standing.wording),
    ).toBe('暂缓审议该《措施》，会后由市工信局进一步研究完善。')
  })

  test('what is left out is named', () => {
    const decision = createDecision('不通过', { action: '修改完善后', destination: '以市政府名义印发' })
    expect(listContradictions(decision)).toEqual(['destination'])
    expect(fitsConclusion('原则同意', '以市政府名义印发')).toBe(true)
  })
})

describe('a conclusion with its object inside', () => {
  test('is shown as it is read and stored as the pattern', () => {
    expect(showConclusion('对{object}再作研究', '该《措施》')).toBe('对该《措施》再作研究')
    expect(readConclusion('对该《措施》再作研究', '该《措施》', standing.wording)).toEqual({
      conclusion: '对{object}再作研究',
    })
  })

  test.each(['对该事项再作研究', '对该汇报另行研究', '待该方案成熟后再议'])(
    'typed with another object, %s is not followed by a second one',
    (text) => {
      const decision = createDecision('原则同意', readConclusion(text, '该《措施》', standing.wording))
      expect(writeDecision(decision, null, topic, standing.wording)).toBe(`${text}。`)
    },
  )

  test('typed without an object it is followed by the topic’s', () => {
    const decision = createDecision('原则同意', readConclusion('原则上同意', '该《措施》', standing.wording))
    expect(writeDecision(decision, null, topic, standing.wording)).toBe('原则上同意该《措施》。')
  })
})
