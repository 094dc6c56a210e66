import { PenLine } from 'lucide-react'
import type { Topic } from '#shared/minutes/blocks.ts'
import type { Decision } from '#shared/minutes/decision.ts'
import type { Wording } from '#shared/minutes/wording.ts'
import { fitsConclusion, readConclusion, showConclusion } from '#shared/wording/conclusion.ts'
import { defaultObject, writeDecision } from '#shared/wording/decision.ts'
import { describeOpenFields, nextField } from '../check/open-fields.ts'
import type { DecisionPlace } from '../editor/queries/decision-at.ts'
import { factsStrings as strings } from '../strings/facts.ts'
import { Button } from '../ui/button.tsx'
import { ComboField } from '../ui/combo-field.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { type FactsEdit, orNull } from './facts-edit.ts'

export interface DecisionFormProps {
  readonly place: DecisionPlace
  readonly topic: Topic | null
  readonly wording: Wording
  readonly units: readonly string[]
  /** Words for action and destination: what the document's decisions used last, then the house's. */
  readonly actions: readonly string[]
  readonly destinations: readonly string[]
  /** The caret stands in the decision: opening the forms goes to its first field that is still open. */
  readonly isAtCaret: boolean
  readonly edit: FactsEdit
}

/** 议定: the decision as fields; the sentence below is what stands on the paper. */
export function DecisionForm(props: DecisionFormProps) {
  const { place, topic, wording, units, edit, isAtCaret } = props
  const { index, decision, opener, source } = place
  const write = (fields: Partial<Decision>, nextOpener: string | null = opener) =>
    edit.derive(index, { from: 'decision', opener: nextOpener, decision: { ...decision, ...fields } })
  const object = decision.object ?? defaultObject(topic, wording)
  const open = describeOpenFields(decision, topic, wording)
  const openers = [...new Set([wording.decision.opener, opener, ...decidingOpeners(wording)])]
  return (
    <section
      className="facts-section"
      aria-labelledby="facts-decision"
      data-next={isAtCaret ? nextField(decision, topic, wording) : undefined}
    >
      <h3 id="facts-decision">{strings.decision}</h3>
      {source === 'typed' ? <p className="facts-note">{strings.decisionTyped}</p> : null}
      <SelectField
        name="decision.opener"
        label={strings.opener}
        value={opener ?? ''}
        options={[
          ...openers.filter((one) => one !== null).map((one) => ({ value: one, label: one })),
          { value: '', label: strings.openerNone },
        ]}
        onChange={(value) => write({}, orNull(value))}
      />
      <ComboField
        name="decision.conclusion"
        label={strings.conclusion}
        value={showConclusion(decision.conclusion, object)}
        options={wording.decision.conclusions.map((one) => showConclusion(one, object))}
        onChange={(text) => (text === '' ? undefined : write(readConclusion(text, object, wording)))}
      />
      <TextField
        name="decision.object"
        label={strings.object}
        value={decision.object ?? ''}
        placeholder={defaultObject(topic, wording)}
        onChange={(text) => write({ object: orNull(text) })}
      />
      <ComboField
        name="decision.unit"
        label={strings.unit}
        value={decision.unit ?? ''}
        options={units}
        placeholder={topic?.reporter ?? ''}
        onChange={(text) => write({ unit: orNull(text) })}
      />
      <ComboField
        name="decision.action"
        label={strings.action}
        value={decision.action ?? ''}
        options={props.actions.filter((words) => fitsConclusion(decision.conclusion, words))}
        isWide
        onChange={(text) => write({ action: orNull(text) })}
      />
      <ComboField
        name="decision.destination"
        label={strings.destination}
        value={decision.destination ?? ''}
        options={props.destinations.filter((words) => fitsConclusion(decision.conclusion, words))}
        onChange={(text) => write({ destination: orNull(text) })}
      />
      <TextField
        name="decision.deadline"
        label={strings.deadline}
        value={decision.deadline ?? ''}
        placeholder={strings.deadlinePlaceholder}
        onChange={(text) => write({ deadline: orNull(text) })}
      />
      <ComboField
        name="decision.lead"
        label={strings.lead}
        value={decision.lead ?? ''}
        options={units}
        onChange={(text) => write({ lead: orNull(text) })}
      />
      <ComboField
        name="decision.support"
        label={strings.support}
        value={decision.support ?? ''}
        options={units}
        onChange={(text) => write({ support: orNull(text) })}
      />
      <p className="facts-sentence">
        <span className="visually-hidden">{strings.sentence}</span>
        {writeDecision(decision, opener, topic, wording)}
      </p>
      {open === null ? null : <p className="facts-note">{open}</p>}
      {source === 'fields' ? (
        <Button look="plain" icon={PenLine} onPress={() => edit.writeByHand(index)}>
          {strings.decisionByHand}
        </Button>
      ) : null}
    </section>
  )
}

/** Openers that introduce decisions: 会议明确, 会议决定, 会议议定. */
function decidingOpeners(wording: Wording): string[] {
  return wording.openers.map((one) => one.phrase).filter((phrase) => /明确|决定|议定|确定|商定/u.test(phrase))
}
