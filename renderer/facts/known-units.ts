import type { MinutesContext } from '#shared/minutes/minutes.ts'
import { findOpening } from '#shared/minutes/walk.ts'
import { EMPTY_ROSTER, type Roster } from '#shared/roster/roster.ts'
import { rosterAt } from '#shared/roster/roster-at.ts'

/** Units named in the document, in its order, each once: 汇报单位, then those of the rolls; after them those of the roster on the meeting's day. */
export function knownUnits(context: MinutesContext, roster: Roster = EMPTY_ROSTER): string[] {
  const units = new Set<string>()
  for (const block of context.children) {
    if (block.type === 'topic' && block.reporter !== null) units.add(block.reporter)
  }
  for (const block of context.children) {
    if (block.type !== 'roll') continue
    for (const entry of block.entries) if (entry.unit !== null) units.add(entry.unit)
  }
  const date = findOpening(context.children)?.meeting.date ?? null
  for (const unit of rosterAt(roster, date).units) units.add(unit.name)
  units.delete('')
  return [...units]
}
