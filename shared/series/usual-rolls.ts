import type { MinutesBlock, Roll, RollEntry } from '../minutes/blocks.ts'
import { createRollEntry } from '../minutes/factories.ts'
import { findRolls } from '../minutes/walk.ts'
import { isLikelyName } from '../people/unit-and-name.ts'
import { isLeaveRole } from '../wording/roll-text.ts'
import type { UsualRoll } from './series.ts'

/** 出席, 出席人员, 参会: the members. */
const MEMBERS = /出席|参会|参加/u

/** Whether a roll is of the members of the meeting. */
export function isMembersRole(role: string): boolean {
  return MEMBERS.test(role) && !isLeaveRole(role) && !/邀|列席/u.test(role)
}

/** The names of the members in the order of their roll. */
export function membersOf(rolls: readonly Pick<UsualRoll, 'role' | 'entries'>[]): string[] {
  return rolls.find(({ role }) => isMembersRole(role))?.entries.flatMap(({ names }) => names) ?? []
}

/** How people and units are usually listed, for those who come back. */
export interface UsualOrder {
  /** Names of the members; who is not among them comes after the others. */
  readonly members?: readonly string[]
  /** Names of units in their official order. */
  readonly units?: readonly string[]
}

/**
 * The rolls of a document as they are for the next meeting: reasons and other remarks go, who was on leave is a member again, or, where he is
 * told with his unit and the members are names alone, one of those who attend; the roll of leave itself is not among them.
 */
export function usualRolls(blocks: readonly MinutesBlock[], order: UsualOrder = {}): UsualRoll[] {
  const rolls = findRolls(blocks)
  const away = rolls.filter(({ role }) => isLeaveRole(role)).flatMap(({ entries }) => entries)
  const members = rolls.find(({ role }) => isMembersRole(role))
  const attending = rolls.find(
    (roll) => roll !== members && !isLeaveRole(roll.role) && roll.entries.some(({ unit }) => unit !== null),
  )
  const areNames = members?.entries.every(({ unit }) => unit === null) ?? false
  const isAttending = ({ unit }: RollEntry) => attending !== undefined && areNames && unit !== null
  const entriesOf = (roll: Roll): RollEntry[] => {
    if (roll === members) {
      const own = away.filter((entry) => !isAttending(entry))
      return withMembers(roll.entries, own, order.members ?? [])
    }
    return roll === attending
      ? withUnits(roll.entries, away.filter(isAttending), order.units ?? [])
      : roll.entries
  }
  return rolls
    .filter(({ role }) => !isLeaveRole(role))
    .map((roll) => usualRoll({ ...roll, entries: entriesOf(roll) }))
}

/** 市水务局江涛 comes back beside those of his unit, else where the unit stands in the official order, before people without a name. */
function withUnits(
  entries: readonly RollEntry[],
  away: readonly RollEntry[],
  units: readonly string[],
): RollEntry[] {
  return away.reduce<RollEntry[]>(
    (all, entry) => {
      const beside = all.find(({ unit, note }) => unit === entry.unit && note === null)
      if (beside !== undefined) {
        const names = [...beside.names, ...entry.names.filter((name) => !beside.names.includes(name))]
        return all.map((one) => (one === beside ? { ...beside, names } : one))
      }
      const rankOf = ({ unit }: RollEntry) => units.findIndex((known) => unit?.startsWith(known) === true)
      const rank = rankOf(entry)
      const later = rank < 0 ? -1 : all.findIndex((one) => rankOf(one) > rank)
      const end = all.findLastIndex(({ unit, names }) => unit !== null || names.length > 0) + 1
      const at = later < 0 ? end : later
      const startsLine = at > 0 && all.length > 1 && all.slice(1).every((one) => one.startsLine)
      const added = { ...entry, note: null, group: null, startsLine }
      const rest = all.slice(at)
      const [next] = rest
      const after = at === 0 && next !== undefined ? [{ ...next, startsLine }, ...rest.slice(1)] : rest
      return [...all.slice(0, at), added, ...after]
    },
    [...entries],
  )
}

function usualRoll({ role, betweenNames, betweenEntries, endMark, entries }: Roll): UsualRoll {
  return {
    role,
    betweenNames,
    betweenEntries,
    endMark,
    entries: entries.map(({ unit, names, unnamed, note, group, startsLine }) => ({
      unit,
      names: substituted(note) ?? [...names],
      unnamed: [...unnamed],
      group,
      startsLine,
    })),
  }
}

/** （代高明川）: the one who sent somebody comes himself next time; null: nobody was sent. */
function substituted(note: string | null): string[] | null {
  const name = /^代(?:替)?(\p{Script=Han}{2,12})$/u.exec(note ?? '')?.[1]
  return name === undefined || !isLikelyName(name) ? null : [name]
}

/** 甲、乙 with 丙 on leave → 甲、乙、丙; members that are named with their units keep an entry each. */
function withMembers(
  entries: readonly RollEntry[],
  away: readonly RollEntry[],
  order: readonly string[],
): RollEntry[] {
  const here = new Set(entries.flatMap(({ names }) => names))
  const missing = away
    .map((entry) => ({ ...entry, names: entry.names.filter((name) => !here.has(name)), note: null }))
    .filter(({ names }) => names.length > 0)
  const [first] = entries
  if (missing.length === 0) return [...entries]
  const areNamesAlone = [...entries, ...missing].every(({ unit, group }) => unit === null && group === null)
  if (areNamesAlone && entries.length <= 1) {
    const returning = missing.flatMap(({ names }) => names)
    const names = returning.reduce((all, name) => insertInOrder(all, name, order), first?.names ?? [])
    return [createRollEntry({ ...first, names })]
  }
  const startsLine = entries.length > 1 && entries.slice(1).every((entry) => entry.startsLine)
  return [...entries, ...missing.map((entry) => ({ ...entry, group: null, startsLine }))]
}

/** Before the first name that is usually listed later; at the end where the order does not say. */
function insertInOrder(names: readonly string[], name: string, order: readonly string[]): string[] {
  const rank = order.indexOf(name)
  const later = rank < 0 ? -1 : names.findIndex((one) => order.indexOf(one) > rank)
  return later < 0 ? [...names, name] : [...names.slice(0, later), name, ...names.slice(later)]
}
