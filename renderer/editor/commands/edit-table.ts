import { type Editor, Editor as SlateEditor, Transforms } from 'slate'
import type { Table } from '#shared/minutes/table.ts'
import { cellOver } from '#shared/minutes/table-grid.ts'
import { blockAt } from '../queries/blocks.ts'
import { pathOfCell, type SelectedCells, selectedCells } from '../queries/table-place.ts'
import { asOneStep } from './as-one-step.ts'
import { replaceTable } from './replace-table.ts'

/** A place of a table by row and column, counted from 0. */
export interface CellPlace {
  readonly row: number
  readonly column: number
}

/** What an edit makes of the selected cells; `caret`: where the caret stands then. */
export interface TableEdit {
  readonly table: Table
  readonly caret: CellPlace
}

/** Changes the table of the selection as one undo step; nothing happens where `edit` gives null or the same table. */
export function editTable(editor: Editor, edit: (cells: SelectedCells) => TableEdit | null): void {
  const cells = selectedCells(editor)
  const edited = cells === null ? null : edit(cells)
  if (cells === null || edited === null || edited.table === cells.table) return
  asOneStep(editor, () => {
    replaceTable(editor, cells.index, edited.table)
    selectPlace(editor, cells.index, edited.caret, 'end')
  })
}

/** Puts the caret at the end of the words of a cell, or selects them. */
export function selectPlace(
  editor: Editor,
  index: number,
  { row, column }: CellPlace,
  how: 'end' | 'words',
): void {
  const table = blockAt(editor, index)
  if (table?.type !== 'table') return
  const found = cellOver(table, row, column)
  if (found === undefined) return
  const path = pathOfCell(index, table, found)
  Transforms.select(editor, how === 'end' ? SlateEditor.end(editor, path) : SlateEditor.range(editor, path))
}
