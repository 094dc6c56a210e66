import { shiftDay } from '../text/typed-date.ts'
import { type Roster, type RosterChange, type RosterPerson, type RosterUnit, rosterChange } from './roster.ts'

/** One unit becomes part of another: its people move, its names are kept as names the other goes by; who is in both is one. */
export function mergeUnits(roster: Roster, from: RosterUnit, into: RosterUnit): RosterChange {
  const aliases = new Set([...into.aliases, from.name, ...from.aliases])
  if (from.fullName !== '') aliases.add(from.fullName)
  aliases.delete(into.name)
  aliases.delete(into.fullName)
  const own = new Map(
    roster.people.filter(({ unitId }) => unitId === into.id).map((person) => [person.name, person]),
  )
  const coming = roster.people.filter(({ unitId }) => unitId === from.id)
  const twins = coming.filter(({ name }) => own.has(name))
  return rosterChange({
    units: [
      {
        ...into,
        fullName: into.fullName || from.fullName,
        group: into.group || from.group,
        aliases: [...aliases].slice(0, 20),
        formerNames: [...into.formerNames, ...from.formerNames].slice(0, 20),
      },
    ],
    people: [
      ...coming.filter((person) => !twins.includes(person)).map((person) => ({ ...person, unitId: into.id })),
      ...twins.flatMap(({ name, post, phone }) => {
        const kept = own.get(name)
        return kept === undefined ? [] : [{ ...kept, post: kept.post || post, phone: kept.phone || phone }]
      }),
    ],
    removedUnits: [from.id],
    removedPeople: twins.map(({ id }) => id),
  })
}

/** A unit under a new name. `since`: the day it has the name from, so that meetings before it show the old one; null: the old one was only another name. */
export function renameUnit(unit: RosterUnit, name: string, since: string | null): RosterUnit {
  const aliases = unit.aliases.filter((one) => one !== name)
  if (since === null) {
    return { ...unit, name, aliases: [...new Set([...aliases, unit.name])].slice(0, 20) }
  }
  const former = { name: unit.name, until: shiftDay(since, -1) }
  return { ...unit, name, aliases, formerNames: [...unit.formerNames, former].sort(byUntil).slice(-20) }
}

function byUntil(one: { readonly until: string }, other: { readonly until: string }): number {
  return one.until < other.until ? -1 : 1
}

/** What a person takes up on a day: another unit, another post, or both. */
export interface NewPost {
  readonly id: string
  readonly unitId: string | null
  readonly post: string
  /** YYYY-MM-DD, the first day of it. */
  readonly since: string
}

/** A person goes to another post: the one before ends the day before, and stays for the meetings of its time. */
export function takeUpPost(person: RosterPerson, { id, unitId, post, since }: NewPost): RosterChange {
  return rosterChange({
    people: [
      { ...person, validTo: shiftDay(since, -1) },
      { ...person, id, unitId, post, validFrom: since, validTo: null },
    ],
  })
}

/**
 * A post goes to somebody else on a day; the new one has the place of the old in the official order. Who was its deputy in the unit is that no
 * longer. `newId` makes ids.
 */
export function handOver(
  roster: Roster,
  person: RosterPerson,
  name: string,
  since: string,
  newId: () => string,
): RosterChange {
  const known = roster.people.filter((one) => one.name === name)
  const ids = new Set(known.map(({ personId }) => personId))
  const [only] = known
  const personId = only !== undefined && ids.size === 1 ? only.personId : newId()
  const until = shiftDay(since, -1)
  const deputy = `副${person.post.split('、').at(-1)}`
  const isRaised = (one: RosterPerson) =>
    one.personId === personId &&
    one.unitId === person.unitId &&
    one.validTo === null &&
    one.post.endsWith(deputy)
  return rosterChange({
    people: [
      { ...person, validTo: until },
      ...known.filter(isRaised).map((one) => ({ ...one, validTo: until })),
      {
        ...person,
        id: newId(),
        personId,
        name,
        phone: only?.personId === personId ? only.phone : '',
        validFrom: since,
        validTo: null,
        seenOn: null,
      },
    ],
  })
}

/** All posts of a person, the latest first; those without a first day are the earliest. */
export function postsOf(people: readonly RosterPerson[], personId: string): RosterPerson[] {
  return people
    .filter((one) => one.personId === personId)
    .sort((one, other) => ((one.validFrom ?? '') < (other.validFrom ?? '') ? 1 : -1))
}

/** Names that two people share; the posts of one are one person. */
export function sameNames(people: readonly RosterPerson[]): ReadonlySet<string> {
  const seen = new Map<string, string>()
  const twins = new Set<string>()
  for (const { name, personId } of people) {
    const known = seen.get(name)
    if (known !== undefined && known !== personId) twins.add(name)
    seen.set(name, personId)
  }
  return twins
}
