import { isBlank } from './advances.ts'
import type { LineModel } from './line-model.ts'
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
  model: LineModel,
): BrokenLine[] {
  const lines: BrokenLine[] = []
  let start = 0
  do {
    const line = breakLine(text, start, lines.length === 0 ? firstRoomTwips : roomTwips, model)
    lines.push(line)
    start = line.end
  } while (start < text.characters.length)
  return lines
}

function breakLine(text: MeasuredText, start: number, roomTwips: number, model: LineModel): BrokenLine {
  const { characters } = text
  const full = findOverflow(text, start, roomTwips)
  if (full >= characters.length) return lineOf(text, start, full, false)
  const mark = characters[full] ?? ''
  const mayHang = model.hanging.has(mark) && (full + 1 >= characters.length || model.canBreak(text, full + 1))
  if (mayHang) return lineOf(text, start, full + 1, true)
  let end = full
  while (end > start && !model.canBreak(text, end)) end -= 1
  return lineOf(text, start, end === start ? full : end, false)
}

/** The first character from `start` that does not fit; blanks never start a line, they stay at its end, past its edge too. */
function findOverflow(text: MeasuredText, start: number, roomTwips: number): number {
  const { characters, widthsTwips, leadsTwips, lastTwips } = text
  let width = 0
  for (let place = start; place < characters.length; place += 1) {
    if (place > start) width += leadsTwips[place] ?? 0
    const isOver = width + (lastTwips[place] ?? 0) > roomTwips + TOLERANCE
    if (isOver && place > start && !isBlank(characters[place] ?? '')) return place
    width += widthsTwips[place] ?? 0
  }
  return characters.length
}

export function lineOf(text: MeasuredText, start: number, end: number, hung: boolean): BrokenLine {
  const { characters, widthsTwips, leadsTwips, lastTwips } = text
  let last = end - 1 - (hung ? 1 : 0)
  while (last > start && isBlank(characters[last] ?? '')) last -= 1
  let widthTwips = 0
  for (let place = start; place <= last; place += 1) {
    if (place > start) widthTwips += leadsTwips[place] ?? 0
    widthTwips += (place === last ? lastTwips[place] : widthsTwips[place]) ?? 0
  }
  return { start, end, hung, widthTwips }
}
