import type { Masthead, MinutesBlock, Opening } from '#shared/minutes/blocks.ts'
import { createRoll } from '#shared/minutes/factories.ts'
import type { Template } from '#shared/templates/template.ts'
import { orNull } from '../facts/facts-edit.ts'
import { factsStrings as facts } from '../strings/facts.ts'
import { templateStrings as strings } from '../strings/templates.ts'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { LinesField } from './lines-field.tsx'

export interface SkeletonEditorProps {
  readonly template: Template
  readonly isReadOnly: boolean
  readonly onChange: (skeleton: MinutesBlock[]) => void
}

/** 新稿件的样子: what a new document of this template has in its 版头, its meeting and its rolls. */
export function SkeletonEditor({ template, isReadOnly, onChange }: SkeletonEditorProps) {
  const { skeleton, wording } = template
  const masthead = skeleton.find((block) => block.type === 'masthead')
  const opening = skeleton.find((block) => block.type === 'opening')
  const roles = skeleton.flatMap((block) => (block.type === 'roll' ? [block.role] : []))
  const put = (next: MinutesBlock) =>
    onChange(skeleton.map((block) => (block.type === next.type ? next : block)))
  return (
    <fieldset className="row-list" disabled={isReadOnly}>
      <legend>{strings.skeleton}</legend>
      <p className="facts-note">{strings.skeletonHint}</p>
      {masthead === undefined ? null : <MastheadFields masthead={masthead} onChange={put} />}
      {opening === undefined ? null : <OpeningFields opening={opening} wording={wording} onChange={put} />}
      <LinesField
        label={strings.skeletonRolls}
        lines={roles}
        onChange={(lines) => onChange(withRoles(template, lines))}
      />
    </fieldset>
  )
}

function MastheadFields({ masthead, onChange }: { masthead: Masthead; onChange: (next: Masthead) => void }) {
  const set = (fields: Partial<Masthead>) => onChange({ ...masthead, ...fields })
  return (
    <>
      <div className="row-of-two">
        <TextField
          label={facts.organ}
          value={masthead.organ ?? ''}
          onChange={(organ) => set({ organ: orNull(organ) })}
        />
        <TextField
          label={facts.kind}
          value={masthead.kind ?? ''}
          onChange={(kind) => set({ kind: orNull(kind) })}
        />
      </div>
      <div className="row-of-two">
        <SelectField
          label={facts.lines}
          value={String(masthead.lines)}
          options={[
            { value: '1', label: facts.oneLine },
            { value: '2', label: facts.twoLines },
          ]}
          onChange={(lines) => set({ lines: lines === '1' ? 1 : 2 })}
        />
        <TextField
          label={facts.issuer}
          value={masthead.issuer ?? ''}
          onChange={(issuer) => set({ issuer: orNull(issuer) })}
        />
      </div>
      <TextField
        label={facts.minutesTitle}
        placeholder={facts.minutesTitlePlaceholder}
        value={masthead.title ?? ''}
        onChange={(title) => set({ title: orNull(title) })}
      />
    </>
  )
}

function OpeningFields({
  opening,
  wording,
  onChange,
}: {
  opening: Opening
  wording: Template['wording']
  onChange: (next: Opening) => void
}) {
  const { meeting } = opening
  const set = (fields: Partial<Opening['meeting']>) =>
    onChange({ ...opening, meeting: { ...meeting, ...fields } })
  return (
    <>
      <div className="row-of-two">
        <TextField
          label={facts.body}
          value={meeting.body ?? ''}
          onChange={(body) => set({ body: orNull(body) })}
        />
        <TextField
          label={facts.meetingName}
          value={meeting.name ?? ''}
          onChange={(name) => set({ name: orNull(name) })}
        />
      </div>
      <SelectField
        label={facts.opening}
        value={opening.form ?? ''}
        options={wording.openingForms.map((form) => ({ value: form.id, label: form.label }))}
        onChange={(form) => onChange({ ...opening, form })}
      />
    </>
  )
}

/** The skeleton with exactly these rolls, each as it was where it was there already. */
export function withRoles({ skeleton, wording }: Template, roles: readonly string[]): MinutesBlock[] {
  const before = skeleton.filter((block) => block.type !== 'roll' && block.type !== 'colophon')
  const rolls = [...new Set(roles)].map((role) => {
    const known = skeleton.find((block) => block.type === 'roll' && block.role === role)
    if (known) return known
    const form = wording.rolls.find((one) => one.role === role) ?? wording.rolls[0]
    const { role: _, ...marks } = form ?? { role, betweenNames: '、', betweenEntries: '，', endMark: '。' }
    return createRoll(role, [], marks)
  })
  return [...before, ...rolls, ...skeleton.filter((block) => block.type === 'colophon')]
}
