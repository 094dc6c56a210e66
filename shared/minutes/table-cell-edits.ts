import { createCell } from './factories.ts'
import { type Column, MOST_COLUMNS, MOST_ROWS, rowsOf, type Table, wordsOf } from './table.ts'
import { fromGrid, type GridCell, gridOf, meets, type TableArea } from './table-grid.ts'
import { insertColumns, insertRows } from './table-lines-edits.ts'

/** One cell over an area that cuts through none, with the words of all its cells in lines below each other. */
export function mergeCells(table: Table, area: TableArea): Table {
  const inside = gridOf(table).filter((one) => meets(one, area))
  const [first] = inside
  if (first === undefined || inside.length < 2) return table
  const text = inside
    .map(({ cell }) => wordsOf(cell))
    .filter((words) => words.trim() !== '')
    .join('\n')
  const reach = { rows: area.endRow - area.row, columns: area.endColumn - area.column }
  const merged: GridCell = { cell: createCell(text, reach), row: area.row, column: area.column }
  const others = gridOf(table).filter((one) => !meets(one, area))
  return fromGrid(table, [...others, merged], own(table))
}

/** The cells of an area parted into single places again; the words stay in the first place of each. */
export function splitCells(table: Table, area: TableArea): Table {
  const cells = gridOf(table).map(({ cell, row, column }): GridCell => {
    const isSplit = meets({ cell, row, column }, area) && cell.rows * cell.columns > 1
    return { cell: isSplit ? { ...cell, rows: 1, columns: 1 } : cell, row, column }
  })
  return fromGrid(table, cells, own(table))
}

/** The cells of an area that cuts through none, as a table without caption. */
export function partOfTable(table: Table, area: TableArea): Table {
  const cells = gridOf(table)
    .filter((one) => meets(one, area))
    .map(({ cell, row, column }) => ({ cell, row: row - area.row, column: column - area.column }))
  const origins = Array.from({ length: area.endRow - area.row }, (_, at) => area.row + at)
  const part = fromGrid(
    { ...table, isTasks: false, isLandscape: false, startsPage: false },
    cells,
    origins,
    table.columns.slice(area.column, area.endColumn),
  )
  const rows = rowsOf(part)
  const head = Math.max(0, Math.min(rows.length, table.headRows - area.row))
  return { ...part, headRows: head < rows.length ? head : 0, children: rows }
}

/** The table with other words in some cells; null: as they are. */
export function setWords(table: Table, wordsFor: (one: GridCell) => string | null): Table {
  const cells = gridOf(table).map((one): GridCell => {
    const words = wordsFor(one)
    if (words === null || words === wordsOf(one.cell)) return one
    return { ...one, cell: { ...one.cell, children: [{ text: words }] } }
  })
  return fromGrid(table, cells, own(table))
}

/**
 * Texts put into the cells from a place on, row by row, over what was there; rows and columns are added where they reach further. Cells over
 * several places are parted first.
 */
export function fillCells(
  table: Table,
  row: number,
  column: number,
  texts: readonly (readonly string[])[],
): Table {
  const width = Math.max(0, ...texts.map((line) => line.length))
  const endRow = Math.min(MOST_ROWS, row + texts.length)
  const endColumn = Math.min(MOST_COLUMNS, column + width)
  const parted = splitCells(table, { row, column, endRow, endColumn })
  const rows = rowsOf(parted).length
  const longer = endRow > rows ? insertRows(parted, rows, endRow - rows) : parted
  const { length } = longer.columns
  const wider = endColumn > length ? insertColumns(longer, length, endColumn - length) : longer
  return setWords(wider, (one) => texts[one.row - row]?.[one.column - column] ?? null)
}

/** The table with some columns aligned so. */
export function alignColumns(table: Table, from: number, to: number, align: Column['align']): Table {
  return {
    ...table,
    columns: table.columns.map((column, at) => (at >= from && at < to ? { ...column, align } : column)),
  }
}

function own(table: Table): number[] {
  return rowsOf(table).map((_, row) => row)
}
