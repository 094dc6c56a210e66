import { type Editor, type Path, type Point, Range, Editor as SlateEditor } from 'slate'
import type { PlacedCell } from '#shared/minutes/place-cells.ts'
import { type Cell, captionOf, type Table } from '#shared/minutes/table.ts'
import { gridOf, type TableArea, wholeArea } from '#shared/minutes/table-grid.ts'
import { blockAt } from './blocks.ts'

/** A place in a table: its block, and the cell; null: the caption. */
export interface TablePlace {
  readonly index: number
  readonly table: Table
  readonly cell: PlacedCell<Cell> | null
}

/** The cells of one table that a selection or the caret is in, as whole cells. */
export interface SelectedCells {
  readonly index: number
  readonly table: Table
  readonly area: TableArea
  /** More than one cell is touched. */
  readonly isSeveral: boolean
}

export function tablePlaceAt(editor: Editor, point: Point): TablePlace | null {
  const [index = 0, child = 0, place = 0] = point.path
  const table = blockAt(editor, index)
  if (table?.type !== 'table') return null
  const row = child - captionRows(table)
  const cell = gridOf(table).find((one) => one.row === row && one.place === place) ?? null
  return { index, table, cell }
}

/** Where the caret (the moving end of a selection) stands in a table; null outside tables. */
export function currentTablePlace(editor: Editor): TablePlace | null {
  return editor.selection === null ? null : tablePlaceAt(editor, editor.selection.focus)
}

/** 1 where the rows stand after a caption. */
function captionRows(table: Table): 0 | 1 {
  return captionOf(table) === null ? 0 : 1
}

export function pathOfCell(
  index: number,
  table: Table,
  { row, place }: Pick<PlacedCell<Cell>, 'row' | 'place'>,
): Path {
  return [index, row + captionRows(table), place]
}

/**
 * The cells of the selection where it stands in one table; the one of the caret. A selection that ends before the first character of a cell
 * (triple click) ends with the cell before. null outside tables and in the caption.
 */
export function selectedCells(editor: Editor): SelectedCells | null {
  const { selection } = editor
  if (selection === null || selection.anchor.path[0] !== selection.focus.path[0]) return null
  const [start, end] = Range.edges(selection)
  const from = tablePlaceAt(editor, start)
  const to = tablePlaceAt(editor, end)
  if (!from?.cell || !to?.cell) return null
  const { index, table } = from
  const isHanging =
    from.cell.cell !== to.cell.cell && SlateEditor.isStart(editor, end, pathOfCell(index, table, to.cell))
  const grid = gridOf(table)
  const last = isHanging
    ? (grid[grid.findIndex(({ cell }) => cell === to.cell?.cell) - 1] ?? from.cell)
    : to.cell
  const area = wholeArea(table, {
    row: Math.min(from.cell.row, last.row),
    column: Math.min(from.cell.column, last.column),
    endRow: Math.max(from.cell.row + from.cell.cell.rows, last.row + last.cell.rows),
    endColumn: Math.max(from.cell.column + from.cell.cell.columns, last.column + last.cell.columns),
  })
  return { index, table, area, isSeveral: from.cell.cell !== last.cell }
}
