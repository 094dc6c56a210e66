import { useState } from 'react'
import { moveRows, stepRows } from '#shared/roster/move-rows.ts'
import { readOtherNames, writeOtherNames } from '#shared/roster/other-names.ts'
import { type Roster, type RosterUnit, rosterChange } from '#shared/roster/roster.ts'
import { findUnit } from '#shared/roster/roster-at.ts'
import { rosterStrings as strings } from '../strings/roster.ts'
import { classNames } from '../ui/class-names.ts'
import { DrawnRows } from './drawn-rows.tsx'
import { readDay } from './read-day.ts'
import { RosterCell } from './roster-cell.tsx'
import { changeRoster } from './roster-shelf.ts'
import { RowHead, TableHead } from './row-head.tsx'
import { RowTools } from './row-tools.tsx'
import { type DraftRenaming, UnitNameDialog, type UnitNameDialogProps } from './unit-name-dialog.tsx'
import { UnitsChoice } from './units-choice.tsx'
import { type RosterRows, useRosterRows } from './use-roster-rows.ts'

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
  const ids = shown.map(({ id }) => id)
  const rows = useRosterRows(ids, (moved, to) => put(moveRows(shown, moved, to)))
  const { order } = rows
  const put = (units: RosterUnit[] | null) => {
    if (units !== null) void changeRoster(rosterChange({ units }))
  }
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
  const unitRow = (at: number) => {
    const unit = shown[at]
    return unit === undefined ? null : (
      <UnitRow
        key={settled}
        unit={unit}
        roster={roster}
        onRename={(name, other) => setAsked({ unit, name, other })}
        at={at}
        isLast={at === shown.length - 1}
        rows={rows}
        onMove={(by) => put(stepRows(shown, order.withRow(unit.id), by))}
      />
    )
  }
  return (
    <>
      <UnitsChoice
        order={order}
        count={shown.length}
        chosen={shown.filter(({ id }) => order.chosen.has(id))}
        onChange={put}
        onMerge={(unit, other) => setAsked({ unit, name: other.name, other })}
      />
      <table className="roster-table" aria-rowcount={shown.length + 1}>
        <TableHead titles={titles} count={shown.length} order={order} />
        <tbody ref={rows.body}>
          <DrawnRows view={rows.view} ids={ids} row={unitRow} />
        </tbody>
      </table>
      {asked === null ? null : <UnitNameDialog {...asked} drafts={drafts} onClose={close} />}
    </>
  )
}

interface UnitRowProps {
  readonly unit: RosterUnit
  readonly roster: Roster
  readonly at: number
  readonly isLast: boolean
  readonly rows: RosterRows
  readonly onMove: (by: -1 | 1) => void
  /** `other`: the unit that has the name already. */
  readonly onRename: (name: string, other: RosterUnit | undefined) => void
}

function UnitRow({ unit, roster, at, isLast, rows, onMove, onRename }: UnitRowProps) {
  const { order } = rows
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
      aria-rowindex={at + 2}
      className={classNames(
        'roster-row',
        order.chosen.has(unit.id) && 'roster-chosen',
        order.dropAt === at && 'roster-drop-before',
        isLast && order.dropAt === at + 1 && 'roster-drop-after',
      )}
      onFocus={() => rows.onFocus(unit.id)}
      onKeyDown={(event) => {
        const isMove = event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')
        if (isMove) onMove(event.key === 'ArrowUp' ? -1 : 1)
        if (isMove || rows.onKey(event, at)) event.preventDefault()
      }}
    >
      <RowHead id={unit.id} name={unit.name} order={order} />
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
            const day = readDay(text, 'first')
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
            const day = readDay(text, 'last')
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
