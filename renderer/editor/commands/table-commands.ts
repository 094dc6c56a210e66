import type { Editor } from 'slate'
import type { SheetCommandId } from '#shared/commands/commands.ts'
import { type Column, rowsOf, type Table } from '#shared/minutes/table.ts'
import { alignColumns, mergeCells, splitCells } from '#shared/minutes/table-cell-edits.ts'
import { gridOf, meets } from '#shared/minutes/table-grid.ts'
import {
  insertColumns,
  insertRows,
  moveColumns,
  moveRows,
  removeColumns,
  removeRows,
} from '#shared/minutes/table-lines-edits.ts'
import { withShares } from '#shared/minutes/table-widths.ts'
import type { Deed } from '../../commands/command.ts'
import { type SelectedCells, selectedCells } from '../queries/table-place.ts'
import { askColumnWidth } from './ask-column-width.ts'
import { editTable, type TableEdit } from './edit-table.ts'
import { openCaption } from './open-caption.ts'

type TableCommandId = Extract<SheetCommandId, `table.${string}`>

/** A command that changes the table of the caret; what it would make is asked before it is offered. */
function edits(edit: (cells: SelectedCells) => TableEdit | null): Deed<Editor> {
  return {
    canRun: (editor) => {
      const cells = selectedCells(editor)
      const edited = cells === null ? null : edit(cells)
      return edited !== null && edited.table !== cells?.table
    },
    run: (editor) => editTable(editor, edit),
  }
}

/** Commands of tables: rows, columns, cells, the look. */
export const TABLE_DEEDS: Readonly<Record<TableCommandId, Deed<Editor>>> = {
  'table.rowAbove': edits(({ table, area }) => ({
    table: insertRows(table, area.row),
    caret: { row: area.row, column: area.column },
  })),
  'table.rowBelow': edits(({ table, area }) => ({
    table: insertRows(table, area.endRow),
    caret: { row: area.endRow, column: area.column },
  })),
  'table.columnBefore': edits(({ table, area }) => ({
    table: insertColumns(table, area.column),
    caret: { row: area.row, column: area.column },
  })),
  'table.columnAfter': edits(({ table, area }) => ({
    table: insertColumns(table, area.endColumn),
    caret: { row: area.row, column: area.endColumn },
  })),
  'table.deleteRow': edits(({ table, area }) => ({
    table: removeRows(table, area.row, area.endRow),
    caret: {
      row: Math.min(area.row, rowsOf(table).length - (area.endRow - area.row) - 1),
      column: area.column,
    },
  })),
  'table.deleteColumn': edits(({ table, area }) => {
    const left = table.columns.length - (area.endColumn - area.column)
    return {
      table: removeColumns(table, area.column, area.endColumn),
      caret: { row: area.row, column: Math.min(area.column, left - 1) },
    }
  }),
  'table.rowUp': edits((cells) => moved(cells, 'row', -1)),
  'table.rowDown': edits((cells) => moved(cells, 'row', 1)),
  'table.columnLeft': edits((cells) => moved(cells, 'column', -1)),
  'table.columnRight': edits((cells) => moved(cells, 'column', 1)),
  'table.merge': edits(({ table, area }) => ({ table: mergeCells(table, area), caret: area })),
  'table.split': edits(({ table, area }) => {
    const hasReach = gridOf(table).some((one) => meets(one, area) && one.cell.rows * one.cell.columns > 1)
    return hasReach ? { table: splitCells(table, area), caret: area } : null
  }),
  'table.head': edits(({ table, area }) => ({
    table: { ...table, headRows: headRowsFor(table, area.endRow) },
    caret: area,
  })),
  'table.alignLeft': aligns('left'),
  'table.alignCenter': aligns('center'),
  'table.alignRight': aligns('right'),
  'table.columnWidth': {
    canRun: (editor) => (selectedCells(editor)?.table.columns.length ?? 0) > 1,
    run: askColumnWidth,
  },
  'table.widthsByContent': edits(({ table, area }) => ({
    table: withShares(table, null),
    caret: area,
  })),
  'table.widthsEqual': edits(({ table, area }) => ({
    table: withShares(
      table,
      table.columns.map(() => 1),
    ),
    caret: area,
  })),
  'table.landscape': edits(({ table, area }) => ({
    table: { ...table, isLandscape: !table.isLandscape },
    caret: area,
  })),
  'table.caption': { canRun: (editor) => selectedCells(editor) !== null, run: openCaption },
}

function aligns(align: Column['align']): Deed<Editor> {
  return edits(({ table, area }) => {
    const isSo = table.columns.slice(area.column, area.endColumn).every((column) => column.align === align)
    return isSo ? null : { table: alignColumns(table, area.column, area.endColumn, align), caret: area }
  })
}

/** The rows down to those of the selection are the head; where they are already, there is none. */
function headRowsFor(table: Table, endRow: number): number {
  return table.headRows === endRow ? 0 : endRow
}

/** The selected rows or columns one place on; null at the edge and where a cell would be torn. */
function moved({ table, area }: SelectedCells, what: 'row' | 'column', by: 1 | -1): TableEdit | null {
  const [from, to] = what === 'row' ? [area.row, area.endRow] : [area.column, area.endColumn]
  const last = what === 'row' ? rowsOf(table).length : table.columns.length
  const before = by < 0 ? from - 1 : to + 1
  if (before < 0 || before > last) return null
  const made = what === 'row' ? moveRows(table, from, to, before) : moveColumns(table, from, to, before)
  const caret = {
    row: area.row + (what === 'row' ? by : 0),
    column: area.column + (what === 'column' ? by : 0),
  }
  return made === null ? null : { table: made, caret }
}
