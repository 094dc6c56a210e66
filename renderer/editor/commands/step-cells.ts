import { type Editor, Editor as SlateEditor, Transforms } from 'slate'
import { rowsOf } from '#shared/minutes/table.ts'
import { gridOf } from '#shared/minutes/table-grid.ts'
import { insertRows } from '#shared/minutes/table-lines-edits.ts'
import { currentTablePlace, pathOfCell } from '../queries/table-place.ts'
import { editTable } from './edit-table.ts'

export function isInTable(editor: Editor): boolean {
  return currentTablePlace(editor) !== null
}

/** Tab: the words of the next cell are selected; from the last one a new row begins. From the caption the first cell. */
export function toNextCell(editor: Editor): void {
  step(editor, 1)
}

/** Shift+Tab: the words of the cell before are selected. */
export function toPreviousCell(editor: Editor): void {
  step(editor, -1)
}

function step(editor: Editor, by: 1 | -1): void {
  const place = currentTablePlace(editor)
  if (place === null) return
  const { index, table, cell } = place
  const grid = gridOf(table)
  const at = grid.findIndex((one) => one.cell === cell?.cell)
  const next = grid[at + by]
  if (next !== undefined) {
    Transforms.select(editor, SlateEditor.range(editor, pathOfCell(index, table, next)))
  } else if (by > 0) {
    const rows = rowsOf(table).length
    editTable(editor, () => ({ table: insertRows(table, rows), caret: { row: rows, column: 0 } }))
  }
}
