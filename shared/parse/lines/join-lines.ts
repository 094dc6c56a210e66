import { tidyBlanks } from '../../text/blanks.ts'
import { readLeadingNumber } from '../../text/leading-number.ts'
import { splitOpener } from '../../wording/opener.ts'
import { cleanLines } from './noise.ts'
import { readRollLabel } from './roll-label.ts'
import type { SourceLine } from './source-line.ts'

/** The first line of a paragraph has lost its indent of two characters. */
const INDENT = 2
/** A line this much narrower than the page is still a full one: closing marks and numbers that may not be split. In cells. */
const SLACK = 2.5
const NARROWEST = 16
const WIDEST = 50
/** Share of full lines from which a text counts as hard-wrapped; headings, rolls and last lines are shorter. */
const LEAST_FULL = 0.35

/**
 * Joins the hard-wrapped lines of PDF text into paragraphs; text whose lines are paragraphs already comes back as it is. Empty lines
 * end a paragraph and are dropped. A full line is continued by the next one unless that one clearly begins something new.
 */
export function joinWrappedLines(source: readonly SourceLine[]): string[] {
  const lines = cleanLines(source)
  const width = findWrapWidth(lines)
  const indentMeans = width !== null && doesIndentMean(lines)
  const paragraphs: string[][] = []
  /** The full line before, which this one may continue. */
  let open: string | null = null
  for (const [index, line] of lines.entries()) {
    const text = line.trim()
    const last = paragraphs.at(-1)
    if (text !== '') {
      const continues: boolean =
        open !== null && !(indentMeans && isIndented(line)) && !beginsAnew(open, text)
      if (continues && last !== undefined) last.push(gapBetween(open ?? '', text), text)
      else paragraphs.push([text])
      const indent: number = continues ? 0 : INDENT
      const isFull = width !== null && cellWidth(text) + indent >= width - SLACK
      open = isFull && source[index]?.whole !== true && source[index]?.cells === undefined ? text : null
    } else {
      open = null
    }
  }
  return paragraphs.map((parts) => parts.join(''))
}

/** A blank where the line break stood between Latin words, or in a table whose names are parted by blanks. */
function gapBetween(before: string, line: string): '' | ' ' {
  if (/[!-~]$/u.test(before) && /^[!-~]/u.test(line)) return ' '
  return /\p{Script=Han}\s+\p{Script=Han}/u.test(before) ? ' ' : ''
}

/** Width of the page in cells when most lines are broken at it; null when lines are paragraphs. */
function findWrapWidth(lines: readonly string[]): number | null {
  const fullWidth = (line: string) => cellWidth(line) + (isIndented(line) ? INDENT : 0)
  const widths = lines.map(fullWidth).filter((width) => width > 0)
  if (widths.length < 6) return null
  const sorted = [...widths].sort((a, b) => a - b)
  const width = sorted[Math.floor(sorted.length * 0.95)] ?? 0
  if (width < NARROWEST || width > WIDEST || (sorted.at(-1) ?? 0) > width + 6) return null
  const full = lines.filter((line) => fullWidth(line) >= width - SLACK)
  const broken = full.filter((line) => !/[。！？：；]$/u.test(line.trim()))
  return full.length >= widths.length * LEAST_FULL && broken.length >= full.length / 2 ? width : null
}

/** Chinese characters are one cell wide, ASCII half a cell. */
function cellWidth(line: string): number {
  const text = tidyBlanks(line)
  let width = 0
  for (const character of text) width += character.charCodeAt(0) < 0x80 ? 0.5 : 1
  return width
}

function isIndented(line: string): boolean {
  return /^(?:\u3000\u3000|\s{3,})\S/u.test(line)
}

/** Indents show paragraphs when some lines have them and most have not. */
function doesIndentMean(lines: readonly string[]): boolean {
  const indented = lines.filter(isIndented).length
  return indented > 0 && indented <= lines.length / 2
}

function beginsAnew(before: string, line: string): boolean {
  if (!/[。！？：；”』」）]$/u.test(before)) return readRollLabel(line) !== null
  const text = tidyBlanks(line)
  return splitOpener(text).opener !== null || readLeadingNumber(text) !== null || readRollLabel(line) !== null
}
