import type { Derivable, Topic } from '#shared/minutes/blocks.ts'
import type { Decision } from '#shared/minutes/decision.ts'
import { ownText } from '#shared/minutes/factories.ts'
import type { MinutesContext } from '#shared/minutes/minutes.ts'
import { findTopics, positionsOf, topicOfEachBlock } from '#shared/minutes/walk.ts'
import type { Wording } from '#shared/minutes/wording.ts'
import { topicBefore } from '#shared/wording/effective-text.ts'
import { type DecisionReading, readDecision } from '#shared/wording/read-decision.ts'

export interface DecisionPlace {
  readonly index: number
  readonly opener: string | null
  readonly decision: Decision
  /** fields: written from the form. typed: a sentence by hand that the form understands. */
  readonly source: 'fields' | 'typed'
}

/** The decision that a statement or item holds; null when it holds none that can be read. */
export function readDecisionAt(context: MinutesContext, index: number): DecisionPlace | null {
  const block = context.children[index]
  if (block?.type !== 'statement' && block?.type !== 'item') return null
  if (block.derived?.from === 'decision') {
    return { index, opener: block.derived.opener, decision: block.derived.decision, source: 'fields' }
  }
  if (block.derived !== null) return null
  const reading = readOnce(block, topicOf(context, index), context.wording)
  return reading === null ? null : { index, ...reading, source: 'typed' }
}

interface KnownReading {
  readonly topic: Topic | null
  readonly wording: Wording
  readonly reading: DecisionReading | null
}
/** Blocks never change, so a sentence is read once for each and its topic. */
const known = new WeakMap<Derivable, KnownReading>()

function readOnce(block: Derivable, topic: Topic | null, wording: Wording): DecisionReading | null {
  const found = known.get(block)
  if (found?.topic === topic && found.wording === wording) return found.reading
  const reading = readDecision(ownText(block), topic, wording)
  known.set(block, { topic, wording, reading })
  return reading
}

/** The decision to show for a place: its own, else the first of the same topic. */
export function findDecisionFor(context: MinutesContext, index: number): DecisionPlace | null {
  const own = readDecisionAt(context, index)
  if (own !== null) return own
  const heading = headingOf(context, index)
  const span = findTopics(context.children).find((one) => one.heading === heading && heading !== null)
  for (const statement of span?.statements ?? []) {
    for (const at of positionsOf(statement)) {
      const found = readDecisionAt(context, at)
      if (found !== null) return found
    }
  }
  return null
}

/** Position of the topic heading a block stands under (its own for a heading); null outside topics. */
export function headingOf(context: MinutesContext, index: number): number | null {
  return topicOfEachBlock(context.children)[index] ?? null
}

export function topicOf(context: MinutesContext, index: number): Topic | null {
  return topicBefore(context.children, index)
}
