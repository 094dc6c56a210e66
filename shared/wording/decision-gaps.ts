import type { Topic } from '../minutes/blocks.ts'
import type { Decision } from '../minutes/decision.ts'
import type { Wording } from '../minutes/wording.ts'
import { GAP } from '../pattern/pattern.ts'
import { isConsent } from './conclusion.ts'
import { defaultObject, writeDecision } from './decision.ts'
import { reporterOfTopic, titleOfTopic } from './topic-title.ts'

/**
 * What a decision leaves open. no-object: it is not said what is decided on. no-unit: neither the decision nor the topic names who acts.
 * no-action: a document is agreed to only 原则 (in principle) and nobody is told to revise it. no-destination: a document is agreed to
 * and it is not said how it is issued. no-deadline: somebody leads (牵头) without a date. field-not-written: a field has a value and
 * the house's pattern, or what is missing beside it, keeps it out of the sentence.
 */
export type DecisionGap =
  | 'no-conclusion'
  | 'no-object'
  | 'no-unit'
  | 'no-action'
  | 'no-destination'
  | 'no-deadline'
  | 'field-not-written'

const WRITTEN_FIELDS = ['object', 'unit', 'action', 'destination', 'deadline', 'lead', 'support'] as const

/** What is missing, in the order of the form; empty when the decision can be followed up (督办). */
export function listDecisionGaps(decision: Decision, topic: Topic | null, wording: Wording): DecisionGap[] {
  const gaps: DecisionGap[] = []
  const isGap = (value: string | null | undefined) => !value || value.includes(GAP)
  if (decision.conclusion.trim() === '') gaps.push('no-conclusion')
  if (isGap(decision.object ?? defaultObject(topic, wording))) gaps.push('no-object')
  if (isGap(decision.unit ?? (topic && reporterOfTopic(topic, wording))) && isGap(decision.lead))
    gaps.push('no-unit')
  if (isConsent(decision.conclusion) && topic !== null) {
    const hasDocument = titleOfTopic(topic, wording).documents.length > 0
    if (hasDocument && decision.conclusion.includes('原则') && isGap(decision.action)) gaps.push('no-action')
    if (hasDocument && isGap(decision.destination)) gaps.push('no-destination')
  }
  if (!isGap(decision.lead) && isGap(decision.deadline)) gaps.push('no-deadline')
  const sentence = writeDecision(decision, null, topic, wording)
  if (WRITTEN_FIELDS.some((field) => !sentence.includes(decision[field]?.replace(/后$/u, '') ?? '')))
    gaps.push('field-not-written')
  return gaps
}
