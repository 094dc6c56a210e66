import { nameOfSeries } from '../series/series.ts'
import { nextPlace } from './propose-people.ts'
import { type Roster, type RosterChange, type RosterPerson, type RosterUnit, rosterChange } from './roster.ts'
import { findUnit } from './roster-at.ts'
import { findKin } from './same-person.ts'

/**
 * What another roster has and this one has not: units by any of their names; people by name, unit and time, so that whoever is known to hold a post
 * there then keeps the one he has here; series by name. They come last. `newId` makes ids. null: nothing.
 */
export function missingOf(own: Roster, part: Roster, newId: () => string): RosterChange | null {
  const unitIds = new Map<string, string>()
  const units: RosterUnit[] = []
  for (const unit of part.units) {
    const known = [unit.name, unit.fullName]
      .filter((name) => name !== '')
      .map((name) => findUnit(own.units, name))
      .find((found) => found !== undefined)
    const id = known?.id ?? newId()
    unitIds.set(unit.id, id)
    if (known === undefined) units.push({ ...unit, id, place: nextPlace(own.units) + units.length })
  }
  const personIds = new Map<string, string>()
  const people: RosterPerson[] = []
  for (const person of part.people) {
    const unitId = unitIds.get(person.unitId ?? '') ?? null
    const same = own.people.filter(({ name }) => name === person.name)
    const here = same.filter((one) => one.unitId === unitId)
    if (here.some((one) => areTogether(one, person))) continue
    const kin = here[0] ?? findKin(same, { ...person, from: person.validFrom, to: person.validTo })
    const personId = kin?.personId ?? personIds.get(person.personId) ?? newId()
    personIds.set(person.personId, personId)
    people.push({ ...person, id: newId(), unitId, personId, place: nextPlace(own.people) + people.length })
  }
  const series = part.series
    .filter((one) => !own.series.some((other) => nameOfSeries(other) === nameOfSeries(one)))
    .map((one) => ({ ...one, id: newId() }))
  const isNothing = units.length + people.length + series.length === 0
  return isNothing ? null : rosterChange({ units, people, series })
}

/** Whether two posts are held at one time. */
function areTogether(one: RosterPerson, other: RosterPerson): boolean {
  const endsBefore = (first: RosterPerson, second: RosterPerson) =>
    first.validTo !== null && second.validFrom !== null && first.validTo < second.validFrom
  return !endsBefore(one, other) && !endsBefore(other, one)
}
