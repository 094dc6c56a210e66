import { expect, it } from 'vitest'
import { ownText } from '#shared/minutes/factories.ts'
import { builtInTemplates } from '#shared/templates/built-in.ts'
import { adoptDerivations } from '#shared/wording/adopt-derivations.ts'
import { writeDecision } from '#shared/wording/decision.ts'
import { effectiveText, effectiveTexts, topicBefore } from '#shared/wording/effective-text.ts'
import { composeOpening } from '#shared/wording/opening.ts'
import { readDecision } from '#shared/wording/read-decision.ts'
import { hasModelDocument, readModelBlocks } from '../../support/model-blocks.ts'

const wording = builtInTemplates[0]!.wording

it.runIf(hasModelDocument)('derives the opening paragraph character for character', () => {
  const children = readModelBlocks()
  expect(composeOpening({ wording, children }, 'name-post')).toBe(ownText(children[1]!))
})

it.runIf(hasModelDocument)(
  'adopts opening, reports and all ten decisions without changing a character',
  () => {
    const children = readModelBlocks()
    const adopted = adoptDerivations({ wording, children })
    const sources = adopted.map((block) => ('derived' in block ? (block.derived?.from ?? null) : null))
    expect(effectiveTexts({ wording, children: adopted })).toEqual(effectiveTexts({ wording, children }))
    expect(adopted[1]).toMatchObject({ form: 'name-post', children: [{ text: '' }] })
    expect(sources.filter((from) => from === 'decision')).toHaveLength(10)
    // Nine of 听取并审议, one of 传达; 关于审议《…通告》 is not the house's sentence and stays as written.
    expect(sources.filter((from) => from === 'report')).toHaveLength(10)
  },
)

it.runIf(hasModelDocument)(
  'reads who reported from the sentences, also from the one with a stray word',
  () => {
    const adopted = adoptDerivations({ wording, children: readModelBlocks() })
    expect(adopted.flatMap((block) => (block.type === 'topic' ? [block.reporter] : []))).toEqual([
      '胡卫江代市长',
      '市发改委',
      '市发改委',
      '市工信局',
      '市工信局',
      '市资源规划局',
      '市住建局',
      '市应急局',
      '太仓生态环境局',
      '市委组织部（考核办）',
      '市城管局',
    ])
  },
)

it.runIf(hasModelDocument)('reads and writes each decision back to its very text', () => {
  const adopted = adoptDerivations({ wording, children: readModelBlocks() })
  const original = readModelBlocks()
  const rewritten = original.flatMap((block, index) => {
    if (block.type !== 'statement' && block.type !== 'item') return []
    const topic = topicBefore(adopted, index)
    const reading = readDecision(ownText(block), topic, wording)
    if (reading === null) return []
    return [[writeDecision(reading.decision, reading.opener, topic, wording), ownText(block)]]
  })
  expect(rewritten).toHaveLength(10)
  for (const [written, text] of rewritten) expect(written).toBe(text)
})

it.runIf(hasModelDocument)('follows the topic: a new title reaches opening, report and decision', () => {
  const adopted = adoptDerivations({ wording, children: readModelBlocks() })
  const place = adopted.findIndex((block) => block.type === 'topic' && ownText(block).includes('工作要点'))
  const heading = adopted[place]!
  const children = adopted.with(place, {
    ...heading,
    children: [{ text: '审议《云州市三年行动计划》' }],
  } as never)
  const texts = effectiveTexts({ wording, children })
  expect(texts[1]).toContain('审议了《云州市三年行动计划》《关于全面推行')
  expect(texts[place + 1]).toBe('会议听取并审议了市发改委关于《云州市三年行动计划》的汇报。')
  expect(texts.slice(place + 1, place + 5).join('')).toContain('原则同意该《行动计划》，会后由市发改委')
})

it.runIf(hasModelDocument)('gives one block the same text as the walk over all', () => {
  const children = adoptDerivations({ wording, children: readModelBlocks() })
  const context = { wording, children }
  expect(children.map((_, index) => effectiveText(context, index))).toEqual(effectiveTexts(context))
})
