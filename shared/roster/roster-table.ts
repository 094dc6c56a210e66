import { writeOtherNames } from './other-names.ts'
import type { Roster, RosterPerson, RosterUnit } from './roster.ts'

/** One row for each post, one for each unit nobody belongs to; units and people in the official order. Cells as ROSTER_COLUMNS. */
export function rosterToTable({ units, people }: Roster): string[][] {
  const bare = people.filter(({ unitId }) => unitId === null).map((person) => rowOf(undefined, person))
  return [
    ...bare,
    ...units.flatMap((unit) => {
      const own = people.filter(({ unitId }) => unitId === unit.id)
      return own.length === 0 ? [rowOf(unit, undefined)] : own.map((person) => rowOf(unit, person))
    }),
  ]
}

function rowOf(unit: RosterUnit | undefined, person: RosterPerson | undefined): string[] {
  return [
    unit?.name ?? '',
    unit?.fullName ?? '',
    unit === undefined ? '' : writeOtherNames(unit),
    unit?.group ?? '',
    person?.name ?? '',
    person?.post ?? '',
    person?.phone ?? '',
    person?.validFrom ?? '',
    person?.validTo ?? '',
    unit?.validFrom ?? '',
    unit?.validTo ?? '',
  ]
}
