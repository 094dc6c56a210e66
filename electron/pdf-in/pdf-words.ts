import { readRollLabel } from '../../shared/people/roll-label.ts'

/** A stretch of words on a page as PDF places it; in points, y grows upwards. */
export interface PlacedWords {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  /** Height of the type. */
  readonly size: number
}

/** One printed line. */
export interface PrintedLine {
  readonly page: number
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
}

/** Gaps in heights of type: what is no more than the space between Chinese and digits is none, what is wider parts words. */
const WORD_GAP = 0.6
const LATIN_GAP = 0.12
const TABLE_GAP = 2.2

/** The lines of a page from its stretches of words, from top to bottom, each from left to right. O(n log n). */
export function linesOfPage(words: readonly PlacedWords[], page: number): PrintedLine[] {
  const written = words.filter(({ text, size }) => text.trim() !== '' && size > 0)
  const sorted = [...written].sort((one, other) => other.y - one.y || one.x - other.x)
  const rows: PlacedWords[][] = []
  for (const each of sorted) {
    const row = rows.at(-1)
    const [first] = row ?? []
    const isSameLine = first !== undefined && first.y - each.y < Math.max(first.size, each.size) * 0.5
    if (isSameLine && row !== undefined) row.push(each)
    else rows.push([each])
  }
  return rows.map((row) =>
    toLine(
      [...row].sort((one, other) => one.x - other.x),
      page,
    ),
  )
}

function toLine(row: readonly PlacedWords[], page: number): PrintedLine {
  let text = ''
  let right = row[0]?.x ?? 0
  let size = 0
  for (const each of row) {
    text += gapBetween(text, each.text, (each.x - right) / each.size) + each.text
    right = Math.max(right, each.x + each.width)
    size = Math.max(size, each.size)
  }
  return { page, text: text.trim(), left: row[0]?.x ?? 0, right, y: row[0]?.y ?? 0, size }
}

function gapBetween(before: string, next: string, gap: number): string {
  if (before === '' || gap < LATIN_GAP) return ''
  if (gap >= TABLE_GAP) return '\t'
  if (gap >= WORD_GAP) return isRollLabel(before) ? '\t' : '　'
  return /[!-~]$/u.test(before) && /^[!-~]/u.test(next) ? ' ' : ''
}

/** 列席, in the first cell of a table or set out to the left: what follows are the people, whatever marks part them. */
function isRollLabel(text: string): boolean {
  const bare = text.replace(/\s/gu, '')
  return bare.length < 12 && readRollLabel(`${bare}：`)?.role === bare
}
