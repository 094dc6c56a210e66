import { FIELD_OF_GAP } from '#shared/check/document/decision-gaps.ts'
import type { Topic } from '#shared/minutes/blocks.ts'
import type { Decision } from '#shared/minutes/decision.ts'
import type { Wording } from '#shared/minutes/wording.ts'
import { isConsent, listContradictions } from '#shared/wording/conclusion.ts'
import { listDecisionGaps } from '#shared/wording/decision-gaps.ts'
import { describeContradiction, describeOpenDecision } from '../strings/check.ts'

/** What is still to be said about a decision, in one sentence; null when nothing is. */
export function describeOpenFields(decision: Decision, topic: Topic | null, wording: Wording): string | null {
  const gaps = listDecisionGaps(decision, topic, wording)
  const contradictions = listContradictions(decision)
  const isUnwritten = gaps.includes('field-not-written') && contradictions.length === 0
  const told = contradictions.map((field) =>
    describeContradiction(
      `decision.${field}`,
      decision[field] ?? '',
      decision.conclusion.replace('{object}', ''),
    ),
  )
  return [...told, describeOpenDecision(listFields(gaps), isUnwritten)].join('') || null
}

/** The first field that a writer has to think of, by its schema name. */
export function nextField(decision: Decision, topic: Topic | null, wording: Wording): string {
  const [open] = listFields(listDecisionGaps(decision, topic, wording))
  if (open !== undefined) return open
  if (!isConsent(decision.conclusion)) return 'decision.conclusion'
  if (decision.action === null) return 'decision.action'
  return decision.destination === null ? 'decision.destination' : 'decision.conclusion'
}

function listFields(gaps: ReturnType<typeof listDecisionGaps>): string[] {
  return gaps.flatMap((gap) => FIELD_OF_GAP[gap] ?? [])
}
