import { tidyBlanks } from '../../text/blanks.ts'

/** The first line of a paragraph has lost its indent of two characters. */
export const INDENT = 2
/** A line this much narrower than the page is still a full one: closing marks and numbers that may not be split. In cells. */
export const SLACK = 2.5
const NARROWEST = 16
const WIDEST = 50
/** Share of full lines from which a text counts as hard-wrapped; headings, rolls and last lines are shorter. */
const LEAST_FULL = 0.35
/** Beside paragraphs that are not wrapped (pasted in from elsewhere) this many broken lines show what the others are. */
const LEAST_BROKEN = 4
const MOST_LONGER = 0.3

/**
 * Width of the page in cells when most lines are broken at it; null when lines are paragraphs. The width is the one at which most lines
 * end in the middle of a sentence; some lines may be longer. O(n).
 */
export function findWrapWidth(lines: readonly string[]): number | null {
  const widths: { width: number; isBroken: boolean }[] = []
  for (const line of lines) {
    const text = line.trim()
    if (text === '') continue
    const width = cellWidth(text) + (isIndented(line) ? INDENT : 0)
    widths.push({ width, isBroken: !/[。！？：；:;]$/u.test(text) && !isRowOfNames(text) })
  }
  if (widths.length < 6) return null
  const width = commonestEnd(widths)
  if (width === null) return null
  const full = widths.filter((line) => line.width >= width - SLACK && line.width <= width + 1)
  const broken = full.filter((line) => line.isBroken).length
  const longer = widths.filter((line) => line.width > width + 1).length
  if (broken < full.length / 2 || longer > widths.length * MOST_LONGER) return null
  return full.length >= widths.length * LEAST_FULL || broken >= LEAST_BROKEN ? width : null
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
