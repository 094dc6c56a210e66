import { useMemo, useState } from 'react'
import type { Roll, RollEntry } from '#shared/minutes/blocks.ts'
import { rosterAt } from '#shared/roster/roster-at.ts'
import { isTicked, listTickable, type Tickable, tick, untick } from '#shared/roster/ticks.ts'
import { createPersonMatch } from '../roster/matches-person.ts'
import { roster as shelf } from '../roster/roster-shelf.ts'
import { rosterStrings as strings } from '../strings/roster.ts'
import { Button } from '../ui/button.tsx'
import { useStore } from '../ui/store.ts'

/** A roll of the document and where it stands. */
export interface PlacedRoll {
  readonly index: number
  readonly roll: Roll
}

export interface RollTicksProps {
  readonly roll: Roll
  /** 请假 of the same document, when this is another roll. */
  readonly leave: PlacedRoll | null
  /** The meeting's day: who held a post then is listed. */
  readonly date: string | null
  readonly onChange: (entries: RollEntry[], leave: RollEntry[] | null) => void
}

/** 勾选: everybody of the roster in the official order with 到 and 假; found by characters, pinyin or initials. */
export function RollTicks({ roll, leave, date, onChange }: RollTicksProps) {
  const kept = useStore(shelf)
  const order = useMemo(() => listTickable(rosterAt(kept, date)), [kept, date])
  const [search, setSearch] = useState('')
  const shown = useMemo(() => order.filter(createPersonMatch(search)), [order, search])
  const here = order.filter((one) => isTicked(roll, one)).length
  const onLeave = leave === null ? 0 : order.filter((one) => isTicked(leave.roll, one)).length
  if (order.length === 0) return <p className="facts-note">{strings.emptyTicks}</p>
  const setHere = (one: Tickable, isHere: boolean) => {
    if (!isHere) return onChange(untick(roll, one), null)
    const away = leave !== null && isTicked(leave.roll, one) ? untick(leave.roll, one) : null
    onChange(tick(roll, one, order), away)
  }
  const setLeave = (one: Tickable) => {
    if (leave === null) return
    if (isTicked(leave.roll, one)) onChange(roll.entries, untick(leave.roll, one))
    else onChange(untick(roll, one), tick(leave.roll, one, order))
  }
  return (
    <div className="ticks">
      <div className="ticks-bar">
        <input
          className="input"
          type="search"
          data-own-undo
          aria-label={strings.search}
          placeholder={strings.searchHint}
          spellCheck={false}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          onKeyDown={(event) => {
            const [first] = shown
            if (event.key !== 'Enter' || event.nativeEvent.isComposing || first === undefined) return
            event.preventDefault()
            event.stopPropagation()
            setHere(first, !isTicked(roll, first))
            setSearch('')
          }}
        />
        <Button look="plain" onPress={() => onChange(tickAll(roll, shown, order, leave), null)}>
          {strings.tickAll}
        </Button>
      </div>
      <p className="facts-count" aria-live="polite">
        {strings.ticked(here, onLeave)}
      </p>
      <ul className="ticks-list" aria-label={strings.ticks}>
        {shown.map((one) => (
          <li key={one.key} className="tick-row">
            <label className="tick-here">
              <input
                type="checkbox"
                checked={isTicked(roll, one)}
                onChange={(event) => setHere(one, event.target.checked)}
              />
              <span className="tick-name">{one.name ?? strings.unitOnly}</span>
              <span className="tick-unit">{[one.unit, one.post].filter(Boolean).join(' ')}</span>
            </label>
            {leave === null ? null : (
              <button
                type="button"
                className="tick-leave"
                aria-pressed={isTicked(leave.roll, one)}
                aria-label={strings.leaveOf(one.name ?? one.unit ?? '')}
                onClick={() => setLeave(one)}
              >
                {strings.leave}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Everybody shown who is not on leave. */
function tickAll(
  roll: Roll,
  shown: readonly Tickable[],
  order: readonly Tickable[],
  leave: PlacedRoll | null,
): RollEntry[] {
  return shown.reduce<RollEntry[]>(
    (entries, one) =>
      leave !== null && isTicked(leave.roll, one) ? entries : tick({ ...roll, entries }, one, order),
    roll.entries,
  )
}
