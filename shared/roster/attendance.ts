import type { Roll, RollEntry } from '../minutes/blocks.ts'
import { createRollEntry } from '../minutes/factories.ts'
import { describeEntry } from '../people/describe-entry.ts'
import { isNamesAlone, type Tickable, tick, untick } from './ticks.ts'

type RollPeople = Pick<Roll, 'role' | 'entries'>

/** Somebody of a roll whom the roster has not: a guest, or the people of a unit without a name. */
export interface Guest {
  readonly key: string
  /** As printed: 省水文局客人, 市邮政公司的代表. */
  readonly text: string
  readonly entry: number
  /** Place among the entry's names; -1: the entry as it is. */
  readonly name: number
}

/** Who stands in a roll beside those of the roster, in its order. */
export function listGuests(roll: RollPeople, order: readonly Tickable[]): Guest[] {
  const known = new Map<string, Tickable[]>()
  for (const one of order) if (one.name !== null) known.set(one.name, [...(known.get(one.name) ?? []), one])
  const units = new Set(order.flatMap(({ unit }) => (unit === null ? [] : [unit])))
  const isKnown = (entry: RollEntry, name: string) =>
    substituteFor(entry) !== null ||
    (known
      .get(name)
      ?.some(({ unit }) => entry.unit === null || unit === null || entry.unit.startsWith(unit)) ??
      false)
  return roll.entries.flatMap((entry, at): Guest[] => {
    const named = entry.names.flatMap((name, place) =>
      isKnown(entry, name)
        ? []
        : [{ key: `${at}/${place}`, text: `${entry.unit ?? ''}${name}`, entry: at, name: place }],
    )
    const unnamed = entry.unnamed.map((text) => ({
      key: `${at}/${text}`,
      text: `${entry.unit ?? ''}${text}`,
      entry: at,
      name: -1,
    }))
    const isUnit =
      entry.names.length + entry.unnamed.length === 0 && entry.unit !== null && !units.has(entry.unit)
    return [
      ...named,
      ...unnamed,
      ...(isUnit ? [{ key: `${at}/`, text: entry.unit ?? '', entry: at, name: -1 }] : []),
    ]
  })
}

/** The entries without a guest. */
export function dropGuest(entries: readonly RollEntry[], guest: Guest): RollEntry[] {
  const left = entries.flatMap((entry, at) => {
    if (at !== guest.entry) return [entry]
    const names = entry.names.filter((_, place) => place !== guest.name)
    const unnamed = entry.unnamed.filter(
      (text) => `${entry.unit ?? ''}${text}` !== guest.text || guest.name >= 0,
    )
    return names.length + unnamed.length === 0 ? [] : [{ ...entry, names, unnamed }]
  })
  return left.map((entry, place) =>
    place === 0 && entry.startsLine ? { ...entry, startsLine: false } : entry,
  )
}

/** The one who was sent for somebody of the roster; null: he came himself, or nobody did. */
export function findSubstitute(roll: RollPeople, one: Tickable): string | null {
  const entry = roll.entries.find((own) => substituteFor(own) === one.name && one.name !== null)
  return entry?.names[0] ?? null
}

/** 高明川 of 陆怀安（代高明川）. */
function substituteFor({ note }: RollEntry): string | null {
  return /^代(.{2,12})$/u.exec(note ?? '')?.[1] ?? null
}

/** 代: somebody sends another, who stands in his place as 陆怀安（代高明川）. `substitute` '': he is not represented any more. */
export function substitute(
  roll: RollPeople,
  one: Tickable,
  name: string,
  order: readonly Tickable[],
): RollEntry[] {
  if (one.name === null) return roll.entries
  const without = roll.entries.filter((entry) => substituteFor(entry) !== one.name)
  const others = untick({ ...roll, entries: without }, one)
  if (name === '') return others
  // Where he would stand himself.
  const placed = tick({ role: roll.role, entries: others }, one, order, MARK)
  const isAlone = isNamesAlone(roll)
  return placed.map((entry) =>
    entry.note === MARK
      ? createRollEntry({ ...entry, unit: isAlone ? null : entry.unit, names: [name], note: `代${one.name}` })
      : entry,
  )
}

const MARK = '\u0000'

/** 假 with its reason; '' is none. The reason is printed behind the name. */
export function setLeaveReason(entries: readonly RollEntry[], name: string, reason: string): RollEntry[] {
  const note = reason === '' ? null : reason
  return entries.flatMap((entry) => {
    const at = entry.names.indexOf(name)
    if (at < 0) return [entry]
    if (entry.names.length === 1) return [{ ...entry, note }]
    // The reason is one man's: those before and after him stay as they were.
    const parts = [
      { ...entry, names: entry.names.slice(0, at), unnamed: [], note: null },
      { ...entry, names: [name], unnamed: [], note, group: null, startsLine: false },
      { ...entry, names: entry.names.slice(at + 1), group: null, startsLine: false },
    ]
    return note === null ? [entry] : parts.filter(({ names, unnamed }) => names.length + unnamed.length > 0)
  })
}

/** Names alone that several entries part for nothing (no reasons, no lines) are one list again: 甲、乙。 */
export function joinBareNames(entries: readonly RollEntry[]): RollEntry[] {
  return entries.reduce<RollEntry[]>((joined, entry) => {
    const last = joined.at(-1)
    const isBare = (one: RollEntry) =>
      one.unit === null && one.note === null && one.unnamed.length === 0 && one.names.length > 0
    if (last === undefined || !isBare(last) || !isBare(entry) || entry.startsLine || entry.group !== null) {
      joined.push(entry)
    } else joined[joined.length - 1] = { ...last, names: [...last.names, ...entry.names] }
    return joined
  }, [])
}

/** How many of the members came, and whether that is more than half of them. */
export interface Quorum {
  /** 应到: the members of the series, else all that are here or on leave. */
  readonly due: number
  readonly here: number
  readonly onLeave: number
  /** More than half of the members. */
  readonly isReached: boolean
}

/** `members`: the names of the series' members; [] where none are set. A substitute does not count as the member. */
export function countQuorum(roll: RollPeople, leave: RollPeople | null, members: readonly string[]): Quorum {
  const here = namesOf(roll.entries)
  const away = leave === null ? [] : namesOf(leave.entries)
  const known = new Set(members)
  const isMember = (name: string) => members.length === 0 || known.has(name)
  const sent = roll.entries.filter((entry) => substituteFor(entry) !== null).length
  const due = members.length === 0 ? here.length + away.length + sent : members.length
  const count = here.filter(isMember).length
  return { due, here: count, onLeave: away.filter(isMember).length, isReached: count * 2 > due }
}

function namesOf(entries: readonly RollEntry[]): string[] {
  return entries
    .filter((entry) => substituteFor(entry) === null)
    .flatMap((entry) => describeEntry(entry).people.map(({ name }) => name))
}
