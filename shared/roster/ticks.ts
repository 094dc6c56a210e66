import type { Roll, RollEntry } from '../minutes/blocks.ts'
import { createRollEntry } from '../minutes/factories.ts'
import { isPost } from '../people/posts.ts'
import type { Roster, RosterPerson, RosterUnit } from './roster.ts'

/** Somebody who can be ticked, or a unit nobody is named for. */
export interface Tickable {
  readonly key: string
  readonly name: string | null
  readonly unit: string | null
  readonly post: string
  readonly group: string
}

/** Everybody of the roster in the official order: units by their rank, their people by theirs, people without a unit first. */
export function listTickable({ units, people }: Roster): Tickable[] {
  const bare = people.filter(({ unitId }) => unitId === null).map((person) => ofPerson(person, null))
  return [
    ...bare,
    ...units.flatMap((unit) => {
      const own = people.filter(({ unitId }) => unitId === unit.id)
      return own.length > 0 ? own.map((person) => ofPerson(person, unit)) : [ofUnit(unit)]
    }),
  ]
}

function ofPerson({ id, name, post }: RosterPerson, unit: RosterUnit | null): Tickable {
  return { key: id, name, unit: unit?.name ?? null, post, group: unit?.group ?? '' }
}

function ofUnit({ id, name, group }: RosterUnit): Tickable {
  return { key: id, name: null, unit: name, post: '', group }
}

/** Whether the roll prints names alone: 出席：甲、乙。 An empty one does when it is of members. */
export function isNamesAlone({ role, entries }: Pick<Roll, 'role' | 'entries'>): boolean {
  const named = entries.filter(({ unit, names }) => unit !== null || names.length > 0)
  if (named.length === 0) return /出席|请假|缺席|主持|记录/u.test(role)
  return named.every(({ unit }) => unit === null)
}

/** Whether somebody stands in a roll. In a roll of names alone the name says it. */
export function isTicked(roll: Pick<Roll, 'role' | 'entries'>, one: Tickable): boolean {
  const { name } = one
  if (name === null) return roll.entries.some(({ unit }) => unit === one.unit)
  const isOwn = (unit: string | null) => unit === null || one.unit === null || unit.startsWith(one.unit)
  return roll.entries.some(({ unit, names }) => isOwn(unit) && names.includes(name))
}

/**
 * The entries with one person more, at the place the official order gives; who is there already stays where the writer put them. `order`: all
 * that can be ticked.
 */
export function tick(
  roll: Pick<Roll, 'role' | 'entries'>,
  one: Tickable,
  order: readonly Tickable[],
  note: string | null = null,
): RollEntry[] {
  if (one.name === null || !isNamesAlone(roll)) return tickWithUnit(roll, one, order, note)
  return isTicked(roll, one) ? roll.entries : tickName(roll.entries, one.name, order, note)
}

/** The same with the unit before the name, whatever the roll prints otherwise. */
export function tickWithUnit(
  roll: Pick<Roll, 'role' | 'entries'>,
  one: Tickable,
  order: readonly Tickable[],
  note: string | null = null,
): RollEntry[] {
  if (isTicked(roll, one)) return roll.entries
  const at = roll.entries.findIndex(
    ({ unit, note: said }) => unit !== null && unit === one.unit && said === null,
  )
  const entry = roll.entries[at]
  if (entry !== undefined && one.name !== null && note === null) {
    const names = insertByRank(entry.names, one.name, (name) => rankOfName(order, name))
    return roll.entries.map((own, place) => (place === at ? { ...own, names } : own))
  }
  const added = createRollEntry({ unit: one.unit, names: one.name === null ? [] : [one.name], note })
  return insertEntry(roll.entries, added, (own) => rankOfEntry(order, own))
}

/** The entries without somebody; an entry that nobody is left in goes. */
export function untick(roll: Pick<Roll, 'role' | 'entries'>, one: Tickable): RollEntry[] {
  const left = roll.entries.flatMap((entry) => {
    if (one.name === null) return entry.unit === one.unit ? [] : [entry]
    const isOwn = entry.unit === null || one.unit === null || entry.unit.startsWith(one.unit)
    if (!isOwn || !entry.names.includes(one.name)) return [entry]
    const names = entry.names.filter((name) => name !== one.name)
    return names.length + entry.unnamed.length === 0 ? [] : [{ ...entry, names }]
  })
  return left.map((entry, place) => (place === 0 ? { ...entry, startsLine: false } : entry))
}

function tickName(
  entries: readonly RollEntry[],
  name: string,
  order: readonly Tickable[],
  note: string | null,
): RollEntry[] {
  const [first] = entries
  // A reason is printed after its own name, so that it needs an entry of its own.
  if (note !== null || first === undefined || entries.length > 1 || first.note !== null) {
    const rank = (entry: RollEntry) => rankOfName(order, entry.names[0] ?? '')
    return insertEntry(entries, createRollEntry({ names: [name], note }), rank)
  }
  return [{ ...first, names: insertByRank(first.names, name, (one) => rankOfName(order, one)) }]
}

function insertEntry(
  entries: readonly RollEntry[],
  added: RollEntry,
  rankOf: (entry: RollEntry) => number,
): RollEntry[] {
  const inLines = entries.length > 1 && entries.slice(1).every(({ startsLine }) => startsLine)
  // The representatives without a name stay last.
  const end = entries.findLastIndex(({ unit, names }) => unit !== null || names.length > 0) + 1
  return insertByRank(entries, added, rankOf, end).map((entry, place) =>
    entry === added || place < 2
      ? { ...entry, startsLine: place > 0 && (inLines || (entry !== added && entry.startsLine)) }
      : entry,
  )
}

/** Before the first that ranks later; those the roster does not know keep their place. */
function insertByRank<Value>(
  values: readonly Value[],
  added: Value,
  rankOf: (value: Value) => number,
  end: number = values.length,
): Value[] {
  const rank = rankOf(added)
  const at = values.findIndex((value) => rankOf(value) > rank && rankOf(value) !== UNKNOWN)
  const place = at < 0 ? end : at
  return [...values.slice(0, place), added, ...values.slice(place)]
}

const UNKNOWN = Number.POSITIVE_INFINITY

function rankOfName(order: readonly Tickable[], name: string): number {
  const at = order.findIndex((one) => one.name === name)
  return at < 0 ? UNKNOWN : at
}

/** By the unit; 市长林知远, whose office is no unit, by the name. */
function rankOfEntry(order: readonly Tickable[], { unit, names }: RollEntry): number {
  const rank = rankOfUnit(order, unit)
  return rank === UNKNOWN && (unit === null || isPost(unit)) ? rankOfName(order, names[0] ?? '') : rank
}

function rankOfUnit(order: readonly Tickable[], unit: string | null): number {
  const at = unit === null ? -1 : order.findIndex((one) => one.unit !== null && unit.startsWith(one.unit))
  return at < 0 ? UNKNOWN : at
}
