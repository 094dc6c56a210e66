import { describe, expect, it } from 'vitest'
import type { Decision } from '#shared/minutes/decision.ts'
import { createTopic } from '#shared/minutes/factories.ts'
import { builtInTemplates } from '#shared/templates/built-in.ts'
import { listContradictions } from '#shared/wording/conclusion.ts'
import { createDecision, writeDecision } from '#shared/wording/decision.ts'
import { readDecision } from '#shared/wording/read-decision.ts'

const { wording } = builtInTemplates[0]!
const topic = createTopic('审议《云州市节水实施方案（试行）》', { reporter: '市水务局' })
const action = '根据会议讨论意见修改完善后'

const write = (fields: Partial<Decision>, conclusion = '原则同意', under = topic) =>
  writeDecision(createDecision(conclusion, fields), null, under, wording)

describe('what a secretary reads', () => {
  it.each<[Partial<Decision>, string]>([
    [{}, '原则同意该《实施方案》。'],
    [{ action }, '原则同意该《实施方案》，会后由市水务局根据会议讨论意见修改完善。'],
    [
      { action, deadline: '8月31日前' },
      '原则同意该《实施方案》，会后由市水务局于8月31日前根据会议讨论意见修改完善。',
    ],
    [{ destination: '以市政府名义印发' }, '原则同意该《实施方案》，以市政府名义印发。'],
    [
      { unit: '市政府办公室', destination: '按程序印发实施' },
      '原则同意该《实施方案》，会后由市政府办公室按程序印发实施。',
    ],
    [
      { deadline: '8月31日前', destination: '按程序报批' },
      '原则同意该《实施方案》，会后由市水务局于8月31日前按程序报批。',
    ],
    [{ unit: '市住建局' }, '原则同意该《实施方案》，会后由市住建局抓好落实。'],
    [{ deadline: '8月31日前' }, '原则同意该《实施方案》，会后由市水务局于8月31日前抓好落实。'],
    [{ lead: '市财政局' }, '原则同意该《实施方案》，由市财政局牵头。'],
    [{ lead: '市财政局', support: '各镇' }, '原则同意该《实施方案》，由市财政局牵头，各镇配合。'],
    [{ support: '各镇' }, '原则同意该《实施方案》，由市水务局牵头，各镇配合。'],
    [{ unit: '市住建局', support: '各镇' }, '原则同意该《实施方案》，由市住建局牵头，各镇配合。'],
    [
      { support: '各镇', action, destination: '以市政府名义印发' },
      '原则同意该《实施方案》，由市水务局牵头，各镇配合，根据会议讨论意见修改完善后，以市政府名义印发。',
    ],
    [
      { lead: '市财政局', action, deadline: '一周内', destination: '按程序报批' },
      '原则同意该《实施方案》，由市财政局牵头，于一周内根据会议讨论意见修改完善后，按程序报批。',
    ],
    [
      { lead: '市财政局', unit: '市水务局', action, destination: '按程序报批' },
      '原则同意该《实施方案》，由市财政局牵头，会后由市水务局根据会议讨论意见修改完善后，按程序报批。',
    ],
    [{ lead: '市财政局', deadline: '年底前' }, '原则同意该《实施方案》，由市财政局牵头，于年底前抓好落实。'],
  ])('%j', (fields, sentence) => {
    expect(write(fields)).toBe(sentence)
  })

  it('leaves out the words that the sentence has around a field', () => {
    const fields = {
      lead: '由市财政局牵头',
      support: '各镇配合',
      deadline: '于8月31日前',
      destination: '按程序报批。',
    }
    expect(write(fields)).toBe('原则同意该《实施方案》，由市财政局牵头，各镇配合，于8月31日前按程序报批。')
  })

  it('makes one line of what was pasted with line breaks, and takes blanks for nothing', () => {
    expect(write({ unit: '市发改委、\n市财政局\t', action: '按程序\r\n办理' })).toBe(
      '原则同意该《实施方案》，会后由市发改委、市财政局按程序办理。',
    )
    expect(write({ unit: ' ', lead: '\n', deadline: '。', support: '' })).toBe('原则同意该《实施方案》。')
  })

  it('writes the same fields in a house whose pattern always names a unit', () => {
    const decision = {
      ...wording.decision,
      pattern: '{conclusion}{object}[，由{unit}{action}][，{destination}]。',
    }
    const house = { ...wording, decision }
    const fields = createDecision('同意', { lead: '市财政局', action, destination: '按程序报批' })
    expect(writeDecision(fields, null, topic, house)).toBe(
      '同意该《实施方案》，由市财政局根据会议讨论意见修改完善后，按程序报批。',
    )
  })
})

/** Every choice of the form, each with one value and without; conclusions, actions and destinations all. */
function* everyForm(house: typeof wording): Generator<Decision> {
  const { conclusions, actions, destinations } = house.decision
  for (const conclusion of conclusions)
    for (const action of [null, ...actions])
      for (const destination of [null, ...destinations])
        for (const unit of [null, '市住建局'])
          for (const deadline of [null, '8月31日前'])
            for (const lead of [null, '市发改委'])
              for (const support of [null, '市财政局、各镇（街道）'])
                yield createDecision(conclusion, { action, destination, unit, deadline, lead, support })
}

const topics = [
  topic,
  createTopic('听取全市防汛工作情况汇报', { reporter: '市水务局' }),
  createTopic('传达学习省委全会精神', { reporter: '市政府办公室' }),
  createTopic('研究市实验小学选址有关问题', { reporter: '市教育局' }),
]

/** What no sentence of a secretary has. */
const AWKWARD =
  /后。|后，(?:由|会后)|[，、。]{2}|由由|于于|牵头牵头|配合配合|□|(?:牵头|配合)[^，。]|由[^，。]*(?:局|办公室|委)。|null|undefined/u

describe.each(builtInTemplates.map((template) => [template.name, template] as const))(
  '%s',
  (_, { wording: house }) => {
    it('writes a whole sentence for every combination of the form', () => {
      for (const decision of everyForm(house)) {
        for (const under of topics) {
          const text = writeDecision(decision, house.decision.opener, under, house)
          if (AWKWARD.test(text)) expect.fail(text)
          const left = listContradictions(decision)
          for (const word of [decision.unit, decision.deadline, decision.lead, decision.support])
            if (word !== null && !text.includes(word)) expect.fail(`${word} is not in ${text}`)
          for (const field of ['action', 'destination'] as const) {
            const words = decision[field]?.replace(/后$/u, '')
            if (words === undefined) continue
            if (text.includes(words) === left.includes(field)) expect.fail(`${words} and ${text}`)
          }
        }
      }
    })

    it('understands what it wrote, so that it stays the same when the form takes it', () => {
      let place = 0
      for (const decision of everyForm(house)) {
        place += 1
        if (place % 13 !== 0) continue
        const under = topics[place % topics.length]!
        const text = writeDecision(decision, house.decision.opener, under, house)
        const reading = readDecision(text, under, house)
        if (reading === null) expect.fail(`not understood: ${text}`)
        expect(writeDecision(reading.decision, reading.opener, under, house)).toBe(text)
        expect(readDecision(text, under, house)).toEqual(reading)
      }
    })
  },
)
