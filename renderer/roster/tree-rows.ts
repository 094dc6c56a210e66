import type { Roster, RosterUnit } from '#shared/roster/roster.ts'

/** What the tables show: all, a group of units, one unit, or people who belong to none. */
export type RosterPlace =
  | { readonly kind: 'all' }
  | { readonly kind: 'group'; readonly group: string }
  | { readonly kind: 'unit'; readonly id: string }
  | { readonly kind: 'no-unit' }

export interface TreeRow {
  readonly key: string
  readonly place: RosterPlace
  readonly level: 1 | 2
  readonly count: number
  /** Of a unit. */
  readonly unit: RosterUnit | null
  /** Of a group that can be folded. */
  readonly isFolded: boolean | null
}

export const EVERYTHING: RosterPlace = { kind: 'all' }

export function keyOfPlace(place: RosterPlace): string {
  if (place.kind === 'unit') return place.id
  return place.kind === 'group' ? `group ${place.group}` : place.kind
}

/** The rows of the tree: all, the groups in the order of their first unit with their units, people without a unit. `shown`: units that are listed. */
export function treeRows(
  { people }: Pick<Roster, 'people'>,
  shown: readonly RosterUnit[],
  folded: ReadonlySet<string>,
): TreeRow[] {
  const counts = new Map<string | null, number>()
  for (const { unitId } of people) counts.set(unitId, (counts.get(unitId) ?? 0) + 1)
  const groups = new Map<string, RosterUnit[]>()
  for (const unit of shown) groups.set(unit.group, [...(groups.get(unit.group) ?? []), unit])
  // Units without a group come last, and need no heading when there are no groups at all.
  const ordered = [...groups].sort(([one], [other]) => Number(one === '') - Number(other === ''))
  const isGrouped = ordered.some(([group]) => group !== '')
  const rows: TreeRow[] = [row(EVERYTHING, 1, people.length)]
  for (const [group, units] of ordered) {
    const key = `group ${group}`
    if (isGrouped) {
      const total = units.reduce((sum, { id }) => sum + (counts.get(id) ?? 0), 0)
      rows.push({ ...row({ kind: 'group', group }, 1, total), isFolded: folded.has(key) })
      if (folded.has(key)) continue
    }
    for (const unit of units) {
      const level = isGrouped ? 2 : 1
      rows.push({ ...row({ kind: 'unit', id: unit.id }, level, counts.get(unit.id) ?? 0), unit })
    }
  }
  const without = counts.get(null) ?? 0
  if (without > 0) rows.push(row({ kind: 'no-unit' }, 1, without))
  return rows
}

function row(place: RosterPlace, level: 1 | 2, count: number): TreeRow {
  return { key: keyOfPlace(place), place, level, count, unit: null, isFolded: null }
}

/** Whether somebody of this unit (null: of none) is shown at a place of the tree. */
export function isAtPlace(place: RosterPlace, unit: RosterUnit | null): boolean {
  switch (place.kind) {
    case 'all':
      return true
    case 'no-unit':
      return unit === null
    case 'group':
      return unit?.group === place.group
    case 'unit':
      return unit?.id === place.id
  }
}

/**
 * The units when one of the tree is let go of before or behind another, or in a group: where it stands in the official order, and the group it is
 * of then. null: it stays.
 */
export interface TreeLanding {
  /** Among all units. */
  readonly to: number
  readonly group: string
}

export function landingOn(
  units: readonly RosterUnit[],
  target: TreeRow,
  isBehind: boolean,
): TreeLanding | null {
  if (target.place.kind === 'group') {
    const { group } = target.place
    return { to: units.findIndex((unit) => unit.group === group), group }
  }
  const { unit } = target
  if (unit === null) return null
  return { to: units.findIndex(({ id }) => id === unit.id) + (isBehind ? 1 : 0), group: unit.group }
}
