import type { Topic } from '../../minutes/blocks.ts'
import type { MinutesContext } from '../../minutes/minutes.ts'
import { type DecisionGap, listDecisionGaps } from '../../wording/decision-gaps.ts'
import type { Found } from '../finding.ts'
import type { Rule } from '../rule.ts'

/** The field that a gap asks for; null: all are there and one is kept out of the sentence. */
export const FIELD_OF_GAP: Readonly<Record<DecisionGap, string | null>> = {
  'no-conclusion': 'decision.conclusion',
  'no-object': 'decision.object',
  'no-unit': 'decision.unit',
  'no-action': 'decision.action',
  'no-destination': 'decision.destination',
  'no-deadline': 'decision.deadline',
  'field-not-written': null,
}

/** Decisions written from fields that leave something open for those who follow them up (督办). */
export const decisionGaps: Rule<MinutesContext> = {
  id: 'decision-gaps',
  level: 'hint',
  group: 'decision',
  source: '督办要求',
  find({ children, wording }) {
    let topic: Topic | null = null
    return children.flatMap((block, index): Found[] => {
      if (block.type === 'topic') topic = block
      if (block.type !== 'statement' && block.type !== 'item') return []
      if (block.derived?.from !== 'decision') return []
      const gaps = listDecisionGaps(block.derived.decision, topic, wording)
      return gaps.map((kind) => ({ index, field: FIELD_OF_GAP[kind] ?? 'text', data: { kind } }))
    })
  },
}
