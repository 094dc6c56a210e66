import { expect, it } from 'vitest'
import { createTopic } from '#shared/minutes/factories.ts'
import { builtInTemplates } from '#shared/templates/built-in.ts'
import { createDecision, writeDecision } from '#shared/wording/decision.ts'
import { listDecisionGaps } from '#shared/wording/decision-gaps.ts'
import { readDecision } from '#shared/wording/read-decision.ts'
import { createRandom } from '../../support/random.ts'

const wording = builtInTemplates[0]!.wording
const topic = createTopic('审议《云州市节水实施方案（试行）》', { reporter: '市水务局' })
const action = '根据会议讨论意见修改完善后'

it('writes the sentence from the fields, with what the topic knows', () => {
  const decision = createDecision('原则同意', { action, destination: '以市政府名义印发' })
  expect(writeDecision(decision, '会议明确', topic, wording)).toBe(
    '会议明确，原则同意该《实施方案》，会后由市水务局根据会议讨论意见修改完善后，以市政府名义印发。',
  )
  expect(writeDecision(decision, null, topic, wording)).toBe(
    '原则同意该《实施方案》，会后由市水务局根据会议讨论意见修改完善后，以市政府名义印发。',
  )
})

it('takes the document kind the topic gives before the one of the title', () => {
  const named = { ...topic, documentKind: '方案' }
  expect(writeDecision(createDecision('同意'), '会议', named, wording)).toBe('会议同意该《方案》。')
})

it('names the document in full when its kind is not known, and the report when there is no document', () => {
  expect(writeDecision(createDecision('通过'), null, createTopic('审议《清河县志》'), wording)).toBe(
    '通过《清河县志》。',
  )
  expect(writeDecision(createDecision('同意'), null, createTopic('听取防汛工作汇报'), wording)).toBe(
    '同意该汇报。',
  )
  expect(writeDecision(createDecision('同意'), null, null, wording)).toBe('同意该事项。')
})

it('writes deadline, lead and support where the pattern has them', () => {
  const decision = createDecision('同意', {
    lead: '市财政局',
    support: '各镇',
    action,
    deadline: '8月31日前',
  })
  expect(writeDecision(decision, null, topic, wording)).toBe(
    '同意该《实施方案》，由市财政局牵头，各镇配合，于8月31日前根据会议讨论意见修改完善。',
  )
})

it('puts the object inside a conclusion that asks for it, and reads it back', () => {
  const decision = createDecision('对{object}再作研究')
  const text = writeDecision(decision, '会议明确', topic, wording)
  expect(text).toBe('会议明确，对该《实施方案》再作研究。')
  expect(readDecision(text, topic, wording)).toEqual({ opener: '会议明确', decision })
})

it('shows a gap for a unit nobody has named, and reads it back as not named', () => {
  const unnamed = createTopic('审议《节水办法》')
  const text = writeDecision(createDecision('同意', { action }), null, unnamed, wording)
  expect(text).toBe('同意该《办法》，会后由□□根据会议讨论意见修改完善。')
  expect(readDecision(text, unnamed, wording)?.decision.unit).toBeNull()
})

it.each([
  ['各部门要抓紧落实。'],
  ['会议明确，各部门要抓紧落实。'],
  ['会议明确，原则同意该《实施方案》，请大家抓紧。'],
  ['会议明确，原则同意该《实施方案》，由市水务局按程序印发。'],
  ['会议明确，原则同意该《实施方案》，会后由市水务局根据会议讨论意见修改完善后，以市政府名义印发'],
  ['会议明确，原则同意该《实施方案》。另外，要节水。'],
  ['会议明确：原则同意该《实施方案》。'],
  [''],
])('does not take %s for a decision it could write', (text) => {
  expect(readDecision(text, topic, wording)).toBeNull()
})

