import type { MinutesBlock } from '../minutes/blocks.ts'
import { createStatement, createTopic } from '../minutes/factories.ts'
import type { Minutes } from '../minutes/minutes.ts'
import { templateFromMinutes } from '../templates/template-from-minutes.ts'

/** What the register gives the next meeting. */
export interface NextNumbers {
  readonly nextNumber: string | null
  readonly nextOrdinal: string | null
}

/**
 * The minutes of the next meeting of a series, made of the last: organ, 标志, issuer, body, name, place, chair, people, 抄送, wording and profile
 * stay, 编号 and 届次 are one further, dates are blank, who was on leave goes. Of the topics the first stays as a form to fill.
 */
export function nextMinutes(last: Minutes, { nextNumber, nextOrdinal }: NextNumbers): Minutes {
  const wishes = { id: 'next', name: 'next', keepsPeople: true, keepsLeave: false, keepsDecisions: false }
  const { skeleton } = templateFromMinutes(last, wishes)
  const children = keepFirstTopic(skeleton).map((block): MinutesBlock => {
    if (block.type === 'masthead') return { ...block, number: nextNumber }
    if (block.type === 'opening') return { ...block, meeting: { ...block.meeting, ordinal: nextOrdinal } }
    return block
  })
  return { ...last, children }
}

function keepFirstTopic(blocks: readonly MinutesBlock[]): MinutesBlock[] {
  const isBody = ({ type }: MinutesBlock) => ['topic', 'statement', 'item', 'paragraph'].includes(type)
  const first = blocks.findIndex(({ type }) => type === 'topic')
  const second = blocks.findIndex(({ type }, at) => type === 'topic' && at > first)
  const kept = blocks.filter(
    (block, at) => !isBody(block) || first < 0 || second < 0 || (at >= first && at < second),
  )
  if (kept.some(isBody)) return kept
  const at = kept.findIndex(({ type }) => type === 'roll' || type === 'colophon')
  const topic = [createTopic(''), createStatement('')]
  return at < 0 ? [...kept, ...topic] : [...kept.slice(0, at), ...topic, ...kept.slice(at)]
}
