import { useState } from 'react'
import { newUnit, nextPlace } from '#shared/roster/propose-people.ts'
import { type Roster, type RosterChange, type RosterPerson, rosterChange } from '#shared/roster/roster.ts'
import { findUnit } from '#shared/roster/roster-at.ts'
import { handOver, takeUpPost } from '#shared/roster/roster-edits.ts'
import { rosterStrings as strings } from '../strings/roster.ts'
import { ComboField } from '../ui/combo-field.tsx'
import { DateField } from '../ui/date-field.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { localToday } from '../ui/format-time.ts'
import { TextField } from '../ui/text-field.tsx'
import { changeRoster } from './roster-shelf.ts'

export interface PostDialogProps {
  readonly kind: 'move' | 'hand-over'
  readonly roster: Roster
  readonly person: RosterPerson
  readonly onClose: () => void
}

/** 调任: the person goes to another post on a day. 接任: somebody else takes over the post. The post before stays for the meetings of its time. */
export function PostDialog({ kind, roster, person, onClose }: PostDialogProps) {
  const unitName = roster.units.find(({ id }) => id === person.unitId)?.name ?? ''
  const [since, setSince] = useState<string | null>(localToday())
  const [name, setName] = useState('')
  const [unit, setUnit] = useState(unitName)
  const [post, setPost] = useState(person.post)
  const isReady =
    since !== null && (kind === 'move' ? unit !== unitName || post !== person.post : name.trim() !== '')
  const makeChange = (day: string): RosterChange => {
    const newId = () => crypto.randomUUID()
    if (kind === 'hand-over') return handOver(roster, person, name.trim(), day, newId)
    const known = unit.trim() === '' ? null : findUnit(roster.units, unit.trim())
    const made = known === undefined ? newUnit(newId(), unit.trim(), nextPlace(roster.units)) : null
    const unitId = made?.id ?? known?.id ?? null
    const change = takeUpPost(person, { id: newId(), unitId, post: post.trim(), since: day })
    return rosterChange({ ...change, units: made === null ? [] : [made] })
  }
  const accept = () => {
    if (since === null) return
    onClose()
    void changeRoster(makeChange(since))
  }
  return (
    <FormDialog
      title={kind === 'move' ? strings.moveTitle(person.name) : strings.handOverTitle(unitName + person.post)}
      deed={strings.postYes}
      isReady={isReady}
      onClose={onClose}
      onDo={accept}
    >
      <p className="dialog-note">{kind === 'move' ? strings.moveHint : strings.handOverHint(person.name)}</p>
      <DateField label={strings.since} value={since} onChange={setSince} />
      {kind === 'move' ? (
        <>
          <ComboField
            label={strings.unit}
            value={unit}
            options={roster.units.map((one) => one.name)}
            onChange={setUnit}
          />
          <TextField label={strings.post} value={post} onChange={setPost} />
        </>
      ) : (
        <ComboField
          label={strings.name}
          value={name}
          options={[...new Set(roster.people.map((one) => one.name))]}
          onChange={setName}
        />
      )}
    </FormDialog>
  )
}
