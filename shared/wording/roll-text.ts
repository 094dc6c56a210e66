import type { Roll, RollEntry } from '../minutes/blocks.ts'
import { writeItemMark } from '../text/marks.ts'

function entryText(entry: RollEntry, betweenNames: string): string {
  const people = [...entry.names, ...entry.unnamed].join(betweenNames)
  return `${entry.unit ?? ''}${people}${entry.note === null ? '' : `（${entry.note}）`}`
}

/** A row that was added and not filled in yet. */
export function isBlankEntry(entry: RollEntry): boolean {
  return entryText(entry, '').trim() === '' && entry.group === null
}

/** Whether nothing of the roll is printed after its label. */
export function isEmptyRoll({ entries }: Pick<Roll, 'entries'>): boolean {
  return entries.every(isBlankEntry)
}

/** 请假, 因事请假, 缺席, 未出席: who is missing changes with every meeting. */
const LEAVE = /请假|缺席|未(?:出|参|到)|因(?:事|病|公)/u

/** Whether a roll is of those who are missing. */
export function isLeaveRole(role: string): boolean {
  return LEAVE.test(role)
}

/** A roll of those who are missing when nobody was: it is not printed, and nobody need fill it in. */
export function isIdleRoll(roll: Pick<Roll, 'role' | 'entries'>): boolean {
  return isLeaveRole(roll.role) && isEmptyRoll(roll)
}

/**
 * The paragraphs of a roll without its label: 市人大朱大丰，市政协王国其。 One string for each line that an entry starts;
 * a grouped line begins with its number and heading: （一）邀请列席：. Blank rows are left out; an empty roll is one empty string.
 */
export function formatRollEntries(
  roll: Pick<Roll, 'entries' | 'betweenNames' | 'betweenEntries' | 'endMark'>,
): string[] {
  const lines: string[] = []
  let groups = 0
  let line: string | null = null
  for (const entry of roll.entries) {
    if (isBlankEntry(entry)) continue
    const text = entryText(entry, roll.betweenNames)
    if (line !== null && !entry.startsLine && entry.group === null) {
      line += roll.betweenEntries + text
      continue
    }
    if (line !== null) lines.push(line + roll.endMark)
    line = text
    if (entry.group !== null) {
      groups += 1
      line = `${writeItemMark('round', groups)}${entry.group === '' ? '' : `${entry.group}：`}${text}`
    }
  }
  lines.push(line === null ? '' : line + roll.endMark)
  return lines
}
