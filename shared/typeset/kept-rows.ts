import type { PageMeasure } from '../profile/page-measure.ts'
import { CELL_PADDING_TWIPS, type SetTable } from './typeset-document.ts'

/** A table of so many rows is not parted when a page holds it. */
export const KEPT_ROWS = 6

/** How high a row may be and still go to the next page whole; a higher one is parted by lines. */
export function wholeRowTwips({ textHeightTwips }: PageMeasure): number {
  return Math.floor(textHeightTwips / 2)
}

/** How high rows that a cell joins may be together and still go to the next page as one: what they leave empty is never more. */
function keptTogetherTwips({ textHeightTwips }: PageMeasure): number {
  return Math.floor(textHeightTwips / 3)
}

/**
 * For every row the row after those that stand on one page with it. A cell joins its rows; one over many rows is parted between any two of them, once
 * its own text has room in those before. Rows that no page holds under the head go one by one.
 */
export function keptEnds(table: SetTable, measure: PageMeasure): number[] {
  const rows = table.rowTwips.length
  const isJoined = joinedRows(table, measure)
  const ends: number[] = []
  while (ends.length < rows) {
    const from = ends.length
    let end = from + 1
    while (end < rows && isJoined[end] === true) end += 1
    const head = heightOf(table, 0, Math.min(from, table.headRows))
    const isHeld = head + heightOf(table, from, end) <= measure.textHeightTwips
    for (let row = from; row < end; row += 1) ends.push(isHeld ? end : row + 1)
  }
  return ends
}

/** Whether a cell keeps a row on the page of the one before. */
function joinedRows({ cells, rowTwips, lineTwips }: SetTable, measure: PageMeasure): boolean[] {
  const most = keptTogetherTwips(measure)
  const isJoined = rowTwips.map(() => false)
  for (const { row, rows, lines } of cells) {
    const end = Math.min(row + rows, rowTwips.length)
    const isLong = heightOf({ rowTwips }, row, end) > most
    const needed = lines.length * lineTwips + 2 * CELL_PADDING_TWIPS
    let height = 0
    for (let at = row + 1; at < end; at += 1) {
      height += rowTwips[at - 1] ?? 0
      if (!isLong || height < needed) isJoined[at] = true
    }
  }
  return isJoined
}

/** What of a table must have room where it begins: all of one of few rows, else its head and a row, or two lines of a tall one. */
export function startTwips(table: SetTable, measure: PageMeasure): number {
  const rows = table.rowTwips.length
  const whole = heightOf(table, 0, rows)
  if (rows <= KEPT_ROWS && whole <= measure.textHeightTwips) return whole
  const first = Math.min(rows, table.headRows)
  const end = keptEnds(table, measure)[first] ?? rows
  const isTall = isParted(table, first, end, measure)
  const body = isTall ? 2 * (table.lineTwips + CELL_PADDING_TWIPS) : heightOf(table, first, end)
  return heightOf(table, 0, first) + body
}

/** One row that is too high to go to the next page whole. */
export function isParted(table: SetTable, row: number, end: number, measure: PageMeasure): boolean {
  return end - row === 1 && heightOf(table, row, end) > wholeRowTwips(measure)
}

export function heightOf({ rowTwips }: Pick<SetTable, 'rowTwips'>, from: number, to: number): number {
  return rowTwips.slice(from, to).reduce((sum, one) => sum + one, 0)
}
