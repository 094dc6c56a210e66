import type { MinutesBlock } from '../../minutes/blocks.ts'
import { createParagraph } from '../../minutes/factories.ts'
import { bareRole } from '../../people/bare-role.ts'
import { type RollLabel, readRollLabel, splitAtLabels } from '../../people/roll-label.ts'
import { tidyBlanks } from '../../text/blanks.ts'
import { readWholeDate } from '../../text/dates.ts'
import { isSeat, readAnyLabel } from './any-label.ts'
import { isProse } from './is-prose.ts'
import { readRollLines } from './roll-lines.ts'

/**
 * Reads the raw lines from the first roll label to the 版记: rolls, and plain paragraphs for what belongs to none (a date, a note, a sentence)
 * or cannot be printed back the same.
 */
export function readRolls(lines: readonly string[]): MinutesBlock[] {
  const blocks: MinutesBlock[] = []
  let open: { role: string; source: string[]; lines: string[] } | null = null
  const close = () => {
    if (open === null) return
    // Lines below the people that are none of them leave the roll a roll.
    let count = open.lines.length
    let roll = readRollLines(open.role, open.lines)
    while (roll === null && count > 1) {
      count -= 1
      roll = readRollLines(open.role, open.lines.slice(0, count))
    }
    if (roll !== null) blocks.push(roll)
    const others = roll === null ? open.source : open.source.slice(count)
    blocks.push(...others.map((line) => createParagraph(tidyBlanks(line))))
    open = null
  }
  for (const line of lines.flatMap(splitAtLabels)) {
    // 市直部门：… among those attending is a part of them.
    const label: RollLabel | null = open === null ? readAnyLabel(line) : readNextLabel(line, open.role)
    if (label !== null) {
      close()
      open = { role: label.role, source: [line], lines: [label.rest] }
    } else if (open !== null && canBelongToRoll(line) && (goesOn(open.lines) || !isProse(line))) {
      open.source.push(line)
      open.lines.push(line)
    } else {
      close()
      blocks.push(createParagraph(tidyBlanks(line)))
    }
  }
  close()
  return blocks
}

/** The label of another roll. （一）邀请列席： among those attending is a part of them, unless the rolls themselves are numbered. */
function readNextLabel(line: string, role: string): RollLabel | null {
  const label = readRollLabel(line) ?? readOwnLabel(line, role)
  if (label === null) return null
  const isNumbered = (text: string) => bareRole(text) !== text && /^[（(\d]/u.test(text)
  return isNumbered(label.role) && !isNumbered(role) ? null : label
}

/** A label nobody has met that cannot be a part of the roll before it; 委员： after 主任委员： is none, under 出席： it is. */
function readOwnLabel(line: string, role: string): RollLabel | null {
  const label = readAnyLabel(line)
  if (label === null) return null
  const isOwn = /(?:人|人员|成员|嘉宾|专家)$/u.test(label.role) || (isSeat(label.role) && isSeat(role))
  return isOwn ? label : null
}

/** Whether the roll so far asks for more: it ends with a mark between people. */
function goesOn(lines: readonly string[]): boolean {
  return /(?:[，、；,;]\s*|[（(][^（）()]{0,20})$/u.test((lines.at(-1) ?? '').slice(-24))
}

/** A table headed 姓名 and 单位 among the lines: see readWithTables. */
const PEOPLE_TABLE = /^(\p{Co})\1\d+\1$/u

/** A line of a roll has no date, no document's name, is no table and does not begin like a note under the text. */
export function canBelongToRoll(line: string): boolean {
  const text = tidyBlanks(line)
  if (PEOPLE_TABLE.test(text)) return false
  if (readWholeDate(text) !== null) return false
  return !/^(?:附件|附[：:]|注[：:]|[（(](?:此件|本件|(?:联系(?:人|电话|方式)|记录|整理|记录整理|供稿|撰稿)[：:])|主题词|特此|签发|审核|拟稿|核稿|校对|[—–-]\d)|[《》？！]|^.{0,6}纪要如下|(?:如下|以下).{0,8}[：:]$|签[字名到][：:]?$/u.test(
    text,
  )
}
