import type { ComposedCell, ComposedParagraph, ComposedRun, ComposedTable } from '../compose/composed.ts'
import { type PlacedCell, placeCells } from '../minutes/place-cells.ts'
import { measureFor } from '../profile/page-measure.ts'
import { ptToTwips } from '../profile/units.ts'
import { CELL_SIDE_TWIPS, columnWidths } from './column-widths.ts'
import { type Setting, setParagraph } from './set-paragraph.ts'
import { tableLineTwips } from './table-line.ts'
import { CELL_PADDING_TWIPS, type SetCell, type SetLine, type SetTable } from './typeset-document.ts'

export function setTable(
  paragraph: ComposedParagraph,
  table: ComposedTable,
  index: number,
  setting: Setting,
): SetTable {
  const { textWidthTwips } = measureFor(paragraph, setting.profile)
  const columnTwips = columnWidths(table, textWidthTwips, ptToTwips(setting.profile.fonts.table.sizePt))
  const cells = placeCells(table.rows, table.columns).map((placed): SetCell => {
    const { cell, row, column } = placed
    const { rows, columns } = cell
    return { row, column, rows, columns, lines: setCell(paragraph, placed, index, columnTwips, setting) }
  })
  const lineTwips = tableLineTwips(setting.profile)
  return {
    headRows: table.headRows,
    columnTwips,
    rowTwips: rowHeights(table, cells, lineTwips),
    lineTwips,
    cells,
  }
}

function setCell(
  paragraph: ComposedParagraph,
  { cell, column }: PlacedCell<ComposedCell>,
  index: number,
  columnTwips: readonly number[],
  setting: Setting,
): SetLine[] {
  const sum = (from: number, to: number) => columnTwips.slice(from, to).reduce((all, one) => all + one, 0)
  const area = {
    leftTwips: sum(0, column) + CELL_SIDE_TWIPS,
    // The rules stand on the edges and take nothing of it (LibreOffice: to the twip).
    widthTwips: sum(column, column + cell.columns) - 2 * CELL_SIDE_TWIPS,
  }
  const setRuns = (runs: readonly ComposedRun[]) =>
    setParagraph({ ...paragraph, runs, align: cell.align }, index, setting, { area })
  return cell.paragraphs.flatMap(setRuns)
}

/** Every row as high as its highest cell; a cell over several rows makes the last of them higher where it must. */
function rowHeights({ rows }: ComposedTable, cells: readonly SetCell[], lineTwips: number): number[] {
  const heights = rows.map(() => lineTwips + 2 * CELL_PADDING_TWIPS)
  for (const cell of cells.toSorted((one, other) => one.rows - other.rows)) {
    const last = Math.min(heights.length, cell.row + cell.rows) - 1
    const others = heights.slice(cell.row, last).reduce((sum, height) => sum + height, 0)
    const needed = cell.lines.length * lineTwips + 2 * CELL_PADDING_TWIPS - others
    heights[last] = Math.max(heights[last] ?? 0, needed)
  }
  return heights
}
