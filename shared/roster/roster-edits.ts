import type { Roster, RosterChange, RosterPerson, RosterUnit } from './roster.ts'

const NOTHING: RosterChange = { units: [], people: [], removedUnits: [], removedPeople: [] }

/** Moves a row up or down in the official order; the two change places. null at the ends. `shown`: the rows as listed. */
export function swapRows<One extends { readonly id: string; readonly place: number }>(
  shown: readonly One[],
  id: string,
  by: -1 | 1,
): One[] | null {
  const at = shown.findIndex((row) => row.id === id)
  const own = shown[at]
  const other = shown[at + by]
  if (own === undefined || other === undefined) return null
  if (own.place !== other.place)
    return [
      { ...own, place: other.place },
      { ...other, place: own.place },
    ]
  return [{ ...own, place: Math.max(0, own.place + by) }]
}

/** One unit becomes part of another: its people move, its names are kept as names the other goes by. */
export function mergeUnits(roster: Roster, from: RosterUnit, into: RosterUnit): RosterChange {
  const aliases = [
    ...new Set([
      ...into.aliases,
      from.name,
      ...from.aliases,
      ...(from.fullName === '' ? [] : [from.fullName]),
    ]),
  ]
  const people = roster.people.filter(({ unitId }) => unitId === from.id)
  return {
    ...NOTHING,
    units: [
      {
        ...into,
        aliases: aliases.filter((name) => name !== into.name && name !== into.fullName).slice(0, 20),
      },
    ],
    people: people.map((person) => ({ ...person, unitId: into.id })),
    removedUnits: [from.id],
  }
}

/** People who share a name, by that name. */
export function sameNames(people: readonly RosterPerson[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const twins = new Set<string>()
  for (const { name } of people) {
    if (seen.has(name)) twins.add(name)
    seen.add(name)
  }
  return twins
}
