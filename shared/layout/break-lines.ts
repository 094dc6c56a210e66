import { isFullWidth } from './advances.ts'
import type { BreakingRules } from './breaking-rules.ts'

/** A text as the breaker sees it: characters (surrogate pairs whole) with their widths in twips. */
export interface MeasuredText {
  readonly characters: readonly string[]
  readonly widthsTwips: readonly number[]
}

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
  const { characters, widthsTwips } = text
  const lines: BrokenLine[] = []
  let start = 0
  do {
    const line = breakLine(
      characters,
      widthsTwips,
      start,
      lines.length === 0 ? firstRoomTwips : roomTwips,
      rules,
    )
    lines.push(line)
    start = line.end
  } while (start < characters.length)
  return lines
}

function breakLine(
  characters: readonly string[],
  widths: readonly number[],
  start: number,
  room: number,
  rules: BreakingRules,
): BrokenLine {
  let width = 0
  let inked = 0
  let index = start
  for (; index < characters.length; index += 1) {
    const next = width + (widths[index] ?? 0)
    const character = characters[index] ?? ''
    if (character === ' ') {
      // Blanks never start a line: they stay at the end of the one before, even past its edge.
      width = next
      continue
    }
    if (next > room + TOLERANCE && index > start) break
    width = next
    inked = next
  }
  if (index >= characters.length) return { start, end: index, hung: false, widthTwips: inked }
  if (
    rules.hanging.has(characters[index] ?? '') &&
    (index + 1 >= characters.length || canBreak(characters, index + 1, rules))
  ) {
    return { start, end: index + 1, hung: true, widthTwips: inked }
  }
  let end = index
  while (end > start && !canBreak(characters, end, rules)) end -= 1
  if (end === start) end = index
  let own = 0
  let trimmed = 0
  for (let place = start; place < end; place += 1) {
    own += widths[place] ?? 0
    if (characters[place] !== ' ') trimmed = own
  }
  return { start, end, hung: false, widthTwips: trimmed }
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
