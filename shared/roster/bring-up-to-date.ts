import type { MinutesBlock, RollEntry } from '../minutes/blocks.ts'
import type { Roster, RosterPerson } from './roster.ts'
import { findUnit, isValidAt, successorOf, unitNameAt } from './roster-at.ts'

/** What is other in a roll than it was printed last. */
export type RollChange =
  /** The post is held by somebody else on that day. */
  | { readonly kind: 'held-by'; readonly unit: string; readonly from: string; readonly to: string }
  /** He holds no post on that day, and nobody is known to have taken over. */
  | { readonly kind: 'left'; readonly unit: string; readonly name: string }
  /** The unit is called otherwise on that day. */
  | { readonly kind: 'renamed'; readonly from: string; readonly to: string }

/**
 * Rolls that were taken over from an earlier meeting, as the roster has them on a day: who has left a post gives way to who holds it now,
 * units have their names of that day. Who the roster does not know stays. Blocks that stay the same are the same.
 */
export function bringUpToDate(
  blocks: readonly MinutesBlock[],
  roster: Roster,
  date: string,
): { readonly blocks: MinutesBlock[]; readonly changes: RollChange[] } {
  const changes: RollChange[] = []
  const result = blocks.map((block): MinutesBlock => {
    if (block.type !== 'roll') return block
    const taken = new Set(block.entries.flatMap(({ names }) => names))
    const entries = block.entries.map((entry) => entryAt(entry, roster, date, taken, changes))
    return entries.every((entry, at) => entry === block.entries[at]) ? block : { ...block, entries }
  })
  return { blocks: result, changes }
}

function entryAt(
  entry: RollEntry,
  roster: Roster,
  date: string,
  taken: Set<string>,
  changes: RollChange[],
): RollEntry {
  const unit = entry.unit === null ? undefined : findUnit(roster.units, entry.unit)
  const isFormer = unit?.formerNames.some(({ name }) => name === entry.unit) ?? false
  const unitName = unit !== undefined && isFormer ? unitNameAt(unit, date) : entry.unit
  if (entry.unit !== null && unitName !== null && unitName !== entry.unit) {
    changes.push({ kind: 'renamed', from: entry.unit, to: unitName })
  }
  const names = entry.names.flatMap((name) => {
    const holder = findLeaver(roster, name, unit?.id ?? null, date)
    if (holder === null) return [name]
    const heir = successorOf(roster, holder, date)
    const where = unitName ?? roster.units.find(({ id }) => id === holder.unitId)?.name ?? ''
    if (heir === null || taken.has(heir.name)) {
      changes.push({ kind: 'left', unit: where, name })
      return []
    }
    taken.add(heir.name)
    changes.push({ kind: 'held-by', unit: where + holder.post, from: name, to: heir.name })
    return [heir.name]
  })
  const isSame =
    unitName === entry.unit &&
    names.length === entry.names.length &&
    names.every((name, at) => name === entry.names[at])
  return isSame ? entry : { ...entry, unit: unitName, names }
}

/** The post that somebody of this name has left before the day; null when he holds one then (in the unit, where one is said), or is not known. */
function findLeaver(roster: Roster, name: string, unitId: string | null, date: string): RosterPerson | null {
  const own = roster.people.filter((one) => one.name === name && (unitId === null || one.unitId === unitId))
  if (own.some((one) => isValidAt(one, date))) return null
  const left = own.filter(({ validTo }) => validTo !== null && validTo < date)
  return left.sort((one, other) => ((one.validTo ?? '') < (other.validTo ?? '') ? 1 : -1))[0] ?? null
}
