import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { useMemo } from 'react'
import { newUnit, nextPlace } from '#shared/roster/propose-people.ts'
import { type Roster, type RosterPerson, rosterChange } from '#shared/roster/roster.ts'
import { findUnit } from '#shared/roster/roster-at.ts'
import { sameNames, swapRows } from '#shared/roster/roster-edits.ts'
import { rosterStrings as strings } from '../strings/roster.ts'
import { classNames } from '../ui/class-names.ts'
import { readDay } from './read-day.ts'
import { RosterCell } from './roster-cell.tsx'
import { changeRoster } from './roster-shelf.ts'

export interface PeopleTableProps {
  readonly roster: Roster
  readonly shown: readonly RosterPerson[]
  /** The hand is in the row of this person. */
  readonly onChoose: (id: string) => void
}

/** 人员: one row each, typed in place; Alt+↑↓ moves a row in the official order. */
export function PeopleTable({ roster, shown, onChoose }: PeopleTableProps) {
  const twins = sameNames(roster.people)
  const names = useMemo(() => new Map(roster.units.map(({ id, name }) => [id, name])), [roster.units])
  const unitName = ({ unitId }: RosterPerson) => names.get(unitId ?? '') ?? ''
  return (
    <table className="roster-table">
      <thead>
        <tr>
          {[strings.name, strings.unit, strings.post, strings.phone, strings.from, strings.to].map(
            (title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ),
          )}
          <td />
        </tr>
      </thead>
      <tbody>
        {shown.map((person) => (
          <PersonRow
            key={person.id}
            person={person}
            unit={unitName(person)}
            roster={roster}
            isTwin={twins.has(person.name)}
            onChoose={() => onChoose(person.id)}
            onMove={(by) => {
              const moved = swapRows(shown, person.id, by)
              if (moved !== null) void changeRoster(rosterChange({ people: moved }))
            }}
          />
        ))}
      </tbody>
    </table>
  )
}

interface PersonRowProps {
  readonly person: RosterPerson
  readonly unit: string
  readonly roster: Roster
  /** Somebody else has the same name. */
  readonly isTwin: boolean
  readonly onChoose: () => void
  readonly onMove: (by: -1 | 1) => void
}

function PersonRow({ person, unit, roster, isTwin, onChoose, onMove }: PersonRowProps) {
  const set = (fields: Partial<RosterPerson>) =>
    void changeRoster(rosterChange({ people: [{ ...person, ...fields }] }))
  const setUnit = (name: string) => {
    const known = name === '' ? null : findUnit(roster.units, name)
    if (known !== undefined) return set({ unitId: known?.id ?? null })
    const made = newUnit(crypto.randomUUID(), name, nextPlace(roster.units))
    void changeRoster(rosterChange({ units: [made], people: [{ ...person, unitId: made.id }] }))
  }
  const setDate = (field: 'validFrom' | 'validTo', text: string) => {
    const day = readDay(text)
    if (day !== undefined) set({ [field]: day })
  }
  const label = (field: string) => strings.of(field, person.name)
  return (
    <tr
      className={classNames('roster-row', isTwin && 'roster-twin')}
      onFocus={onChoose}
      onKeyDown={(event) => {
        if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
        event.preventDefault()
        onMove(event.key === 'ArrowUp' ? -1 : 1)
      }}
    >
      <td>
        <RosterCell
          label={label(strings.name)}
          value={person.name}
          onCommit={(name) => (name === '' ? undefined : set({ name }))}
        />
      </td>
      <td>
        <RosterCell label={label(strings.unit)} value={unit} list="roster-units" onCommit={setUnit} />
      </td>
      <td>
        <RosterCell label={label(strings.post)} value={person.post} onCommit={(post) => set({ post })} />
      </td>
      <td>
        <RosterCell label={label(strings.phone)} value={person.phone} onCommit={(phone) => set({ phone })} />
      </td>
      <td>
        <RosterCell
          label={label(strings.from)}
          value={person.validFrom ?? ''}
          placeholder={strings.dateHint}
          onCommit={(text) => setDate('validFrom', text)}
        />
      </td>
      <td>
        <RosterCell
          label={label(strings.to)}
          value={person.validTo ?? ''}
          placeholder={strings.dateHint}
          onCommit={(text) => setDate('validTo', text)}
        />
      </td>
      <RowTools
        name={person.name}
        onMove={onMove}
        onRemove={() => void changeRoster(rosterChange({ removedPeople: [person.id] }))}
      />
    </tr>
  )
}

interface RowToolsProps {
  readonly name: string
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
}

/** ↑ ↓ × at the end of a row. */
export function RowTools({ name, onMove, onRemove }: RowToolsProps) {
  return (
    <td className="roster-tools">
      <RowButton label={`${strings.moveUp}${name}`} icon={ArrowUp} onPress={() => onMove(-1)} />
      <RowButton label={`${strings.moveDown}${name}`} icon={ArrowDown} onPress={() => onMove(1)} />
      <RowButton label={`${strings.remove}${name}`} icon={X} onPress={onRemove} />
    </td>
  )
}

function RowButton({ label, icon: Icon, onPress }: { label: string; icon: typeof X; onPress: () => void }) {
  return (
    <button
      type="button"
      className="row-button"
      aria-label={label}
      title={label}
      tabIndex={-1}
      onClick={onPress}
    >
      <Icon aria-hidden="true" size={13} />
    </button>
  )
}
