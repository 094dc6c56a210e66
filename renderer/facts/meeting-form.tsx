import type { Meeting, Opening } from '#shared/minutes/blocks.ts'
import type { Wording } from '#shared/minutes/wording.ts'
import { patternFieldNames } from '#shared/pattern/pattern.ts'
import { meantOrdinal } from '#shared/wording/meant-ordinal.ts'
import { factsStrings as strings } from '../strings/facts.ts'
import { ComboField } from '../ui/combo-field.tsx'
import { DateField } from '../ui/date-field.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { type FactsEdit, orNull } from './facts-edit.ts'
import { chairOf, chairWithPost, type KnownPerson } from './known-people.ts'

const BY_HAND = ''

export interface MeetingFormProps {
  readonly index: number
  readonly opening: Opening
  readonly wording: Wording
  /** Who may take the chair; other names may be typed. */
  readonly people: readonly KnownPerson[]
  /** Another day that the document tells. */
  readonly beside: string | null
  readonly edit: FactsEdit
}

/** 会议: the facts the opening paragraph is written from. */
export function MeetingForm({ index, opening, wording, people, beside, edit }: MeetingFormProps) {
  const { meeting, form } = opening
  const pattern = wording.openingForms.find((one) => one.id === form)?.pattern
  const used = pattern === undefined ? new Set<string>() : patternFieldNames(pattern)
  const uses = (field: string) => used.has(field)
  /** A fact that this way of opening has no place for: offered only while it holds something, and then it says so. */
  const unused = (field: string, value: string | null) =>
    form === null || uses(field) ? undefined : value === null ? 'hidden' : strings.notInOpening
  const placeUse = unused('place', meeting.place)
  const chairPostUse = unused('chairPost', meeting.chairPost)
  const posts = [...new Set(people.map(({ post }) => post).filter(Boolean))]
  const set = (fields: Partial<Meeting>) => edit.update(index, { meeting: { ...meeting, ...fields } })
  return (
    <section className="facts-section" aria-labelledby="facts-meeting">
      <h3 id="facts-meeting">{strings.meeting}</h3>
      <TextField
        name="meeting.body"
        label={strings.body}
        value={meeting.body ?? ''}
        placeholder={strings.bodyPlaceholder}
        onChange={(text) => set({ body: orNull(text) })}
      />
      <TextField
        name="meeting.ordinal"
        label={strings.ordinal}
        value={meeting.ordinal ?? ''}
        placeholder={strings.ordinalPlaceholder}
        meant={meantOrdinal}
        onChange={(text) => set({ ordinal: orNull(text) })}
      />
      <TextField
        name="meeting.name"
        label={strings.meetingName}
        value={meeting.name ?? ''}
        placeholder={strings.meetingNamePlaceholder}
        onChange={(text) => set({ name: orNull(text) })}
      />
      <DateField
        name="meeting.date"
        label={strings.date}
        value={meeting.date}
        beside={beside}
        period={meeting.period}
        onChange={(date, period) => set({ date, ...(period === undefined ? {} : { period }) })}
      />
      <ComboField
        name="meeting.period"
        label={strings.period}
        value={meeting.period ?? ''}
        options={strings.periods}
        onChange={(text) => set({ period: orNull(text) })}
      />
      {placeUse === 'hidden' ? null : (
        <TextField
          name="meeting.place"
          label={strings.place}
          value={meeting.place ?? ''}
          hint={placeUse}
          onChange={(text) => set({ place: orNull(text) })}
        />
      )}
      <ComboField
        name="meeting.chairName"
        label={strings.chairName}
        value={meeting.chairName ?? ''}
        options={people.map((one) => one.name)}
        onChange={(text) => set(chairOf(text, meeting.chairPost, people))}
        onLeave={(text) => {
          const chair = chairWithPost(text)
          if (chair !== null) set(chair)
        }}
      />
      {chairPostUse === 'hidden' ? null : (
        <ComboField
          name="meeting.chairPost"
          label={strings.chairPost}
          value={meeting.chairPost ?? ''}
          options={posts}
          hint={chairPostUse}
          onChange={(text) => set({ chairPost: orNull(text) })}
        />
      )}
      {uses('purpose') ? (
        <TextField
          name="meeting.purpose"
          label={strings.purpose}
          value={meeting.purpose ?? ''}
          placeholder={strings.purposePlaceholder}
          onChange={(text) => set({ purpose: orNull(text) })}
        />
      ) : null}
      {uses('companions') ? (
        <TextField
          name="meeting.companions"
          label={strings.companions}
          value={meeting.companions ?? ''}
          placeholder={strings.companionsPlaceholder}
          onChange={(text) => set({ companions: orNull(text) })}
        />
      ) : null}
      {uses('topics') || uses('topicsBare') ? (
        <TextField
          name="meeting.agenda"
          label={strings.agenda}
          rows={2}
          value={meeting.agenda ?? ''}
          placeholder={strings.agendaPlaceholder}
          onChange={(text) => set({ agenda: orNull(text.replaceAll('\n', '')) })}
        />
      ) : null}
      <SelectField
        name="opening.form"
        label={strings.opening}
        isWide
        value={form ?? BY_HAND}
        options={[
          ...wording.openingForms.map((one) => ({ value: one.id, label: one.label })),
          { value: BY_HAND, label: strings.openingByHand },
        ]}
        onChange={(value) => (value === BY_HAND ? edit.writeByHand(index) : edit.deriveOpening(index, value))}
      />
      <p className="facts-note">{form === null ? strings.openingByHandHint : strings.openingHint}</p>
    </section>
  )
}
