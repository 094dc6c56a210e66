import type { Roster, RosterPerson, RosterUnit } from './roster.ts'

interface Valid {
  readonly validFrom: string | null
  readonly validTo: string | null
}

/** Whether a unit exists or a post is held on a day (YYYY-MM-DD); both ends included. null: the day is not known, so whoever holds it last. */
export function isValidAt({ validFrom, validTo }: Valid, date: string | null): boolean {
  if (date === null) return validTo === null
  return (validFrom === null || validFrom <= date) && (validTo === null || date <= validTo)
}

/** What a unit was called on a day: the former name that was its own the longest after it, else today's. */
export function unitNameAt({ name, formerNames }: RosterUnit, date: string | null): string {
  if (date === null) return name
  const then = formerNames.filter(({ until }) => date <= until)
  return (
    then.reduce<(typeof then)[number] | null>(
      (best, one) => (best === null || one.until < best.until ? one : best),
      null,
    )?.name ?? name
  )
}

/** The units and people of the meeting's day, in the official order, units by their names then: a meeting shows who held a post then. */
export function rosterAt(roster: Roster, date: string | null): Roster {
  return {
    units: roster.units
      .filter((unit) => isValidAt(unit, date))
      .map((unit) => {
        const name = unitNameAt(unit, date)
        return name === unit.name ? unit : { ...unit, name }
      }),
    people: roster.people.filter((person) => isValidAt(person, date)),
    series: roster.series,
  }
}

/** A unit by any of its names; undefined when there is none. */
export function findUnit(units: readonly RosterUnit[], name: string): RosterUnit | undefined {
  return (
    units.find((unit) => unit.name === name) ??
    units.find(
      ({ fullName, aliases, formerNames }) =>
        fullName === name || aliases.includes(name) || formerNames.some((former) => former.name === name),
    )
  )
}

/** Who has taken over a post that its holder has no more on that day: the same unit and post, valid then; null: nobody, or more than one. */
export function successorOf(roster: Roster, person: RosterPerson, date: string | null): RosterPerson | null {
  if (person.post === '') return null
  const heirs = roster.people.filter(
    (one) =>
      one.personId !== person.personId &&
      one.unitId === person.unitId &&
      one.post === person.post &&
      isValidAt(one, date) &&
      (person.validTo === null || one.validFrom === null || one.validFrom > person.validTo),
  )
  const [only] = heirs
  return only !== undefined && heirs.length === 1 ? only : null
}
