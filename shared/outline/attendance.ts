import type { MinutesBlock, Roll, RollEntry } from '../minutes/blocks.ts'
import { findOpening, findRolls } from '../minutes/walk.ts'
import { bareRole } from '../people/bare-role.ts'
import { type AroundEntry, type DescribedEntry, describeEntry, isUnitNote } from '../people/describe-entry.ts'
import { isPeopleHeading } from '../people/people-table.ts'
import { readProseAttendance } from '../people/prose-attendance.ts'
import { endsLikeUnit } from '../people/unit-endings.ts'
import { toReadingCopy } from '../text/reading-copy.ts'
import { rollsOfTables } from './table-attendance.ts'

/** Who was there, as a list or as the opening paragraph says it. */
export interface AttendanceRoll {
  readonly role: string
  readonly entries: readonly AttendanceEntry[]
}

interface AttendanceEntry {
  /** Without posts: 市人大 of 市人大副主任朱大丰. */
  readonly unit: string | null
  readonly names: readonly string[]
  readonly unnamed: readonly string[]
}

/** The attendance told in `opening`, the rolls and tables of people of a document, and what `closing`, its last paragraph, tells. */
export function readAttendance(
  blocks: readonly MinutesBlock[],
  opening: string,
  closing: string,
): AttendanceRoll[] {
  const { chairName: chair = null, chairPost = null } = findOpening(blocks)?.meeting ?? {}
  const ofTables = rollsOfTables(blocks)
  // 参会人员名单 alone over its table.
  const own = findRolls(blocks).filter(({ entries }) => entries.length > 0 || ofTables.length === 0)
  const rolls = [...own, ...ofTables].flatMap((roll) => {
    const around = { ...aroundEntries(roll), chair, chairPost }
    const read = {
      role: bareRole(roll.role),
      // 单位 姓名 over the columns, where a table came as lines.
      entries: withHeads(roll.entries.filter(({ names }) => !isPeopleHeading(names))).flatMap((entry) =>
        listEntry(entry, around),
      ),
    }
    return [read, ...toldInBrackets(roll)]
  })
  const tell = (text: string) => joinSame(readProseAttendance(toReadingCopy(text)).map(asRoll))
  return [...tell(opening), ...rolls, ...tell(closing)]
}

/** 沈知行出席会议，高明川出席会议: one roll that is told twice. */
function joinSame(rolls: readonly AttendanceRoll[]): AttendanceRoll[] {
  return [...new Set(rolls.map(({ role }) => role))].map((role) => ({
    role,
    entries: rolls.filter((roll) => roll.role === role).flatMap(({ entries }) => entries),
  }))
}

/** 参加：林远舟、沈知行（缺席：高明川）: another roll among the people of the first. */
function toldInBrackets({ entries }: Roll): AttendanceRoll[] {
  return entries.flatMap(({ note }) =>
    note !== null && ROLE_IN_BRACKETS.test(note) ? readProseAttendance(`（${note}）`).map(asRoll) : [],
  )
}

const ROLE_IN_BRACKETS = /^(?:请假|缺席|列席)[^：]{0,4}：/u

function asRoll({ role, entries }: ReturnType<typeof readProseAttendance>[number]): AttendanceRoll {
  return { role, entries: entries.flatMap((entry) => listEntry(entry, {})) }
}

/** A unit in brackets is everybody's of its entry where entries have marks of their own, or where units stand so throughout. */
function aroundEntries({ role, entries, betweenEntries, betweenNames }: Roll): AroundEntry {
  const units = entries.filter(({ note }) => isUnitNote(note)).length
  return {
    onLeave: /请假|缺席|缺勤|未到|外出|出差|[病事公]假/u.test(role),
    sharesUnit: units > 1 || (entries.length > 1 && betweenEntries !== betweenNames),
  }
}

/** 县供电公司：林远舟（主任）、沈知行（客户经理）: the unit before the colon is that of its whole line. */
function withHeads(entries: readonly RollEntry[]): RollEntry[] {
  let head: string | null = null
  return entries.map((entry) => {
    if (entry.startsLine || entry.unit !== null) head = /[：:]$/u.test(entry.unit ?? '') ? entry.unit : null
    return entry.unit === null && entry.names.length > 0 ? { ...entry, unit: head } : entry
  })
}

function listEntry(entry: RollEntry, around: AroundEntry): AttendanceEntry[] {
  // The heading of a grouped line may be the unit itself: （二）政府办：卢飞跃、陈敬林.
  const ofGroup = entry.group !== null && endsLikeUnit(entry.group) ? entry.group : null
  return group(describeEntry(entry, around)).map((one) => ({
    ...one,
    // 区领导文成: how they are called, no unit.
    unit: one.unit !== null && /领导$/u.test(one.unit) ? null : (one.unit ?? ofGroup),
  }))
}

/** People of one unit together, in their order; units without people for themselves. */
function group({ people, units, unnamed }: DescribedEntry): AttendanceEntry[] {
  const entries: { unit: string | null; names: string[]; unnamed: string[] }[] = units.map((unit) => ({
    unit,
    names: [],
    unnamed: [],
  }))
  for (const [at, { name, unit }] of people.entries()) {
    const last = entries.at(-1)
    if (at > 0 && last !== undefined && last.unit === unit) last.names.push(name)
    else entries.push({ unit, names: [name], unnamed: [] })
  }
  if (unnamed.length === 0) return entries
  const last = entries.at(-1)
  if (last === undefined || people.length === 0)
    return [...entries, { unit: null, names: [], unnamed: [...unnamed] }]
  last.unnamed.push(...unnamed)
  return entries
}
