import type { Topic } from '#shared/minutes/blocks.ts'
import { ownText } from '#shared/minutes/factories.ts'
import type { Wording } from '#shared/minutes/wording.ts'
import { TOPIC_NUMBERINGS } from '#shared/text/marks.ts'
import { readTopicTitle, titleOfSubject } from '#shared/wording/topic-title.ts'
import { factsStrings as strings } from '../strings/facts.ts'
import { ComboField } from '../ui/combo-field.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { type FactsEdit, orNull } from './facts-edit.ts'

export interface TopicFormProps {
  readonly index: number
  readonly topic: Topic
  /** 二、 */
  readonly number: string
  readonly wording: Wording
  /** Units named elsewhere in the document. */
  readonly units: readonly string[]
  readonly edit: FactsEdit
}

/** 议题: typed once here or in the heading, seen in the opening, the report and the decision. */
export function TopicForm({ index, topic, number, wording, units, edit }: TopicFormProps) {
  const title = readTopicTitle(ownText(topic), wording)
  const write = (kind: string, subject: string) => edit.setText(index, `${kind}${subject}`)
  return (
    <section
      className="facts-section"
      aria-labelledby="facts-topic"
      // Where the keyboard comes in: the heading says the rest, and a letter typed over its kind would change it.
      data-next={title.subject === '' ? undefined : 'topic.reporter'}
    >
      <h3 id="facts-topic">{strings.topicOf(number.replace(/、$/u, ''))}</h3>
      <ComboField
        name="topic.kind"
        label={strings.topicKind}
        value={title.kind ?? ''}
        options={wording.topicKinds.map((kind) => kind.kind)}
        onChange={(kind) => write(kind, title.subject)}
      />
      <TextField
        name="topic.subject"
        label={strings.topicName}
        rows={3}
        isOneParagraph
        value={title.subject}
        onChange={(subject) => edit.setText(index, titleOfSubject(title.kind, subject, wording))}
      />
      <TextField
        name="topic.documentKind"
        label={strings.documentKind}
        value={topic.documentKind ?? ''}
        placeholder={
          title.documentKind === null
            ? strings.documentKindNone
            : strings.documentKindAuto(title.documentKind)
        }
        onChange={(text) => edit.update(index, { documentKind: orNull(text) })}
      />
      <ComboField
        name="topic.reporter"
        label={title.kind?.includes('传达') ? strings.conveyor : strings.reporter}
        value={topic.reporter ?? ''}
        options={units}
        placeholder={strings.reporterPlaceholder}
        onChange={(text) => edit.update(index, { reporter: orNull(text) })}
      />
      <SelectField
        name="topic.numbering"
        label={strings.numbering}
        value={topic.numbering}
        options={TOPIC_NUMBERINGS.map((numbering) => ({
          value: numbering,
          label: strings.numberings[numbering],
        }))}
        onChange={(value) => edit.update(index, { numbering: readNumbering(value) })}
      />
    </section>
  )
}

function readNumbering(value: string): Topic['numbering'] {
  return TOPIC_NUMBERINGS.find((numbering) => numbering === value) ?? 'chinese'
}
