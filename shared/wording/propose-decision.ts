import type { Topic } from '../minutes/blocks.ts'
import type { Decision } from '../minutes/decision.ts'
import type { MinutesContext } from '../minutes/minutes.ts'
import { createDecision } from './decision.ts'
import { titleOfTopic } from './topic-title.ts'

/**
 * What a new decision starts with: the house's first conclusion and, for a document, the action as the last decision words it. A
 * destination is never proposed: nobody has said it yet.
 */
export function proposeDecision(context: MinutesContext, topic: Topic | null): Decision {
  const { wording } = context
  const { conclusions, actions } = wording.decision
  const hasDocument = topic !== null && titleOfTopic(topic, wording).documents.length > 0
  const action = hasDocument ? (listUsedWords(context, 'action')[0] ?? actions[0] ?? null) : null
  return createDecision(conclusions[0] ?? '', { action })
}

/** The words that the document's decisions have for a field, the last one first. */
export function listUsedWords({ children }: MinutesContext, field: 'action' | 'destination'): string[] {
  const used = new Set<string>()
  for (const block of children.toReversed()) {
    if (block.type !== 'statement' && block.type !== 'item') continue
    const word = block.derived?.from === 'decision' ? block.derived.decision[field] : null
    if (word) used.add(word)
  }
  return [...used]
}
