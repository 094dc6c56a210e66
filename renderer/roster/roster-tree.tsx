import { ChevronDown, ChevronRight } from 'lucide-react'
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { moveRows } from '#shared/roster/move-rows.ts'
import { type Roster, type RosterUnit, rosterChange } from '#shared/roster/roster.ts'
import { rosterStrings as strings } from '../strings/roster.ts'
import { classNames } from '../ui/class-names.ts'
import { followDrag } from '../ui/follow-drag.ts'
import { changeRoster } from './roster-shelf.ts'
import { keyOfPlace, landingOn, type RosterPlace, type TreeRow, treeRows } from './tree-rows.ts'

export interface RosterTreeProps {
  readonly roster: Roster
  /** Units that are listed. */
  readonly units: readonly RosterUnit[]
  readonly place: RosterPlace
  readonly onPlace: (place: RosterPlace) => void
}

interface Drop {
  readonly row: TreeRow
  readonly isBehind: boolean
}

/** Groups and units in the official order. A unit is dragged to its place, or onto a group; Alt+↑↓ does the same by keys; ←→ fold a group. */
export function RosterTree({ roster, units, place, onPlace }: RosterTreeProps) {
  const tree = useRef<HTMLDivElement>(null)
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const [drop, setDrop] = useState<Drop | null>(null)
  const rows = treeRows(roster, units, folded)
  const current = keyOfPlace(place)
  const hasCurrent = rows.some(({ key }) => key === current)
  const fold = (key: string, isFolded: boolean) => {
    const next = new Set(folded)
    if (isFolded) next.add(key)
    else next.delete(key)
    setFolded(next)
  }
  const goTo = (at: number) => {
    const row = rows[at]
    if (row === undefined) return
    onPlace(row.place)
    tree.current?.querySelectorAll<HTMLElement>('[role="treeitem"]')[at]?.focus()
  }
  const land = (unit: RosterUnit, target: Drop) => {
    const landing = landingOn(roster.units, target.row, target.isBehind)
    if (landing === null) return
    const moved = moveRows(roster.units, new Set([unit.id]), landing.to) ?? []
    const own = moved.find(({ id }) => id === unit.id) ?? unit
    const placed = { ...own, group: landing.group }
    if (moved.length === 0 && placed.group === unit.group) return
    void changeRoster(rosterChange({ units: [...moved.filter(({ id }) => id !== unit.id), placed] }))
  }
  /** By one step among those of its group; a group goes with all of its units. */
  const step = (at: number, by: -1 | 1) => {
    const row = rows[at]
    if (row?.unit != null) {
      const next = rows[at + by]
      if (next?.unit?.group === row.unit.group) land(row.unit, { row: next, isBehind: by > 0 })
      return
    }
    if (row?.place.kind !== 'group') return
    const groups = rows.filter((one) => one.place.kind === 'group')
    const other = groups[groups.indexOf(row) + by]
    if (other?.place.kind !== 'group') return
    // The lower of the two goes before the first unit of the upper one.
    const [upper, lower] =
      by < 0 ? [other.place.group, row.place.group] : [row.place.group, other.place.group]
    const ids = new Set(roster.units.filter(({ group }) => group === lower).map(({ id }) => id))
    const moved = moveRows(
      roster.units,
      ids,
      roster.units.findIndex(({ group }) => group === upper),
    )
    if (moved !== null) void changeRoster(rosterChange({ units: moved }))
  }
  const drag = (press: PointerEvent<HTMLElement>, { unit }: TreeRow) => {
    if (unit === null) return
    let target: Drop | null = null
    followDrag(press.nativeEvent, {
      source: press.currentTarget,
      scroller: tree.current,
      over(x, y) {
        target = findDrop(rows, x, y)
        setDrop(target)
      },
      drop: () => target !== null && land(unit, target),
      end: () => setDrop(null),
    })
  }
  const onKeyDown = (event: KeyboardEvent, row: TreeRow, at: number) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by !== 0 && event.altKey) step(at, by)
    else if (by !== 0) goTo(at + by)
    else if (event.key === 'ArrowLeft' && row.isFolded === false) fold(row.key, true)
    else if (event.key === 'ArrowRight' && row.isFolded === true) fold(row.key, false)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="roster-tree" role="tree" aria-label={strings.tree} ref={tree}>
      {rows.map((row, at) => {
        const { key, level, count, isFolded, unit } = row
        const isCurrent = key === current || (!hasCurrent && at === 0)
        const Chevron = isFolded === true ? ChevronRight : ChevronDown
        return (
          <div
            key={key}
            role="treeitem"
            aria-level={level}
            aria-selected={isCurrent}
            {...(isFolded === null ? {} : { 'aria-expanded': !isFolded })}
            tabIndex={isCurrent ? 0 : -1}
            data-key={key}
            className={classNames(
              'tree-row',
              level === 2 && 'tree-deep',
              isCurrent && 'tree-current',
              drop?.row.key === key && (unit === null ? 'tree-drop-in' : dropLook(drop.isBehind)),
            )}
            title={unit === null ? undefined : strings.dragHint}
            onClick={() => onPlace(row.place)}
            onDoubleClick={() => (isFolded === null ? undefined : fold(key, !isFolded))}
            onKeyDown={(event) => onKeyDown(event, row, at)}
            onPointerDown={(press) => drag(press, row)}
          >
            {isFolded === null ? null : (
              <button
                type="button"
                className="row-button"
                tabIndex={-1}
                aria-label={(isFolded ? strings.unfoldGroup : strings.foldGroup)(wordsOf(row))}
                onClick={(event) => {
                  event.stopPropagation()
                  fold(key, !isFolded)
                }}
              >
                <Chevron aria-hidden="true" size={13} />
              </button>
            )}
            <span className="tree-name">{wordsOf(row)}</span>
            <span className="facts-count">{count}</span>
          </div>
        )
      })}
    </div>
  )
}

function dropLook(isBehind: boolean): string {
  return isBehind ? 'tree-drop-after' : 'tree-drop-before'
}

function wordsOf({ place, unit }: TreeRow): string {
  if (unit !== null) return unit.name
  if (place.kind === 'group') return place.group === '' ? strings.noGroup : place.group
  return place.kind === 'all' ? strings.everything : strings.withoutUnit
}

/** The row under the mouse, and whether its lower half is. */
function findDrop(rows: readonly TreeRow[], x: number, y: number): Drop | null {
  const element = document.elementFromPoint(x, y)?.closest<HTMLElement>('.tree-row')
  const row = rows.find(({ key }) => key === element?.dataset.key)
  if (element == null || row === undefined) return null
  if (row.unit === null && row.place.kind !== 'group') return null
  const { top, height } = element.getBoundingClientRect()
  return { row, isBehind: y > top + height / 2 }
}
