import type { MinutesBlock } from '../minutes/blocks.ts'
import { findOpening, findRolls } from '../minutes/walk.ts'
import { describeEntry } from '../people/describe-entry.ts'
import { standsBefore } from '../people/read-before.ts'
import { isLikelyName } from '../people/unit-and-name.ts'
import { shiftDay } from '../text/typed-date.ts'
import { type Roster, type RosterChange, type RosterPerson, type RosterUnit, rosterChange } from './roster.ts'
import { findUnit, isValidAt } from './roster-at.ts'

/** What a document says that the roster does not know. */
export type Proposal =
  | { readonly kind: 'new-unit'; readonly unit: RosterUnit }
  | { readonly kind: 'new-person'; readonly person: RosterPerson; readonly unit: string | null }
  /** The roster has the name in another unit: he went there, or is somebody of the same name. `posts`: the rows that say when he was where. */
  | {
      readonly kind: 'moved'
      readonly posts: readonly RosterPerson[]
      readonly name: string
      readonly from: string | null
      readonly to: string | null
    }
  /** The same unit, another post. */
  | {
      readonly kind: 'new-post'
      readonly posts: readonly RosterPerson[]
      readonly name: string
      readonly from: string
      readonly to: string
    }
  /** One character apart from somebody of the same unit: a slip of the pen on one side. */
  | {
      readonly kind: 'alike'
      readonly name: string
      readonly known: RosterPerson
      readonly unit: string | null
    }

/**
 * Units and people of a document's rolls that the roster has not, in their order there. `newId` makes ids, `today` (YYYY-MM-DD) stands in
 * for the day of a meeting without one. What is known is not proposed; entries without a name make their unit known only. Posts are held from the
 * meeting that tells of them; a paper that is older than what is known adds the earlier post and changes nothing else.
 */
export function proposePeople(
  blocks: readonly MinutesBlock[],
  roster: Roster,
  newId: () => string,
  today: string,
): Proposal[] {
  const date = findOpening(blocks)?.meeting.date ?? null
  const proposals: Proposal[] = []
  const units = [...roster.units]
  const people = [...roster.people]
  let unitPlace = nextPlace(units)
  const knowUnit = (name: string): RosterUnit => {
    const known = findUnit(units, name)
    if (known !== undefined) return known
    const unit = newUnit(newId(), name, unitPlace)
    unitPlace += 1
    units.push(unit)
    proposals.push({ kind: 'new-unit', unit })
    return unit
  }
  for (const listed of listPeople(blocks)) {
    const unit = listed.unit === null ? null : knowUnit(listed.unit)
    if (listed.name === null) continue
    const heard = { ...listed, name: listed.name, unitId: unit?.id ?? null }
    const proposal = proposePerson(heard, { units, people }, { date, today, newId })
    if (proposal === null) continue
    proposals.push(proposal)
    for (const row of rowsOf(proposal)) {
      const at = people.findIndex(({ id }) => id === row.id)
      if (at < 0) people.push(row)
      else people[at] = row
    }
  }
  return proposals
}

/** The rows of the roster that a proposal adds or changes. */
function rowsOf(proposal: Proposal): readonly RosterPerson[] {
  if (proposal.kind === 'new-person') return [proposal.person]
  return proposal.kind === 'moved' || proposal.kind === 'new-post' ? proposal.posts : []
}

/** Somebody as a paper names him; `unitId`: what the roster knows his unit by. */
interface Heard extends Named {
  readonly name: string
  readonly unitId: string | null
}

interface Asked {
  /** The day of the meeting. */
  readonly date: string | null
  readonly today: string
  readonly newId: () => string
}

/** What is new about somebody whom a paper names; null where the roster knows it all. */
function proposePerson(
  { name, unit, unitId, post }: Heard,
  { units, people }: Pick<Roster, 'units' | 'people'>,
  { date, today, newId }: Asked,
): Proposal | null {
  const same = people.filter((one) => one.name === name)
  const validOrLast = (rows: readonly RosterPerson[]) =>
    rows.find((one) => isValidAt(one, date)) ?? rows.at(-1)
  const known = validOrLast(same.filter((one) => unitId === null || one.unitId === unitId))
  if (known !== undefined) {
    const posts = unitId === null ? null : changePost(known, post, date, newId)
    return posts === null ? null : { kind: 'new-post', posts, name, from: known.post, to: post ?? '' }
  }
  const elsewhere = validOrLast(same)
  if (elsewhere !== undefined) {
    const from = units.find(({ id }) => id === elsewhere.unitId)?.name ?? null
    const posts = placePost(elsewhere, { unitId, post: post ?? '' }, date ?? today, newId)
    return { kind: 'moved', posts, name, from, to: unit }
  }
  const alike =
    unitId === null ? undefined : people.find((one) => one.unitId === unitId && isOneOff(one.name, name))
  if (alike !== undefined) return { kind: 'alike', name, known: alike, unit }
  const person = newPerson(newId(), name, unitId, post ?? '', nextPlace(people))
  return { kind: 'new-person', person: { ...person, seenOn: date }, unit }
}

