import { createContext } from 'react'
import type { Editor } from 'slate'
import { ReactEditor } from 'slate-react'
import { placeCells } from '#shared/minutes/place-cells.ts'
import { type Column, rowsOf, type Table } from '#shared/minutes/table.ts'

/** How a cell stands in its table. */
export interface CellLook {
  readonly isHead: boolean
  readonly align: Column['align']
  readonly isSelected: boolean
}

/** The looks of the cells of the table around, by the keys of the cells. */
export const TableLook = createContext<ReadonlyMap<string, CellLook>>(new Map())

/** The looks of a table's cells; those in `before` where nothing of them has changed, so that a key in one cell draws no other anew. */
export function readTableLook(
  editor: Editor,
  table: Table,
  selected: ReadonlySet<unknown>,
  before: ReadonlyMap<string, CellLook>,
): ReadonlyMap<string, CellLook> {
  const looks = new Map<string, CellLook>()
  let isSame = true
  const rows = rowsOf(table).map((row) => row.children)
  for (const { cell, row, column } of placeCells(rows, table.columns.length)) {
    const { id } = ReactEditor.findKey(editor, cell)
    const isHead = row < table.headRows
    const align = isHead ? 'center' : (table.columns[column]?.align ?? 'left')
    const look = { isHead, align, isSelected: selected.has(cell) }
    const known = before.get(id)
    const isKnown = known?.isHead === isHead && known.align === align && known.isSelected === look.isSelected
    if (!isKnown) isSame = false
    looks.set(id, isKnown ? known : look)
  }
  return isSame && before.size === looks.size ? before : looks
}
