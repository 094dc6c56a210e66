import { Plus, X } from 'lucide-react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { rosterChange } from '#shared/roster/roster.ts'
import type { Series } from '#shared/series/series.ts'
import type { Template } from '#shared/templates/template.ts'
import { useProfiles } from '../profiles/profile-shelf.ts'
import { changeRoster } from '../roster/roster-shelf.ts'
import { factsStrings } from '../strings/facts.ts'
import { seriesStrings as strings } from '../strings/series.ts'
import { Button } from '../ui/button.tsx'
import { ComboField } from '../ui/combo-field.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { SeriesNumbers } from './series-numbers.tsx'
import { SeriesRolls } from './series-rolls.tsx'

export interface SeriesFormProps {
  readonly series: Series
  readonly templates: readonly Template[]
  /** The last draft of the series: its rolls can be taken over. */
  readonly lastDraftId: string | null
}

const UNCHANGED = ''

/** What the next meeting of a series begins with. A field is kept when it is left, one step of the history each. */
export function SeriesForm({ series, templates, lastDraftId }: SeriesFormProps) {
  const { all: profiles } = useProfiles()
  const { draft, set, commit } = useSeriesDraft(series)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears that one of its fields was left
    <div className="series-form" onBlur={commit}>
      <div className="series-columns">
        <section aria-labelledby="series-meeting">
          <h2 id="series-meeting">{strings.meeting}</h2>
          <TextField
            label={factsStrings.body}
            value={draft.body}
            placeholder={factsStrings.bodyPlaceholder}
            onChange={(body) => set({ body })}
          />
          <TextField
            label={factsStrings.meetingName}
            value={draft.meetingName}
            placeholder={factsStrings.meetingNamePlaceholder}
            onChange={(meetingName) => set({ meetingName })}
          />
          <TextField
            label={factsStrings.place}
            value={draft.meetingPlace}
            onChange={(meetingPlace) => set({ meetingPlace })}
          />
          <TextField
            label={factsStrings.chairName}
            value={draft.chairName}
            onChange={(chairName) => set({ chairName })}
          />
          <TextField
            label={factsStrings.chairPost}
            value={draft.chairPost}
            onChange={(chairPost) => set({ chairPost })}
          />
          <SelectField
            label={strings.template}
            value={draft.templateId ?? UNCHANGED}
            options={[
              { value: UNCHANGED, label: strings.asBefore },
              ...templates.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(id) => set({ templateId: id === UNCHANGED ? null : id })}
          />
          <SelectField
            label={strings.profile}
            value={draft.profileId ?? UNCHANGED}
            options={[
              { value: UNCHANGED, label: strings.asBefore },
              ...profiles.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(id) => set({ profileId: id === UNCHANGED ? null : id })}
          />
        </section>
        <section aria-labelledby="series-masthead">
          <h2 id="series-masthead">{factsStrings.masthead}</h2>
          <TextField label={factsStrings.organ} value={draft.organ} onChange={(organ) => set({ organ })} />
          <TextField label={factsStrings.kind} value={draft.kind} onChange={(kind) => set({ kind })} />
          <SelectField
            label={factsStrings.lines}
            value={String(draft.lines)}
            options={[
              { value: '1', label: factsStrings.oneLine },
              { value: '2', label: factsStrings.twoLines },
            ]}
            onChange={(value) => set({ lines: value === '2' ? 2 : 1 })}
          />
          <TextField
            label={factsStrings.issuer}
            value={draft.issuer}
            onChange={(issuer) => set({ issuer })}
          />
          <SeriesNumbers series={draft} onChange={set} />
        </section>
      </div>
      <SeriesRolls series={draft} lastDraftId={lastDraftId} onChange={set} />
      <Distribution lines={draft.distribution} onChange={(distribution) => set({ distribution })} />
    </div>
  )
}

/** The form's own copy: typed into at every key, kept when a field is left or the form goes. */
function useSeriesDraft(series: Series) {
  const [draft, setDraft] = useState(series)
  const [seen, setSeen] = useState(series)
  /** What is typed is known at once to the field that is left in the same moment. */
  const latest = useRef(series)
  const kept = useRef(series)
  if (series !== seen) {
    setSeen(series)
    setDraft(series)
    latest.current = series
    kept.current = series
  }
  const commit = useCallback(() => {
    if (JSON.stringify(latest.current) === JSON.stringify(kept.current)) return
    kept.current = latest.current
    void changeRoster(rosterChange({ series: [latest.current] }))
  }, [])
  useEffect(() => commit, [commit])
  const set = (fields: Partial<Series>) => {
    latest.current = { ...latest.current, ...fields }
    setDraft(latest.current)
  }
  return { draft, set, commit }
}

interface DistributionProps {
  readonly lines: Series['distribution']
  readonly onChange: (lines: Series['distribution']) => void
}

/** 抄送 and the other lines of the 版记. */
function Distribution({ lines, onChange }: DistributionProps) {
  const change = (at: number, fields: Partial<Series['distribution'][number]>) =>
    onChange(lines.map((line, place) => (place === at ? { ...line, ...fields } : line)))
  return (
    <section aria-labelledby="series-distribution">
      <h2 id="series-distribution">{factsStrings.colophon}</h2>
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name of their own; a line is its place
        <div className="distribution" key={at}>
          <ComboField
            label={factsStrings.distributionLabel}
            value={line.label}
            options={factsStrings.distributionLabels}
            onChange={(label) => (label === '' ? undefined : change(at, { label }))}
          />
          <TextField
            label={factsStrings.distributionText}
            rows={2}
            isOneParagraph
            value={line.text}
            onChange={(text) => change(at, { text })}
          />
          <Button look="plain" icon={X} onPress={() => onChange(lines.filter((_, place) => place !== at))}>
            {factsStrings.removeDistribution}
          </Button>
        </div>
      ))}
      <Button
        look="plain"
        icon={Plus}
        onPress={() => onChange([...lines, { label: factsStrings.distributionLabels[0], text: '' }])}
      >
        {factsStrings.addDistribution}
      </Button>
    </section>
  )
}
