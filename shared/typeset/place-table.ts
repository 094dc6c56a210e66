import type { PageMeasure } from '../profile/page-measure.ts'
import { twipsToMm } from '../profile/units.ts'
import type { OpenPage, OpenPages } from './open-pages.ts'
import { placeLine } from './place-line.ts'
import { CELL_PADDING_TWIPS, type PlacedRule, type SetTable } from './typeset-document.ts'

/** Half a point, black: single rules as offices draw them (实). */
const RULE_TWIPS = 10
/** A table of so many rows is not parted when a page holds it. */
export const KEPT_ROWS = 6

/** How high a row may be and still go to the next page whole; a higher one is parted by lines. */
export function wholeRowTwips({ textHeightTwips }: PageMeasure): number {
  return Math.floor(textHeightTwips / 2)
}

/**
 * Puts a table on pages row by row: its head again on each, rows that a cell joins together, a tall row parted by lines, few rows not parted
 * at all.
 */
export function placeTable(table: SetTable, pages: OpenPages): void {
  const measure = pages.measure()
  const rows = table.rowTwips.length
  const draw = (from: number, to: number) => drawRows(table, from, to, pages)
  const next = () => {
    pages.open()
    draw(0, table.headRows)
  }
  const fits = (heightTwips: number) => pages.current().yTwips + heightTwips <= pages.bottomTwips()
  if (!pages.isEmpty() && !fits(startTwips(table, measure))) pages.open()
  let row = 0
  while (row < rows) {
    const end = endOfKept(table, row, measure)
    const height = heightOf(table, row, end)
    if (isParted(table, row, end, measure)) partRow(table, row, pages, next)
    else {
      if (!fits(height)) next()
      draw(row, end)
    }
    row = end
  }
}

/** What of a table must have room where it begins: all of one of few rows, else its head and a row, or two lines of a tall one. */
export function startTwips(table: SetTable, measure: PageMeasure): number {
  const rows = table.rowTwips.length
  const whole = heightOf(table, 0, rows)
  if (rows <= KEPT_ROWS && whole <= measure.textHeightTwips) return whole
  const head = heightOf(table, 0, Math.min(rows, table.headRows))
  const first = Math.min(rows, table.headRows)
  const end = endOfKept(table, first, measure)
  const isTall = isParted(table, first, end, measure)
  return head + (isTall ? 2 * (table.lineTwips + CELL_PADDING_TWIPS) : heightOf(table, first, end))
}

/** One row that is too high to go to the next page whole. */
function isParted(table: SetTable, row: number, end: number, measure: PageMeasure): boolean {
  return end - row === 1 && heightOf(table, row, end) > wholeRowTwips(measure)
}

/**
 * The row after those that stand on one page with the row at `row`: the rows that a cell joins, unless no page under the head holds them: then
 * each goes by itself.
 */
export function endOfKept(table: SetTable, row: number, { textHeightTwips }: PageMeasure): number {
  const end = endOfGroup(table, row + 1)
  const head = heightOf(table, 0, Math.min(row, table.headRows))
  return heightOf(table, row, end) + head > textHeightTwips ? Math.min(row + 1, table.rowTwips.length) : end
}

function heightOf(table: SetTable, from: number, to: number): number {
  return table.rowTwips.slice(from, to).reduce((sum, one) => sum + one, 0)
}

/** Rows that a cell reaches over stay together with it. */
function endOfGroup({ cells, rowTwips }: SetTable, first: number): number {
  let end = Math.min(first, rowTwips.length)
  for (;;) {
    const reached = Math.max(end, ...cells.filter(({ row }) => row < end).map(({ row, rows }) => row + rows))
    if (reached === end) return end
    end = reached
  }
}

function drawRows(table: SetTable, from: number, to: number, pages: OpenPages): void {
  if (to <= from) return
  const page = pages.current()
  const tops: number[] = []
  let top = page.yTwips
  for (let row = from; row < to; row += 1) {
    tops.push(top)
    top += table.rowTwips[row] ?? 0
  }
  for (const cell of table.cells) {
    if (cell.row < from || cell.row >= to) continue
    const start = tops[cell.row - from] ?? 0
    const end = tops[cell.row + cell.rows - from] ?? top
    const free = end - start - cell.lines.length * table.lineTwips
    for (const [at, line] of cell.lines.entries()) {
      page.lines.push(placeLine(line, start + free / 2 + at * table.lineTwips, table.lineTwips))
    }
    frame(page, table, cell, start, end, pages.measure())
  }
  page.yTwips = top
}

/** A row higher than may go to the next page whole: as many lines of every cell as there is room for, page after page. */
function partRow(table: SetTable, row: number, pages: OpenPages, next: () => void): void {
  const cells = table.cells.filter((cell) => cell.row === row)
  const most = Math.max(0, ...cells.map(({ lines }) => lines.length))
  let done = 0
  do {
    const room = pages.bottomTwips() - pages.current().yTwips - 2 * CELL_PADDING_TWIPS
    const count = Math.min(most - done, Math.floor(room / table.lineTwips))
    if (count < 1 && !pages.isEmpty()) {
      next()
      continue
    }
    const page = pages.current()
    const top = page.yTwips
    const taken = Math.max(1, count)
    const end = top + taken * table.lineTwips + 2 * CELL_PADDING_TWIPS
    for (const cell of cells) {
      for (const [at, line] of cell.lines.slice(done, done + taken).entries()) {
        page.lines.push(placeLine(line, top + CELL_PADDING_TWIPS + at * table.lineTwips, table.lineTwips))
      }
      frame(page, table, cell, top, end, pages.measure())
    }
    page.yTwips = end
    done += taken
  } while (done < most)
}

/** Cells side by side share a rule. */
const drawnRules = new WeakMap<OpenPage, Set<string>>()

function drawnOn(page: OpenPage): Set<string> {
  const drawn = drawnRules.get(page) ?? new Set()
  drawnRules.set(page, drawn)
  return drawn
}

/** The four rules around a cell, each once. */
function frame(
  page: OpenPage,
  { columnTwips }: SetTable,
  { column, columns }: { readonly column: number; readonly columns: number },
  topTwips: number,
  bottomTwips: number,
  measure: PageMeasure,
): void {
  const widthOf = (from: number, to: number) => columnTwips.slice(from, to).reduce((sum, one) => sum + one, 0)
  const left = measure.leftTwips + widthOf(0, column)
  const width = widthOf(column, column + columns)
  const rule = (xTwips: number, yTwips: number, widthTwips: number, thicknessTwips: number): PlacedRule => {
    return {
      kind: 'table',
      xMm: twipsToMm(xTwips),
      yMm: twipsToMm(yTwips),
      widthMm: twipsToMm(widthTwips),
      thicknessMm: twipsToMm(thicknessTwips),
      color: '000000',
    }
  }
  const half = RULE_TWIPS / 2
  const height = bottomTwips - topTwips
  const drawn = drawnOn(page)
  for (const one of [
    rule(left - half, topTwips, width + RULE_TWIPS, RULE_TWIPS),
    rule(left - half, bottomTwips, width + RULE_TWIPS, RULE_TWIPS),
    rule(left - half, topTwips + height / 2, RULE_TWIPS, height),
    rule(left + width - half, topTwips + height / 2, RULE_TWIPS, height),
  ]) {
    const place = `${one.xMm} ${one.yMm} ${one.widthMm}`
    if (drawn.has(place)) continue
    drawn.add(place)
    page.rules.push(one)
  }
}
