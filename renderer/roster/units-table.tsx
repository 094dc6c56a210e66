import { useState } from 'react'
import { readOtherNames, writeOtherNames } from '#shared/roster/other-names.ts'
import { type Roster, type RosterUnit, rosterChange } from '#shared/roster/roster.ts'
import { findUnit } from '#shared/roster/roster-at.ts'
import { swapRows } from '#shared/roster/roster-edits.ts'
import { rosterStrings as strings } from '../strings/roster.ts'
import { RowTools } from './people-table.tsx'
import { readDay } from './read-day.ts'
import { RosterCell } from './roster-cell.tsx'
import { changeRoster } from './roster-shelf.ts'
import { type DraftRenaming, UnitNameDialog, type UnitNameDialogProps } from './unit-name-dialog.tsx'

export interface UnitsTableProps {
  readonly roster: Roster
  readonly shown: readonly RosterUnit[]
  readonly drafts: DraftRenaming
}

/** 单位: one row each, typed in place. A name that another unit has makes one unit of the two. */
export function UnitsTable({ roster, shown, drafts }: UnitsTableProps) {
  const [asked, setAsked] = useState<Pick<UnitNameDialogProps, 'unit' | 'name' | 'other'> | null>(null)
  /** Counts the times a name that was asked about was settled: what was typed into the cell gives way to what the unit is called. */
  const [settled, setSettled] = useState(0)
  const close = () => {
    setAsked(null)
    setSettled(settled + 1)
  }
  const titles = [
    strings.unitName,
    strings.fullName,
    strings.aliases,
    strings.group,
    strings.unitFrom,
    strings.unitTo,
  ]
  return (
    <>
      <table className="roster-table">
        <thead>
          <tr>
            {titles.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {shown.map((unit) => (
            <UnitRow
              key={`${unit.id} ${settled}`}
              unit={unit}
              roster={roster}
              onRename={(name, other) => setAsked({ unit, name, other })}
              onMove={(by) => {
                const moved = swapRows(shown, unit.id, by)
                if (moved !== null) void changeRoster(rosterChange({ units: moved }))
              }}
            />
          ))}
        </tbody>
      </table>
      {asked === null ? null : <UnitNameDialog {...asked} drafts={drafts} onClose={close} />}
    </>
  )
}

interface UnitRowProps {
  readonly unit: RosterUnit
  readonly roster: Roster
  readonly onMove: (by: -1 | 1) => void
  /** `other`: the unit that has the name already. */
  readonly onRename: (name: string, other: RosterUnit | undefined) => void
}

function UnitRow({ unit, roster, onMove, onRename }: UnitRowProps) {
  const set = (fields: Partial<RosterUnit>) =>
    void changeRoster(rosterChange({ units: [{ ...unit, ...fields }] }))
  const rename = (name: string) => {
    if (name === '') return
    // A unit that was just added has no name to be known by yet.
    if (unit.name === strings.newUnit && findOther(name) === undefined) set({ name })
    else onRename(name, findOther(name))
  }
  const findOther = (name: string) =>
    findUnit(
      roster.units.filter(({ id }) => id !== unit.id),
      name,
    )
  const label = (field: string) => strings.of(field, unit.name)
  return (
    <tr
      className="roster-row"
      onKeyDown={(event) => {
        if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
        event.preventDefault()
        onMove(event.key === 'ArrowUp' ? -1 : 1)
      }}
    >
      <td>
        <RosterCell label={label(strings.unitName)} value={unit.name} onCommit={rename} />
      </td>
      <td>
        <RosterCell
          label={label(strings.fullName)}
          value={unit.fullName}
          onCommit={(fullName) => set({ fullName })}
        />
      </td>
      <td>
        <RosterCell
          label={label(strings.aliases)}
          value={writeOtherNames(unit)}
          placeholder={strings.aliasesHint}
          onCommit={(text) => set(readOtherNames(text))}
        />
      </td>
      <td>
        <RosterCell
          label={label(strings.group)}
          value={unit.group}
          list="roster-groups"
          onCommit={(group) => set({ group })}
        />
      </td>
      <td>
        <RosterCell
          label={label(strings.unitFrom)}
          value={unit.validFrom ?? ''}
          placeholder={strings.dateHint}
          onCommit={(text) => {
            const day = readDay(text)
            if (day !== undefined) set({ validFrom: day })
          }}
        />
      </td>
      <td>
        <RosterCell
          label={label(strings.unitTo)}
          value={unit.validTo ?? ''}
          placeholder={strings.dateHint}
          onCommit={(text) => {
            const day = readDay(text)
            if (day !== undefined) set({ validTo: day })
          }}
        />
      </td>
      <RowTools
        name={unit.name}
        onMove={onMove}
        onRemove={() => void changeRoster(rosterChange({ removedUnits: [unit.id] }))}
      />
    </tr>
  )
}
