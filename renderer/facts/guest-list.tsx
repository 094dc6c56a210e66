import type { RollEntry } from '#shared/minutes/blocks.ts'
import { dropGuest, type Guest } from '#shared/roster/attendance.ts'
import { rosterStrings as strings } from '../strings/roster.ts'

export interface GuestListProps {
  readonly entries: readonly RollEntry[]
  readonly guests: readonly Guest[]
  readonly onChange: (entries: readonly RollEntry[]) => void
}

/** 名册外: those of a roll whom the roster has not. Offices set some of them, such as 市邮政公司的代表, on a line of their own. */
export function GuestList({ entries, guests, onChange }: GuestListProps) {
  if (guests.length === 0) return null
  const startLine = (at: number, startsLine: boolean) =>
    onChange(entries.map((entry, place) => (place === at ? { ...entry, startsLine } : entry)))
  return (
    <ul className="ticks-list" aria-label={strings.guests}>
      {guests.map((guest) => {
        const startsLine = entries[guest.entry]?.startsLine ?? false
        return (
          <li key={guest.key} className="tick-row">
            <label className="tick-here">
              <input type="checkbox" checked onChange={() => onChange(dropGuest(entries, guest))} />
              <span className="tick-guest">{guest.text}</span>
              <span className="tick-unit tick-outside">{strings.guest}</span>
            </label>
            {guest.entry === 0 ? null : (
              <button
                type="button"
                className="tick-deed tick-line"
                aria-pressed={startsLine}
                aria-label={strings.ownLineOf(guest.text)}
                onClick={() => startLine(guest.entry, !startsLine)}
              >
                {strings.ownLine}
              </button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
