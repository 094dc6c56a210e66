import { tidyBlanks } from '../../text/blanks.ts'
import { readLeadingNumber } from '../../text/leading-number.ts'
import { splitOpener } from '../../wording/opener.ts'

/** The first line of a paragraph has lost its indent of two characters. */
export const INDENT = 2
/** A line this much narrower than the page is still a full one: closing marks and numbers that may not be split. In cells. */
export const SLACK = 2.5
/** Fewer lines show no width. */
const LEAST_LINES = 6
const NARROWEST = 16
const WIDEST = 50
/** Share of full lines from which a text counts as hard-wrapped; headings, rolls and last lines are shorter. */
const LEAST_FULL = 0.35
/** This many lines must break in the middle of a sentence that the next line goes on with. */
const LEAST_BROKEN = 3
/** Beside paragraphs that are not wrapped (pasted in from elsewhere) lines of the width must nearly all be such. */
const MOSTLY = 0.6
const MOST_LONGER = 0.3

interface Measured {
  readonly width: number
  /** Ends without a mark that ends a sentence or announces something. */
  readonly isOpen: boolean
  /** Open, no heading or label, and the next line begins nothing new. */
  readonly isBroken: boolean
}

/**
 * Width of the page in cells when most lines are broken at it; null when lines are paragraphs. The width is the one at which most lines
 * end in the middle of a sentence; some lines may be longer. O(n).
 */
export function findWrapWidth(lines: readonly string[]): number | null {
  const full = lines.filter((line) => line.trim() !== '')
  if (full.length < LEAST_LINES) return null
  const measured = full.map((line, index) => measure(line, full[index + 1]))
  const width = commonestEnd(measured)
  if (width === null) return null
  const atWidth = measured.filter((line) => line.width >= width - SLACK && line.width <= width + 1)
  const broken = atWidth.filter((line) => line.isBroken).length
  const open = atWidth.filter((line) => line.isOpen).length
  const longer = measured.filter((line) => line.width > width + 1).length
  if (broken < LEAST_BROKEN || open < atWidth.length / 2 || longer > full.length * MOST_LONGER) return null
  return atWidth.length >= full.length * LEAST_FULL || broken >= atWidth.length * MOSTLY ? width : null
}

/** A line of a short piece that is cut at the margin is at least this wide, in cells: a heading and a row of a list are shorter. */
const NARROWEST_OF_PIECE = 18

/**
 * The same for a piece of a few lines, which cannot show its width by how often it comes: every line is full or ends a sentence, the last one
 * too, and the full ones are parts of sentences.
 */
export function findPieceWidth(lines: readonly string[]): number | null {
  const full = lines.filter((line) => line.trim() !== '')
  if (full.length >= LEAST_LINES) return findWrapWidth(lines)
  const measured = full.map((line, index) => measure(line, full[index + 1]))
  const width = Math.max(0, ...measured.map((line) => line.width))
  const isCut = (line: Measured, at: number) =>
    line.isBroken &&
    line.width >= Math.max(NARROWEST_OF_PIECE, width - SLACK) &&
    /[，。；、]/u.test(full[at] ?? '')
  const isWrapped = measured.every((line, at) => !line.isOpen || isCut(line, at))
  return isWrapped && measured.some(isCut) ? width : null
}

/** This many lines broken in the middle of a sentence are no chance where every one is a paragraph of Word. */
const LEAST_BROKEN_PARAGRAPHS = 5
const HARDLY_LONGER = 0.05
/** Lines on which paragraphs end. */
const LEAST_ENDED = 2

/**
 * Whether paragraphs of a word processor are the lines of a page: copied from a PDF, where every line end became a paragraph end. Nearly none is
 * longer than the page is wide.
 */
export function areLinesOfPage(lines: readonly string[]): boolean {
  const width = findWrapWidth(lines)
  if (width === null) return false
  const full = lines.filter((line) => line.trim() !== '')
  const measured = full.map((line, index) => measure(line, full[index + 1]))
  const longer = measured.filter((line) => line.width > width + 1).length
  const broken = measured.filter(
    (line) => line.isBroken && line.width >= width - SLACK && line.width <= width + 1,
  )
  const ended = measured.filter((line) => !line.isOpen).length
  return (
    longer <= full.length * HARDLY_LONGER && broken.length >= LEAST_BROKEN_PARAGRAPHS && ended >= LEAST_ENDED
  )
}

function measure(line: string, next: string | undefined): Measured {
  const text = line.trim()
  const isOpen = !/[。！？：；:;]$/u.test(text) && !isRowOfNames(text)
  const isHeading = /纪要$/u.test(text) || (readLeadingNumber(text) !== null && !/[，。；]/u.test(text))
  return {
    width: cellWidth(text) + (isIndented(line) ? INDENT : 0),
    isOpen,
    isBroken:
      isOpen && !isHeading && !LABEL.test(text) && next !== undefined && !beginsSomething(next.trim()),
  }
}

const LABEL = /^[【[]?[^，。；]{2,10}[】\]]?[：:]/u

function beginsSomething(next: string): boolean {
  return readLeadingNumber(next) !== null || LABEL.test(next) || splitOpener(tidyBlanks(next)).opener !== null
}

/** The width up to which most broken lines are full; the widest of those that do equally. */
function commonestEnd(
  widths: readonly { readonly width: number; readonly isBroken: boolean }[],
): number | null {
  const counts = new Map<number, number>()
  for (const { width, isBroken } of widths) {
    if (!isBroken || width < NARROWEST || width > WIDEST) continue
    counts.set(width, (counts.get(width) ?? 0) + 1)
  }
  let best: number | null = null
  let most = 1
  for (const end of [...counts.keys()].sort((one, other) => one - other)) {
    let inside = 0
    for (let width = end - SLACK; width <= end; width += 0.5) inside += counts.get(width) ?? 0
    if (inside >= most) {
      most = inside
      best = end
    }
  }
  return best
}

/** Names parted by blanks, of which a roll is made: 郭 强 杨从军 李 辉. */
function isRowOfNames(text: string): boolean {
  return text.length < 120 && /^(?:\p{Script=Han}{1,8}\s+){3,}\p{Script=Han}{1,4}$/u.test(text)
}

/** Chinese characters are one cell wide, ASCII half a cell. */
export function cellWidth(line: string): number {
  const text = tidyBlanks(line)
  let width = 0
  for (const character of text) width += character.charCodeAt(0) < 0x80 ? 0.5 : 1
  return width
}

export function isIndented(line: string): boolean {
  return /^(?:\u3000\u3000|\s{3,})\S/u.test(line)
}
