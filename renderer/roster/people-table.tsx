import { useMemo } from 'react'
import { moveRows, stepRows } from '#shared/roster/move-rows.ts'
import { newUnit, nextPlace } from '#shared/roster/propose-people.ts'
import { type Roster, type RosterPerson, rosterChange } from '#shared/roster/roster.ts'
import { findUnit } from '#shared/roster/roster-at.ts'
import { sameNames } from '#shared/roster/roster-edits.ts'
import { rosterStrings as strings } from '../strings/roster.ts'
import { classNames } from '../ui/class-names.ts'
import { ChoiceBar, ManyField } from './choice-bar.tsx'
import { DrawnRows } from './drawn-rows.tsx'
import { readDay } from './read-day.ts'
import { RosterCell } from './roster-cell.tsx'
import { changeRoster } from './roster-shelf.ts'
import { RowHead, TableHead } from './row-head.tsx'
import { RowTools } from './row-tools.tsx'
import { type RosterRows, useRosterRows } from './use-roster-rows.ts'

export interface PeopleTableProps {
  readonly roster: Roster
  readonly shown: readonly RosterPerson[]
  /** The hand is in the row of this person. */
  readonly onChoose: (id: string) => void
}

/** 人员: one row each, typed in place; several are chosen and changed together; dragging and Alt+↑↓ set the official order. */
export function PeopleTable({ roster, shown, onChoose }: PeopleTableProps) {
  const ids = shown.map(({ id }) => id)
  const rows = useRosterRows(ids, (moved, to) => put(moveRows(shown, moved, to)))
  const { order } = rows
  const twins = useMemo(() => sameNames(roster.people), [roster.people])
  const names = useMemo(() => new Map(roster.units.map(({ id, name }) => [id, name])), [roster.units])
  const unitName = ({ unitId }: RosterPerson) => names.get(unitId ?? '') ?? ''
  const put = (people: RosterPerson[] | null) => {
    if (people !== null) void changeRoster(rosterChange({ people }))
  }
  const chosen = shown.filter(({ id }) => order.chosen.has(id))
  const setChosen = (fields: Partial<RosterPerson>) => put(chosen.map((person) => ({ ...person, ...fields })))
  const personRow = (at: number) => {
    const person = shown[at]
    return person === undefined ? null : (
      <PersonRow
        person={person}
        unit={unitName(person)}
        roster={roster}
        isTwin={twins.has(person.name)}
        isLast={at === shown.length - 1}
        at={at}
        rows={rows}
        onChoose={() => onChoose(person.id)}
        onMove={(by) => put(stepRows(shown, order.withRow(person.id), by))}
      />
    )
  }
  return (
    <>
      <ChoiceBar
        order={order}
        counted={(count) => strings.chosenPeople(count, shown.length)}
        onRemove={() => void changeRoster(rosterChange({ removedPeople: chosen.map(({ id }) => id) }))}
      >
        <ManyField
          label={strings.unit}
          list="roster-units"
          onCommit={(name) => void moveToUnit(roster, chosen, name)}
        />
        <ManyField label={strings.post} onCommit={(post) => setChosen({ post })} />
        <ManyField
          label={strings.to}
          placeholder={strings.dateHint}
          onCommit={(text) => {
            const day = readDay(text, 'last')
            if (day !== undefined) setChosen({ validTo: day })
          }}
        />
      </ChoiceBar>
      <table className="roster-table" data-of="people" aria-rowcount={shown.length + 1}>
        <TableHead
          titles={[strings.name, strings.unit, strings.post, strings.phone, strings.from, strings.to]}
          count={shown.length}
          order={order}
        />
        <tbody ref={rows.body}>
          <DrawnRows view={rows.view} ids={ids} row={personRow} />
        </tbody>
      </table>
    </>
  )
}

/** To a unit of the roster, to one that is made of the name, or '' to none. */
function moveToUnit(roster: Roster, people: readonly RosterPerson[], name: string): Promise<boolean> {
  const known = name === '' ? null : findUnit(roster.units, name)
  const made = known === undefined ? newUnit(crypto.randomUUID(), name, nextPlace(roster.units)) : null
  const unitId = known?.id ?? made?.id ?? null
  return changeRoster(
    rosterChange({
      units: made === null ? [] : [made],
      people: people.map((person) => ({ ...person, unitId })),
    }),
  )
}

interface PersonRowProps {
  readonly person: RosterPerson
  readonly unit: string
  readonly roster: Roster
  /** Somebody else has the same name. */
  readonly isTwin: boolean
  readonly isLast: boolean
  readonly at: number
  readonly rows: RosterRows
  readonly onChoose: () => void
  readonly onMove: (by: -1 | 1) => void
}

function PersonRow(props: PersonRowProps) {
  const { person, unit, roster, isTwin, isLast, at, rows, onChoose, onMove } = props
  const { order } = rows
  const set = (fields: Partial<RosterPerson>) =>
    void changeRoster(rosterChange({ people: [{ ...person, ...fields }] }))
  const setUnit = (name: string) => void moveToUnit(roster, [person], name)
  const setDate = (field: 'validFrom' | 'validTo', text: string) => {
    const day = readDay(text, field === 'validFrom' ? 'first' : 'last')
    if (day !== undefined) set({ [field]: day })
  }
  const label = (field: string) => strings.of(field, person.name)
  return (
    <tr
      aria-rowindex={at + 2}
      className={classNames(
        'roster-row',
        isTwin && 'roster-twin',
        order.chosen.has(person.id) && 'roster-chosen',
        order.dropAt === at && 'roster-drop-before',
        isLast && order.dropAt === at + 1 && 'roster-drop-after',
      )}
      onFocus={() => {
        rows.onFocus(person.id)
        onChoose()
      }}
      onKeyDown={(event) => {
        const isMove = event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')
        if (isMove) onMove(event.key === 'ArrowUp' ? -1 : 1)
        if (isMove || rows.onKey(event, at)) event.preventDefault()
      }}
    >
      <RowHead id={person.id} name={person.name} order={order} />
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
