import type { ComposedRun, ComposedTable } from '../compose/composed.ts'
import { placeCells } from '../minutes/place-cells.ts'
import { type Cell, givenShares, rowsOf, type Table, wordsOf } from '../minutes/table.ts'
import { isFullWidth } from '../text/full-width.ts'

/** White at both sides of a cell's text, as word processors set it. */
export const CELL_SIDE_TWIPS = 108
/** To spare where a column is as wide as its words, for what word processors round. */
const CELL_SPARE_TWIPS = 20
/** No column is narrower than two characters; a long text wants no more than so many on a line before others get theirs. */
const LEAST_EMS = 2
const MOST_EMS = 18

/** A cell as the widths see it. `ems`: its longest line. */
interface WantingCell {
  readonly column: number
  readonly columns: number
  readonly ems: number
}

/**
 * The columns of a table in whole twips that fill `roomTwips`: by the given shares, else by what stands in them, a long text being broken
 * rather than a short one.
 */
export function columnWidths(table: ComposedTable, roomTwips: number, sizeTwips: number): number[] {
  if (table.widths !== null) return fillRoom(table.widths, roomTwips)
  const cells = placeCells(table.rows, table.columns).map(({ cell, column }) => {
    return { column, columns: cell.columns, ems: Math.max(0, ...cell.paragraphs.map(emsOfRuns)) }
  })
  return fillRoom(fairWidths(wantedWidths(table.columns, cells, sizeTwips), roomTwips), roomTwips)
}

/** The same of a table of the document, on which a key changes one cell: of the others it is known how long their words are. */
export function columnWidthsOf(table: Table, roomTwips: number, sizeTwips: number): number[] {
  const shares = givenShares(table.columns)
  if (shares !== null) return fillRoom(shares, roomTwips)
  const rows = rowsOf(table).map((row) => row.children)
  const cells = placeCells(rows, table.columns.length).map(({ cell, column }) => {
    return { column, columns: cell.columns, ems: emsOfCell(cell) }
  })
  return fillRoom(fairWidths(wantedWidths(table.columns.length, cells, sizeTwips), roomTwips), roomTwips)
}

/** Widths in whole twips in these proportions, their edges rounded. */
function fillRoom(widths: readonly number[], roomTwips: number): number[] {
  const total = widths.reduce((sum, width) => sum + width, 0)
  const edges = [0]
  for (const width of widths) edges.push((edges.at(-1) ?? 0) + width)
  const places = edges.map((edge) => Math.round((edge / Math.max(total, 1e-9)) * roomTwips))
  return places.slice(1).map((place, at) => place - (places[at] ?? 0))
}

/** Where there is not room for all, columns that want no more than their share get it, and the others part the rest. */
function fairWidths(wanted: readonly number[], roomTwips: number): number[] {
  const given = new Map<number, number>()
  let rest = roomTwips
  for (;;) {
    const open = [...wanted.entries()].filter(([at]) => !given.has(at))
    const share = rest / Math.max(1, open.length)
    const modest = open.filter(([, width]) => width <= share)
    const isLast = modest.length === open.length || modest.length === 0
    const total = open.reduce((sum, [, width]) => sum + width, 0)
    for (const [at, width] of isLast ? open : modest) {
      const own = isLast ? (width / Math.max(total, 1e-9)) * rest : width
      given.set(at, own)
    }
    if (isLast) return wanted.map((_, at) => given.get(at) ?? 0)
    rest -= modest.reduce((sum, [, width]) => sum + width, 0)
  }
}

function wantedWidths(columns: number, wanting: readonly WantingCell[], sizeTwips: number): number[] {
  const least = leastColumnTwips(sizeTwips)
  const widths = Array.from({ length: columns }, () => least)
  const cells = wanting.toSorted((one, other) => one.columns - other.columns)
  for (const { column, columns: reach, ems } of cells) {
    const wide = Math.min(MOST_EMS, ems) * sizeTwips + 2 * CELL_SIDE_TWIPS + CELL_SPARE_TWIPS
    const spanned = widths.slice(column, column + reach)
    const missing = wide - spanned.reduce((sum, width) => sum + width, 0)
    if (missing <= 0) continue
    for (const at of spanned.keys()) widths[column + at] = (spanned[at] ?? 0) + missing / spanned.length
  }
  return widths
}

/** The least that a column is given: room for two characters. */
export function leastColumnTwips(sizeTwips: number): number {
  return LEAST_EMS * sizeTwips + 2 * CELL_SIDE_TWIPS + CELL_SPARE_TWIPS
}

function emsOfRuns(runs: readonly ComposedRun[]): number {
  let ems = 0
  for (const { text } of runs) ems += emsOf(text)
  return ems
}

function emsOf(text: string): number {
  let ems = 0
  for (const character of text) ems += isFullWidth(character) ? 1 : 0.5
  return ems
}

const known = new WeakMap<Cell, number>()

/** The longest line of a cell; cells never change, so it is counted once. */
function emsOfCell(cell: Cell): number {
  let ems = known.get(cell)
  if (ems === undefined) {
    ems = Math.max(0, ...wordsOf(cell).split('\n').map(emsOf))
    known.set(cell, ems)
  }
  return ems
}
