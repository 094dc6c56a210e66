import { Plus } from 'lucide-react'
import { createStatement } from '#shared/minutes/factories.ts'
import type { MinutesContext } from '#shared/minutes/minutes.ts'
import { findTopics, positionsOf } from '#shared/minutes/walk.ts'
import { proposeDecision } from '#shared/wording/propose-decision.ts'
import { nextField } from '../check/open-fields.ts'
import { topicOf } from '../editor/queries/decision-at.ts'
import { factsStrings as strings } from '../strings/facts.ts'
import { Button } from '../ui/button.tsx'
import type { FactsEdit } from './facts-edit.ts'

/** Offers a decision where the topic has none yet; it is put before 会议强调 and 会议要求, as is the custom. */
export function AddDecision({
  context,
  heading,
  edit,
  onAdded,
}: {
  context: MinutesContext
  heading: number | null
  edit: FactsEdit
  /** The decision stands at `index`; `field` is the one to fill in first. */
  onAdded: (index: number, field: string) => void
}) {
  const span = findTopics(context.children).find((one) => one.heading === heading)
  if (heading === null || span === undefined) return null
  const add = () => {
    const { decision } = context.wording
    const last = span.statements.findLast(
      (one) => one.statement === null || !isClosing(context, one.statement),
    )
    const at = last === undefined ? heading + 1 : (positionsOf(last).at(-1) ?? heading) + 1
    const topic = topicOf(context, heading)
    const proposed = proposeDecision(context, topic)
    edit.insert(
      at,
      createStatement('', { derived: { from: 'decision', opener: decision.opener, decision: proposed } }),
    )
    onAdded(at, nextField(proposed, topic, context.wording))
  }
  return (
    <section className="facts-section" aria-labelledby="facts-no-decision">
      <h3 id="facts-no-decision">{strings.decision}</h3>
      <p className="facts-note">{strings.decisionNone}</p>
      <Button look="plain" icon={Plus} onPress={add}>
        {strings.addDecision}
      </Button>
    </section>
  )
}

function isClosing(context: MinutesContext, index: number): boolean {
  const block = context.children[index]
  return (
    block?.type === 'statement' &&
    /^(?:会议(?:强调|要求)|表决情况)/u.test(block.children.map((one) => one.text).join(''))
  )
}
