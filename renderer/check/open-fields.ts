import type { Topic } from '#shared/minutes/blocks.ts'
import type { Decision } from '#shared/minutes/decision.ts'
import type { Wording } from '#shared/minutes/wording.ts'
import { isConsent, listContradictions } from '#shared/wording/conclusion.ts'
import { type DecisionGap, listDecisionGaps } from '#shared/wording/decision-gaps.ts'
import { factsStrings as strings } from '../strings/facts.ts'

const FIELDS: Readonly<Record<DecisionGap, string | null>> = {
  'no-conclusion': strings.conclusion,
  'no-object': strings.object,
  'no-unit': strings.unit,
  'no-action': strings.action,
  'no-destination': strings.destination,
  'no-deadline': strings.deadline,
  'field-not-written': null,
}

/** What is still to be said about a decision, in one sentence; null when nothing is. */
export function describeOpenFields(decision: Decision, topic: Topic | null, wording: Wording): string | null {
  const gaps = listDecisionGaps(decision, topic, wording)
  const fields = listFields(gaps)
  const contradictions = listContradictions(decision)
  const sentences = [
    ...contradictions.map((field) =>
      strings.decisionContradicts(
        strings[field],
        decision[field] ?? '',
        decision.conclusion.replace('{object}', ''),
      ),
    ),
    ...(fields.length > 0 ? [strings.decisionOpen(fields)] : []),
    ...(gaps.includes('field-not-written') && contradictions.length === 0
      ? [strings.decisionNotWritten]
      : []),
  ]
  return sentences.length === 0 ? null : sentences.join('')
}

/** The first field that a writer has to think of. */
export function nextField(decision: Decision, topic: Topic | null, wording: Wording): string {
  const [open] = listFields(listDecisionGaps(decision, topic, wording))
  if (open !== undefined) return open
  if (!isConsent(decision.conclusion)) return strings.conclusion
  if (decision.action === null) return strings.action
  return decision.destination === null ? strings.destination : strings.conclusion
}

function listFields(gaps: readonly DecisionGap[]): string[] {
  return gaps.flatMap((gap) => FIELDS[gap] ?? [])
}