it('reads an object of its own, another unit and free words for the action', () => {
  const text = '会议明确，原则同意该汇报，会后由市发改委、市财政局结合各方意见再作修改，按程序报批。'
  expect(readDecision(text, topic, wording)).toEqual({
    opener: '会议明确',
    decision: createDecision('原则同意', {
      object: '该汇报',
      unit: '市发改委、市财政局',
      action: '结合各方意见再作修改',
      destination: '按程序报批',
    }),
  })
})

it('reads 会议原则同意… with the conclusion in the phrase', () => {
  const text = '会议原则同意《清河县规划》，由政府办按程序印发。'
  const house = builtInTemplates.find((template) => template.id === 'office-meeting')!.wording
  expect(readDecision(text, null, house)).toMatchObject({
    opener: '会议',
    decision: { conclusion: '原则同意', object: '《清河县规划》', unit: '政府办', destination: '按程序印发' },
  })
})

it('takes the responsible unit from the heading when the topic names none', () => {
  const under = createTopic('审议县水务局关于编制节水规划的请示')
  const text = '会议明确，原则上同意该事项，会后由县水务局根据会议讨论意见修改完善后，按程序报批。'
  const decision = createDecision('原则上同意', { action, destination: '按程序报批' })
  expect(readDecision(text, under, wording)).toEqual({ opener: '会议明确', decision })
})

it('does not take a text of a hundred thousand fields for a decision', () => {
  const text = `会议明确，原则同意${'由甲牵头，'.repeat(100_000)}。`
  expect(readDecision(text, topic, wording)).toBeNull()
})

it('reads back every decision of the house that it writes, in every kind of meeting', () => {
  const random = createRandom(20210811)
  for (let round = 0; round < 2000; round += 1) {
    const house = random.pick(builtInTemplates).wording
    const maybe = (words: readonly string[]) => (random.chance(0.5) ? random.pick(words) : null)
    const decision = createDecision(random.pick(house.decision.conclusions), {
      object: maybe(['该汇报', '《清河县规划》', '该《草案》']),
      action: maybe(house.decision.actions),
      destination: maybe(house.decision.destinations),
      lead: maybe(['市发改委', '常务副市长张三']),
      support: maybe(['市财政局、市水务局', '各镇（街道）']),
    })
    decision.unit = maybe(['市住建局', '市委组织部（考核办）', '甲局、乙局'])
    decision.deadline = maybe(['8月31日前', '一周内', '年底前'])
    const under = random.pick([topic, createTopic('研究选址问题', { reporter: '市资源规划局' }), null])
    const opener = random.pick([house.decision.opener, null])
    const text = writeDecision(decision, opener, under, house)
    const reading = readDecision(text, under, house)
    expect(reading && writeDecision(reading.decision, reading.opener, under, house)).toBe(text)
    expect(reading?.opener).toBe(opener)
  }
})

it('says what a decision leaves open', () => {
  const gaps = (fields: Parameters<typeof createDecision>[1], conclusion = '原则同意', under = topic) =>
    listDecisionGaps(createDecision(conclusion, fields), under, wording)
  expect(gaps({ action, destination: '按程序报批' })).toEqual([])
  expect(gaps({})).toEqual(['no-action', 'no-destination'])
  expect(gaps({}, '同意')).toEqual(['no-destination'])
  expect(gaps({}, '暂缓审议')).toEqual([])
  expect(gaps({}, '')).toEqual(['no-conclusion'])
  expect(gaps({ action }, '同意', createTopic('审议《》'))).toEqual([
    'no-object',
    'no-unit',
    'no-destination',
  ])
  expect(gaps({ lead: '甲局', action, destination: '按程序报批' })).toEqual(['no-deadline'])
  expect(gaps({ deadline: '月底前', destination: '按程序报批' }, '同意')).toEqual([])
  const decision = { ...wording.decision, pattern: '{conclusion}{object}。' }
  expect(
    listDecisionGaps(createDecision('暂缓审议', { deadline: '月底前' }), topic, { ...wording, decision }),
  ).toEqual(['field-not-written'])
})
