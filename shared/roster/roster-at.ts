import type { Roster, RosterUnit } from './roster.ts'

interface Valid {
  readonly validFrom: string | null
  readonly validTo: string | null
}

/** Whether a unit exists or a post is held on a day (YYYY-MM-DD); both ends included. null: the day is not known, so whoever holds it last. */
export function isValidAt({ validFrom, validTo }: Valid, date: string | null): boolean {
  if (date === null) return validTo === null
  return (validFrom === null || validFrom <= date) && (validTo === null || date <= validTo)
}

/** The units and people of the meeting's day, in the official order: a meeting shows who held a post then. */
export function rosterAt(roster: Roster, date: string | null): Roster {
  return {
    units: roster.units.filter((unit) => isValidAt(unit, date)),
    people: roster.people.filter((person) => isValidAt(person, date)),
  }
}

/** A unit by any of its names; undefined when there is none. */
export function findUnit(units: readonly RosterUnit[], name: string): RosterUnit | undefined {
  return (
    units.find((unit) => unit.name === name) ??
    units.find((unit) => unit.fullName === name || unit.aliases.includes(name))
  )
}