/** The rows after a paper says another post of somebody in his unit; null when it says nothing new. */
function changePost(
  known: RosterPerson,
  post: string | null,
  date: string | null,
  newId: () => string,
): RosterPerson[] | null {
  if (post === null || post === known.post) return null
  // It was not known: that is no change.
  if (known.post === '') return [{ ...known, post }]
  if (date === null || !isValidAt(known, date)) return null
  return placePost(known, { unitId: known.unitId, post }, date, newId)
}

/** The rows after a paper of a day says that somebody is elsewhere: what is known ends before that day, or begins after it when it was seen later. */
function placePost(
  known: RosterPerson,
  { unitId, post }: Pick<RosterPerson, 'unitId' | 'post'>,
  date: string,
  newId: () => string,
): RosterPerson[] {
  const other = { ...known, id: newId(), unitId, post, seenOn: date }
  if (known.validTo !== null && known.validTo < date) return [{ ...other, validFrom: date, validTo: null }]
  const isOlder = (known.validFrom ?? known.seenOn ?? '') > date
  if (!isOlder) {
    return [
      { ...known, validTo: shiftDay(date, -1) },
      { ...other, validFrom: date, validTo: null },
    ]
  }
  const before = {
    ...other,
    validFrom: null,
    validTo: known.validFrom === null ? date : shiftDay(known.validFrom, -1),
  }
  return known.validFrom === null ? [{ ...known, validFrom: shiftDay(date, 1) }, before] : [before]
}

/** The change that takes proposals into the roster; names that are alike are left to the writer. */
export function acceptProposals(proposals: readonly Proposal[]): RosterChange {
  const people = new Map<string, RosterPerson>()
  for (const one of proposals) {
    if (one.kind === 'new-person') people.set(one.person.id, one.person)
    if (one.kind === 'moved' || one.kind === 'new-post') for (const row of one.posts) people.set(row.id, row)
  }
  return rosterChange({
    units: proposals.flatMap((one) => (one.kind === 'new-unit' ? [one.unit] : [])),
    people: [...people.values()],
  })
}

export function newUnit(id: string, name: string, place: number): RosterUnit {
  return {
    id,
    name,
    fullName: '',
    aliases: [],
    formerNames: [],
    group: '',
    place,
    validFrom: null,
    validTo: null,
  }
}

export function newPerson(
  id: string,
  name: string,
  unitId: string | null,
  post: string,
  place: number,
): RosterPerson {
  return {
    id,
    personId: id,
    name,
    unitId,
    post,
    phone: '',
    place,
    validFrom: null,
    validTo: null,
    seenOn: null,
  }
}

/** One further than the last. */
export function nextPlace(rows: readonly { readonly place: number }[]): number {
  return rows.reduce((most, { place }) => Math.max(most, place + 1), 0)
}

interface Named {
  readonly name: string | null
  readonly unit: string | null
  readonly post: string | null
}

function listPeople(blocks: readonly MinutesBlock[]): Named[] {
  return findRolls(blocks).flatMap(({ entries }) =>
    entries.flatMap((entry): Named[] => {
      const { people, units } = describeEntry(entry)
      const named = people.filter(
        ({ name }) => isLikelyName(name) || (entry.unit !== null && name.length <= 4),
      )
      const sure = units.filter((unit) => !isNames(unit))
      return [...sure.map((unit) => ({ name: null, unit, post: null })), ...named]
    }),
  )
}

/** 韩青, 韩青、苏禾: names that stand where the unit belongs, and the one character of a name that is being typed. */
function isNames(unit: string): boolean {
  const words = unit.split(/[、，,\s]+/u)
  return unit.length < 2 || words.every((word) => isLikelyName(word) && !standsBefore(word))
}

/** 吴敬宇 and 吴敬字: as long, and one character apart. */
function isOneOff(one: string, other: string): boolean {
  if (one.length !== other.length || one.length < 3) return false
  let differ = 0
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) differ += 1
  return differ === 1 && one[0] === other[0]
}
