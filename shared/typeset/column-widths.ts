import type { ComposedRun, ComposedTable } from '../compose/composed.ts'
import { placeCells } from '../minutes/place-cells.ts'
import { isFullWidth } from '../text/full-width.ts'

/** White at both sides of a cell's text, as word processors set it. */
export const CELL_SIDE_TWIPS = 108
/** What the rules take of a cell, and what word processors round. */
export const CELL_RULES_TWIPS = 20
/** No column is narrower than two characters; a long text wants no more than so many on a line before others get theirs. */
const LEAST_EMS = 2
const MOST_EMS = 18

/**
 * The columns of a table in whole twips that fill `roomTwips`: by the given shares, else by what stands in them, a long text being broken
 * rather than a short one.
 */
export function columnWidths(table: ComposedTable, roomTwips: number, sizeTwips: number): number[] {
  const widths = table.widths ?? fairWidths(wantedWidths(table, sizeTwips), roomTwips)
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

function wantedWidths(table: ComposedTable, sizeTwips: number): number[] {
  const least = LEAST_EMS * sizeTwips + 2 * CELL_SIDE_TWIPS + CELL_RULES_TWIPS
  const widths = Array.from({ length: table.columns }, () => least)
  const cells = placeCells(table.rows, table.columns).toSorted(
    (one, other) => one.cell.columns - other.cell.columns,
  )
  for (const { cell, column } of cells) {
    const ems = Math.min(MOST_EMS, Math.max(0, ...cell.paragraphs.map(emsOf)))
    const wide = ems * sizeTwips + 2 * CELL_SIDE_TWIPS + CELL_RULES_TWIPS
    const spanned = widths.slice(column, column + cell.columns)
    const missing = wide - spanned.reduce((sum, width) => sum + width, 0)
    if (missing <= 0) continue
    for (const at of spanned.keys()) widths[column + at] = (spanned[at] ?? 0) + missing / spanned.length
  }
  return widths
}

function emsOf(runs: readonly ComposedRun[]): number {
  let ems = 0
  for (const { text } of runs) for (const character of text) ems += isFullWidth(character) ? 1 : 0.5
  return ems
}
