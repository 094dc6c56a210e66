import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import type { Derivation } from '#shared/minutes/decision.ts'
import { ownText } from '#shared/minutes/factories.ts'
import type { MinutesContext } from '#shared/minutes/minutes.ts'
import { findTopics, positionsOf } from '#shared/minutes/walk.ts'
import { splitOpener } from '#shared/wording/opener.ts'
import { readTopicTitle } from '#shared/wording/topic-title.ts'
import { type DecisionPlace, readDecisionAt } from '../editor/queries/decision-at.ts'

export interface TopicMention {
  readonly place: 'opening' | 'heading' | 'report' | 'decision'
  /** Position of the block that holds it. */
  readonly index: number
  /**
   * follows: written from the facts. own: by hand, and the name is there. differs: by hand, and the name is not there. unread: a
   * decision by hand that is not understood.
   */
  readonly state: 'follows' | 'own' | 'differs' | 'unread'
  /** What a sentence by hand can be written from; null where it follows already, and for the opening. */
  readonly turnsInto: Derivation | null
}

/**
 * Where a topic's name appears, in document order; places that do not exist are left out. `heading` is the topic's position; `takenOver`
 * says what a text by hand was written from before.
 */
export function findTopicMentions(
  context: MinutesContext,
  heading: number,
  takenOver: (block: MinutesBlock) => Derivation | null,
): TopicMention[] {
  const topic = context.children[heading]
  if (topic?.type !== 'topic') return []
  const { subject, documentName } = readTopicTitle(ownText(topic), context.wording)
  const name = documentName ?? subject
  const byHand = (text: string) => (name !== '' && text.includes(name) ? 'own' : 'differs')
  const mentions: TopicMention[] = []
  const opening = context.children.findIndex((block) => block.type === 'opening')
  const openingBlock = context.children[opening]
  if (openingBlock?.type === 'opening') {
    const state = openingBlock.form === null ? byHand(ownText(openingBlock)) : 'follows'
    mentions.push({ place: 'opening', index: opening, state, turnsInto: null })
  }
  mentions.push({ place: 'heading', index: heading, state: 'follows', turnsInto: null })
  const span = findTopics(context.children).find((one) => one.heading === heading)
  for (const index of span?.statements.flatMap(positionsOf) ?? []) {
    const mention = mentionAt(context, index, byHand, takenOver)
    if (mention !== null) mentions.push({ index, ...mention })
  }
  return mentions
}

/** The mention in a sentence of the topic: a report or a decision, written from the facts or by hand. */
function mentionAt(
  context: MinutesContext,
  index: number,
  byHand: (text: string) => 'own' | 'differs',
  takenOver: (block: MinutesBlock) => Derivation | null,
): Omit<TopicMention, 'index'> | null {
  const block = context.children[index]
  if (block?.type !== 'statement' && block?.type !== 'item') return null
  const from = block.derived?.from
  if (from === 'report' || from === 'decision') return { place: from, state: 'follows', turnsInto: null }
  if (block.type === 'statement' && isReport(ownText(block), context))
    return { place: 'report', state: byHand(ownText(block)), turnsInto: { from: 'report' } }
  const typed = readDecisionAt(context, index)
  const turnsInto = typed === null ? takenOver(block) : decisionFrom(typed)
  if (turnsInto?.from !== 'decision') return null
  return { place: 'decision', state: typed === null ? 'unread' : 'own', turnsInto }
}

function decisionFrom({ opener, decision }: DecisionPlace): Derivation {
  return { from: 'decision', opener, decision }
}

/** 会议听取(并审议)了…的汇报, 会议传达学习了…: sentences that name the topic after their opener. */
function isReport(text: string, context: MinutesContext): boolean {
  const { opener, mark } = splitOpener(text, context.wording)
  return opener !== null && mark === '' && /听取|审议|传达|学习|研究|通报/u.test(opener)
}
