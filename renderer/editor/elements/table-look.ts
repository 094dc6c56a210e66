import { createContext } from 'react'
import type { Editor } from 'slate'
import { ReactEditor } from 'slate-react'
import type { Cell, Column, Table } from '#shared/minutes/table.ts'
import { gridOf, meets, type TableArea } from '#shared/minutes/table-grid.ts'

/** How a cell stands in its table. */
export interface CellLook {
  readonly isHead: boolean
  readonly align: Column['align']
  readonly isSelected: boolean
}

/** The looks of the cells of the table around, by the keys of the cells. */
export const TableLook = createContext<ReadonlyMap<string, CellLook>>(new Map())

/** The looks of a table's cells as they were read last, and of what. */
export interface KnownLook {
  readonly table: Table
  readonly selected: string
  readonly looks: ReadonlyMap<string, CellLook>
}

/**
 * The looks of a table's cells, `selected` being the selected area in four numbers or ''; those in `before` where nothing of them has changed, so
 * that a key in one cell draws no other anew and looks at no other.
 */
export function readTableLook(
  editor: Editor,
  table: Table,
  selected: string,
  before: KnownLook | null,
): KnownLook {
  if (before !== null && before.selected === selected) {
    // A cell that was typed in keeps its key, one that was put in its place has another.
    const isKnown = (cell: Cell) => before.looks.has(ReactEditor.findKey(editor, cell).id)
    if (changedCells(before.table, table)?.every(isKnown)) return { table, selected, looks: before.looks }
  }
  const looks = new Map<string, CellLook>()
  const area = areaOf(selected)
  for (const one of gridOf(table)) {
    const { cell, row, column } = one
    const { id } = ReactEditor.findKey(editor, cell)
    const isHead = row < table.headRows
    const align = isHead ? 'center' : (table.columns[column]?.align ?? 'left')
    const look = { isHead, align, isSelected: area !== null && meets(one, area) }
    const known = before?.looks.get(id)
    const isKnown = known?.isHead === isHead && known.align === align && known.isSelected === look.isSelected
    looks.set(id, isKnown ? known : look)
  }
  return { table, selected, looks }
}

/** The cells of `now` that are other ones than before where nothing but words differs; null: the table stands otherwise. */
function changedCells(before: Table, now: Table): readonly Cell[] | null {
  if (before.columns !== now.columns || before.headRows !== now.headRows) return null
  if (before.children.length !== now.children.length) return null
  const changed: Cell[] = []
  for (const [at, row] of now.children.entries()) {
    const old = before.children[at]
    if (row === old || (row.type === 'caption' && old?.type === 'caption')) continue
    if (row.type !== 'row' || old?.type !== 'row' || row.children.length !== old.children.length) return null
    for (const [place, cell] of row.children.entries()) {
      const was = old.children[place]
      if (cell === was) continue
      if (cell.columns !== was?.columns || cell.rows !== was.rows) return null
      changed.push(cell)
    }
  }
  return changed
}

function areaOf(selected: string): TableArea | null {
  const [row, column, endRow, endColumn] = selected.split(' ').map(Number)
  if (row === undefined || column === undefined || endRow === undefined || endColumn === undefined)
    return null
  return { row, column, endRow, endColumn }
}
