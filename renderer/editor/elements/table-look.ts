import { createContext } from 'react'
import type { Editor } from 'slate'
import { ReactEditor } from 'slate-react'
import type { Column, Table } from '#shared/minutes/table.ts'
import { gridOf, meets, type TableArea } from '#shared/minutes/table-grid.ts'

/** How a cell stands in its table. */
export interface CellLook {
  readonly isHead: boolean
  readonly align: Column['align']
  readonly isSelected: boolean
}

/** The looks of the cells of the table around, by the keys of the cells. */
export const TableLook = createContext<ReadonlyMap<string, CellLook>>(new Map())

/** The looks of a table's cells, `selected` being the selected area in four numbers or ''; those in `before` where nothing of them has changed, so that a key in one cell draws no other anew. */
export function readTableLook(
  editor: Editor,
  table: Table,
  selected: string,
  before: ReadonlyMap<string, CellLook>,
): ReadonlyMap<string, CellLook> {
  const looks = new Map<string, CellLook>()
  let isSame = true
  const area = areaOf(selected)
  for (const one of gridOf(table)) {
    const { cell, row, column } = one
    const { id } = ReactEditor.findKey(editor, cell)
    const isHead = row < table.headRows
    const align = isHead ? 'center' : (table.columns[column]?.align ?? 'left')
    const look = { isHead, align, isSelected: area !== null && meets(one, area) }
    const known = before.get(id)
    const isKnown = known?.isHead === isHead && known.align === align && known.isSelected === look.isSelected
    if (!isKnown) isSame = false
    looks.set(id, isKnown ? known : look)
  }
  return isSame && before.size === looks.size ? before : looks
}

function areaOf(selected: string): TableArea | null {
  const [row, column, endRow, endColumn] = selected.split(' ').map(Number)
  if (row === undefined || column === undefined || endRow === undefined || endColumn === undefined)
    return null
  return { row, column, endRow, endColumn }
}
