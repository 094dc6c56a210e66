import type { MinutesBlock } from '../minutes/blocks.ts'
import { findRolls } from '../minutes/walk.ts'
import { describeEntry } from '../people/describe-entry.ts'
import { isLikelyName } from '../people/unit-and-name.ts'
import type { Roster, RosterChange, RosterPerson, RosterUnit } from './roster.ts'
import { findUnit } from './roster-at.ts'

/** What a document says that the roster does not know. */
export type Proposal =
  | { readonly kind: 'new-unit'; readonly unit: RosterUnit }
  | { readonly kind: 'new-person'; readonly person: RosterPerson; readonly unit: string | null }
  /** The roster has the name in another unit: moved, or somebody of the same name. */
  | {
      readonly kind: 'moved'
      readonly person: RosterPerson
      readonly from: string | null
      readonly to: string | null
    }
  /** One character apart from somebody of the same unit: a slip of the pen on one side. */
  | {
      readonly kind: 'alike'
      readonly name: string
      readonly known: RosterPerson
      readonly unit: string | null
    }

/**
 * Units and people of a document's rolls that the roster has not, in their order there. `newId` makes ids. What is known is not proposed;
 * entries without a name make their unit known only.
 */
export function proposePeople(
  blocks: readonly MinutesBlock[],
  roster: Roster,
  newId: () => string,
): Proposal[] {
  const proposals: Proposal[] = []
  const units = [...roster.units]
  const people = [...roster.people]
  let unitPlace = nextPlace(units)
  let personPlace = nextPlace(people)
  const knowUnit = (name: string): RosterUnit => {
    const known = findUnit(units, name)
    if (known !== undefined) return known
    const unit = newUnit(newId(), name, unitPlace)
    unitPlace += 1
    units.push(unit)
    proposals.push({ kind: 'new-unit', unit })
    return unit
  }
  for (const { name, unit: unitName, post } of listPeople(blocks)) {
    const unit = unitName === null ? null : knowUnit(unitName)
    if (name === null) continue
    const unitId = unit?.id ?? null
    const same = people.filter((one) => one.name === name)
    if (same.some((one) => one.unitId === unitId || unitId === null)) continue
    const [elsewhere] = same
    if (elsewhere !== undefined) {
      const from = units.find(({ id }) => id === elsewhere.unitId)?.name ?? null
      const person = { ...elsewhere, unitId, post: post ?? elsewhere.post }
      people[people.indexOf(elsewhere)] = person
      proposals.push({ kind: 'moved', person, from, to: unitName })
      continue
    }
    const alike =
      unitId === null ? undefined : people.find((one) => one.unitId === unitId && isOneOff(one.name, name))
    if (alike !== undefined) {
      proposals.push({ kind: 'alike', name, known: alike, unit: unitName })
      continue
    }
    const person = newPerson(newId(), name, unitId, post ?? '', personPlace)
    personPlace += 1
    people.push(person)
    proposals.push({ kind: 'new-person', person, unit: unitName })
  }
  return proposals
}

/** The change that takes proposals into the roster; names that are alike are left to the writer. */
export function acceptProposals(proposals: readonly Proposal[]): RosterChange {
  return {
    units: proposals.flatMap((one) => (one.kind === 'new-unit' ? [one.unit] : [])),
    people: proposals.flatMap((one) =>
      one.kind === 'new-person' || one.kind === 'moved' ? [one.person] : [],
    ),
    removedUnits: [],
    removedPeople: [],
  }
}

export function newUnit(id: string, name: string, place: number): RosterUnit {
  return { id, name, fullName: '', aliases: [], group: '', place, validFrom: null, validTo: null }
}

export function newPerson(
  id: string,
  name: string,
  unitId: string | null,
  post: string,
  place: number,
): RosterPerson {
  return { id, name, unitId, post, phone: '', place, validFrom: null, validTo: null }
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
      return [...units.map((unit) => ({ name: null, unit, post: null })), ...named]
    }),
  )
}

/** 吴敬宇 and 吴敬字: as long, and one character apart. */
function isOneOff(one: string, other: string): boolean {
  if (one.length !== other.length || one.length < 3) return false
  let differ = 0
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) differ += 1
  return differ === 1 && one[0] === other[0]
}
