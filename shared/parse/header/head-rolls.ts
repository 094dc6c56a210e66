import type { Roll } from '../../minutes/blocks.ts'
import { describeEntry } from '../../people/describe-entry.ts'
import { type RollLabel, readLabelCell, readRollLabel } from '../../people/roll-label.ts'
import { isLikelyName, isPossibleName } from '../../people/unit-and-name.ts'
import { rateUnitEnding } from '../../people/unit-endings.ts'
import { readLeadingNumber } from '../../text/leading-number.ts'
import { isSeat, readAnyLabel } from '../rolls/any-label.ts'
import { isProse } from '../rolls/is-prose.ts'
import { readRollLines, readRollText } from '../rolls/roll-lines.ts'
import { canBelongToRoll } from '../rolls/rolls.ts'

/** Rolls that a text has before its topics, and which lines they took. */
export interface HeadRolls {
  readonly rolls: readonly Roll[]
  readonly taken: ReadonlySet<number>
}

/**
 * Reads 出席：… and 列席：… between `start` and `end` of raw lines: 专题 minutes name the people first. The people stand behind the label, in
 * the lines below it, or in the next cell of a table. In a document all rolls stand at the end; where they are printed is the profile's
 * matter. 主持 is a fact of the meeting, not a roll, unless asked for (`withChair`).
 */
export function readHeadRolls(
  raw: readonly string[],
  start: number,
  end: number,
  { withChair = false } = {},
): HeadRolls {
  const rolls: Roll[] = []
  const taken = new Set<number>()
  for (let index = start; index < end; index += 1) {
    const line = raw[index] ?? ''
    const cell = readLabelCell(line)
    const label = readAnyLabel(line) ?? (cell === null ? null : { role: cell, rest: '' })
    if (label === null || (!withChair && /^(?:会议)?(?:召集|主持|整理)|主持人?$/u.test(label.role))) continue
    const last = findLastLine(raw, index, end, label)
    if (cell !== null && last === index) continue
    const lines = [label.rest, ...raw.slice(index + 1, last + 1)]
    const roll = readRollLines(label.role, label.rest === '' && last > index ? lines.slice(1) : lines)
    if (roll === null) continue
    rolls.push(roll)
    for (let at = index; at <= last; at += 1) taken.add(at)
    index = last
  }
  return { rolls, taken }
}

/** The last line that goes on with the people of the label at `index`. */
function findLastLine(raw: readonly string[], index: number, end: number, { role, rest }: RollLabel): number {
  let last = index
  while (last + 1 < end) {
    const isOpen = /[，、；]\s*$/u.test((raw[last] ?? '').slice(-20))
    const next = raw[last + 1] ?? ''
    // 委员：… after 主任委员：… is a roll of its own; under 出席：… it is a part.
    if (isSeat(role) && isSeat(readAnyLabel(next)?.role ?? '')) break
    const isNext = last === index && rest.trim() === '' ? isPeopleLine(next, false) : isPeopleLine(next, true)
    // 县规委会委员： over the people it means.
    const isHead =
      OVER_PEOPLE.test(next.trim()) && readRollLabel(next) === null && isPeopleLine(raw[last + 2] ?? '', true)
    if (!isOpen && !isNext && !isHead) break
    last += 1
  }
  return last
}

const OVER_PEOPLE = /^[\p{Script=Han}（）]{2,16}(?:委员|成员|单位|领导|代表|部门|人员|专家)[：:]$/u

/** Those who come for a unit and have no name here: 各乡镇（街道）分管负责人. */
const UNNAMED_PEOPLE =
  /(?:负责人|负责同志|负责人员|分管领导|主要领导|代表|有关人员|相关人员|工作人员|全体成员|班子成员|以上干部)[。；，、]?$/u

/** 区城管局（未参会）: a unit in the list of which nobody came, or nobody is named. */
function isAbsentUnit(line: string): boolean {
  const [, unit = '', note] = /^(\p{Script=Han}{2,20})(?:\s*[（(]([^（）()]{1,12})[）)])?$/u.exec(line) ?? []
  return rateUnitEnding(unit) === 2 && (note === undefined || /^(?:未|缺|请假|因|无)/u.test(note))
}

/** Whether a line is people and nothing of the header; `named`: at least one of them has a name, or it says that they come for units. */
function isPeopleLine(line: string, named: boolean): boolean {
  if (line.trim() === '' || readRollLabel(line) !== null || readLabelCell(line) !== null) return false
  // Another label, whatever it names, ends the people: 会议议题：….
  if (/^\s*(?:会议)?(?:时间|地点|议题|议程|主题|名称|内容|主持人?|事项)\s*[：:]/u.test(line)) return false
  const number = readLeadingNumber(line.trim())
  if ((number !== null && number.style !== 'round') || !canBelongToRoll(line) || isProse(line)) return false
  const people = readRollText(line).map((entry) => describeEntry(entry))
  const persons = people.flatMap((entry) => entry.people)
  const mayBeUnnamed = !named || UNNAMED_PEOPLE.test(line.trim()) || isAbsentUnit(line.trim())
  if (people.some(({ unnamed }) => unnamed.length > 0) && !mayBeUnnamed) return false
  // 区水务局　霜小满: whoever stands behind a unit has a name, whatever the surname.
  const isName = ({ name, unit }: (typeof persons)[number]) =>
    unit !== null && rateUnitEnding(unit) === 2 ? isPossibleName(name) : isLikelyName(name)
  return persons.length > 0 ? persons.every(isName) : mayBeUnnamed
}
