import { expect, it } from 'vitest'
import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import type { MinutesContext } from '#shared/minutes/minutes.ts'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'
import sample from '#templates/sample.json' with { type: 'json' }
import { findTopicMentions } from '../../../../renderer/facts/topic-mentions.ts'

const { minutes } = parseMinutesText(sample.text)
const heading = minutes.children.findIndex((block) => block.type === 'topic' && block.reporter === '市数据局')

function states(context: MinutesContext): string[] {
  return findTopicMentions(context, heading, () => null).map((mention) => `${mention.place} ${mention.state}`)
}

function withBlock(at: number, change: (block: MinutesBlock) => MinutesBlock): MinutesContext {
  return {
    wording: minutes.wording,
    children: minutes.children.map((block, index) => (index === at ? change(block) : block)),
  }
}

it('finds every place that follows the topic', () => {
  expect(states(minutes)).toEqual([
    'opening follows',
    'heading follows',
    'report follows',
    'decision follows',
  ])
})

it('tells a sentence of the writer that still has the name from one that has not', () => {
  const byHand = (text: string) => (block: MinutesBlock) =>
    block.type === 'statement' ? { ...block, derived: null, children: [{ text }] } : block
  const name = '《云州市数字经济发展三年行动计划（2025—2027年）》'
  expect(states(withBlock(heading + 1, byHand(`会议听取了关于${name}的说明。`)))).toContain('report own')
  expect(states(withBlock(heading + 1, byHand('会议听取了关于行动计划的说明。')))).toContain('report differs')
})

it('finds a decision by hand that is understood, and what turns it back', () => {
  const at = minutes.children.findIndex(
    (block, index) => index > heading && block.type === 'statement' && block.derived?.from === 'decision',
  )
  const context = withBlock(at, (block) =>
    block.type === 'statement'
      ? { ...block, derived: null, children: [{ text: '会议明确，原则同意该《行动计划》，按程序报批。' }] }
      : block,
  )
  const mention = findTopicMentions(context, heading, () => null).find((one) => one.place === 'decision')
  expect(mention).toMatchObject({
    index: at,
    state: 'own',
    turnsInto: { from: 'decision', decision: { object: null, destination: '按程序报批' } },
  })
})

it('names a decision that was taken over and is no longer understood, as long as it is known what it was', () => {
  const at = minutes.children.findIndex(
    (block, index) => index > heading && block.type === 'statement' && block.derived?.from === 'decision',
  )
  const before = minutes.children[at]
  const derived = before?.type === 'statement' ? before.derived : null
  const context = withBlock(at, (block) =>
    block.type === 'statement'
      ? { ...block, derived: null, children: [{ text: '会议明确，这件事下次再说。' }] }
      : block,
  )
  const decisionsOf = (known: typeof derived) =>
    findTopicMentions(context, heading, (block) => (block === context.children[at] ? known : null)).filter(
      (one) => one.place === 'decision',
    )
  expect(decisionsOf(derived)).toEqual([
    { place: 'decision', index: at, state: 'unread', turnsInto: derived },
  ])
  expect(decisionsOf(null)).toEqual([])
})

it('tells an opening that the writer took over', () => {
  const byHand = (block: MinutesBlock) =>
    block.type === 'opening' ? { ...block, form: null, children: [{ text: '市政府召开常务会议。' }] } : block
  expect(states(withBlock(1, byHand))).toContain('opening differs')
})
