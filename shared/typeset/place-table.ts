import type { PageMeasure } from '../profile/page-measure.ts'
import { twipsToMm } from '../profile/units.ts'
import { heightOf, isParted, keptEnds, startTwips } from './kept-rows.ts'
import type { OpenPage, OpenPages } from './open-pages.ts'
import { placeLine } from './place-line.ts'
import {
  CELL_PADDING_TWIPS,
  type PlacedRule,
  type SetCell,
  type SetLine,
  type SetTable,
} from './typeset-document.ts'

/** Half a point, black: single rules as offices draw them (实). */
const RULE_TWIPS = 10

/** A table on its way to the pages; `done`: how many lines of a cell stand on them already. */
interface Placing {
  readonly table: SetTable
  readonly pages: OpenPages
  readonly done: Map<SetCell, number>
}

/**
 * Puts a table on pages row by row: its head again on each, rows that a cell joins together, a tall row parted by lines, few rows not parted
 * at all. A cell whose rows stand on several pages has a frame on each, its text in the first.
 */
export function placeTable(table: SetTable, pages: OpenPages): void {
  const measure = pages.measure()
  const rows = table.rowTwips.length
  const placing: Placing = { table, pages, done: new Map() }
  const next = () => {
    pages.open()
    drawRows({ ...placing, done: new Map() }, 0, table.headRows)
  }
  const fits = (heightTwips: number) => pages.current().yTwips + heightTwips <= pages.bottomTwips()
  if (!pages.isEmpty() && !fits(startTwips(table, measure))) pages.open()
  const ends = keptEnds(table, measure)
  let row = 0
  while (row < rows) {
    let end = ends[row] ?? rows
    if (isParted(table, row, end, measure)) partRow(placing, row, next)
    else {
      if (!fits(heightOf(table, row, end))) next()
      // What stands on this page is drawn at once, so that a cell over all of it has one frame.
      let following = ends[end] ?? rows
      while (
        end < rows &&
        !isParted(table, end, following, measure) &&
        fits(heightOf(table, row, following))
      ) {
        end = following
        following = ends[end] ?? rows
      }
      drawRows(placing, row, end)
    }
    row = end
  }
}

function drawRows({ table, pages, done }: Placing, from: number, to: number): void {
  if (to <= from) return
  const page = pages.current()
  const tops = [page.yTwips]
  for (let row = from; row < to; row += 1) tops.push((tops.at(-1) ?? 0) + (table.rowTwips[row] ?? 0))
  for (const cell of table.cells) {
    const last = cell.row + cell.rows
    if (last <= from || cell.row >= to) continue
    const start = tops[Math.max(cell.row, from) - from] ?? page.yTwips
    const end = tops[Math.min(last, to) - from] ?? start
    const room = last > to ? Math.floor((end - start) / table.lineTwips) : Number.POSITIVE_INFINITY
    const lines = takeLines(cell, room, done)
    const free = end - start - lines.length * table.lineTwips
    for (const [at, line] of lines.entries()) {
      page.lines.push(placeLine(line, start + free / 2 + at * table.lineTwips, table.lineTwips))
    }
    frame(page, table, cell, start, end, pages.measure())
  }
  page.yTwips = tops.at(-1) ?? page.yTwips
}

/** The next lines of a cell, at most so many. */
function takeLines(cell: SetCell, most: number, done: Map<SetCell, number>): readonly SetLine[] {
  const from = done.get(cell) ?? 0
  const lines = cell.lines.slice(from, from + most)
  done.set(cell, from + lines.length)
  return lines
}

/** A row higher than may go to the next page whole: as many lines of every cell as there is room for, page after page. */
function partRow({ table, pages, done }: Placing, row: number, next: () => void): void {
  const cells = table.cells.filter((cell) => cell.row <= row && row < cell.row + cell.rows)
  const restOf = (cell: SetCell) => cell.lines.length - (done.get(cell) ?? 0)
  const ending = cells.filter((cell) => cell.row + cell.rows === row + 1)
  let most = Math.max(0, ...ending.map(restOf))
  do {
    const room = pages.bottomTwips() - pages.current().yTwips - 2 * CELL_PADDING_TWIPS
    const count = Math.min(most, Math.floor(room / table.lineTwips))
    if (count < 1 && !pages.isEmpty()) {
      next()
      continue
    }
    const page = pages.current()
    const top = page.yTwips
    const taken = Math.max(1, count)
    const end = top + taken * table.lineTwips + 2 * CELL_PADDING_TWIPS
    for (const cell of cells) {
      for (const [at, line] of takeLines(cell, taken, done).entries()) {
        page.lines.push(placeLine(line, top + CELL_PADDING_TWIPS + at * table.lineTwips, table.lineTwips))
      }
      frame(page, table, cell, top, end, pages.measure())
    }
    page.yTwips = end
    most -= taken
  } while (most > 0)
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
