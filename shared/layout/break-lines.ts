import { isFullWidth } from './advances.ts'
import type { BreakingRules } from './breaking-rules.ts'
import type { MeasuredText } from './measure-text.ts'

/** One line: characters from `start` up to `end`; `hung`: the last of them stands past the line's end. */
export interface BrokenLine {
  readonly start: number
  readonly end: number
  readonly hung: boolean
  /** Width without a hung mark and without blanks at the end. */
  readonly widthTwips: number
}

/** Fractions of a twip that adding up widths may lose. */
const TOLERANCE = 0.01

/** Breaks a paragraph, line after line as full as they get. At least one line; a line holds at least one character. */
export function breakLines(
  text: MeasuredText,
  firstRoomTwips: number,
  roomTwips: number,
  rules: BreakingRules,
): BrokenLine[] {
  const lines: BrokenLine[] = []
  let start = 0
  do {
    const line = breakLine(text, start, lines.length === 0 ? firstRoomTwips : roomTwips, rules)
    lines.push(line)
    start = line.end
  } while (start < text.characters.length)
  return lines
}

function breakLine(text: MeasuredText, start: number, roomTwips: number, rules: BreakingRules): BrokenLine {
  const { characters } = text
  const full = findOverflow(text, start, roomTwips)
  if (full >= characters.length) return lineOf(text, start, full, false)
  const mark = characters[full] ?? ''
  const mayHang =
    rules.hanging.has(mark) && (full + 1 >= characters.length || canBreak(characters, full + 1, rules))
  if (mayHang) return lineOf(text, start, full + 1, true)
  let end = full
  while (end > start && !canBreak(characters, end, rules)) end -= 1
  return lineOf(text, start, end === start ? full : end, false)
}

/** The first character from `start` that does not fit; blanks never start a line, they stay at its end, past its edge too. */
function findOverflow(text: MeasuredText, start: number, roomTwips: number): number {
  const { characters, widthsTwips, leadsTwips, lastTwips } = text
  let width = 0
  for (let place = start; place < characters.length; place += 1) {
    if (place > start) width += leadsTwips[place] ?? 0
    const isBlank = characters[place] === ' '
    if (!isBlank && place > start && width + (lastTwips[place] ?? 0) > roomTwips + TOLERANCE) return place
    width += widthsTwips[place] ?? 0
  }
  return characters.length
}

function lineOf(text: MeasuredText, start: number, end: number, hung: boolean): BrokenLine {
  const { characters, widthsTwips, leadsTwips, lastTwips } = text
  let last = end - 1 - (hung ? 1 : 0)
  while (last > start && characters[last] === ' ') last -= 1
  let widthTwips = 0
  for (let place = start; place <= last; place += 1) {
    if (place > start) widthTwips += leadsTwips[place] ?? 0
    widthTwips += (place === last ? lastTwips[place] : widthsTwips[place]) ?? 0
  }
  return { start, end, hung, widthTwips }
}

/** Whether a line may end before the character at `index`. */
export function canBreak(characters: readonly string[], index: number, rules: BreakingRules): boolean {
  const before = characters[index - 1]
  const after = characters[index]
  if (before === undefined || after === undefined) return true
  if (after === ' ') return false
  if (rules.noLineStart.has(after) || rules.noLineEnd.has(before)) return false
  if (before === ' ') return true
  // —— and …… are one mark each.
  if (before === after && (after === '—' || after === '…')) return false
  if (isJoined(after)) return false
  if (before === '-') return rules.breaksNumbersAtHyphen || !/[\d-]/.test(after)
  return isFullWidth(before) || isFullWidth(after)
}

/** Combining marks, joiners and variation selectors belong to the character before them. */
function isJoined(character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x300) return false
  return (
    code <= 0x36f ||
    code === 0x200d ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    (code >= 0xe0100 && code <= 0xe01ef)
  )
}
