import type { MinutesBlock, Roll, RollEntry } from '../minutes/blocks.ts'
import { createRollEntry } from '../minutes/factories.ts'
import { findRolls } from '../minutes/walk.ts'
import { isLikelyName } from '../people/unit-and-name.ts'
import type { UsualRoll } from './series.ts'

/** 请假, 因事请假, 缺席, 未出席: who is missing changes with every meeting. */
const LEAVE = /请假|缺席|未(?:出|参|到)|因(?:事|病|公)/u
/** 出席, 出席人员, 参会: the members. */
const MEMBERS = /出席|参会|参加/u

/** Whether a roll is of those who are missing. */
export function isLeaveRole(role: string): boolean {
  return LEAVE.test(role)
}

/** Whether a roll is of the members of the meeting. */
export function isMembersRole(role: string): boolean {
  return MEMBERS.test(role) && !LEAVE.test(role) && !/邀|列席/u.test(role)
}

/** The names of the members in the order of their roll. */
export function membersOf(rolls: readonly Pick<UsualRoll, 'role' | 'entries'>[]): string[] {
  return rolls.find(({ role }) => isMembersRole(role))?.entries.flatMap(({ names }) => names) ?? []
}

/**
 * The rolls of a document as they are for the next meeting: reasons and other remarks go, who was on leave is a member again; the roll of leave
 * itself is not among them. `order`: the members as they are usually listed; who is not in it comes after the others.
 */
export function usualRolls(blocks: readonly MinutesBlock[], order: readonly string[] = []): UsualRoll[] {
  const rolls = findRolls(blocks)
  const away = rolls.filter(({ role }) => LEAVE.test(role)).flatMap(({ entries }) => entries)
  const members = rolls.find(({ role }) => isMembersRole(role))
  return rolls
    .filter(({ role }) => !LEAVE.test(role))
    .map((roll) =>
      usualRoll(roll === members ? { ...roll, entries: withMembers(roll.entries, away, order) } : roll),
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
