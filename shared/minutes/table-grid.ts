import { createCell } from './factories.ts'
import { type PlacedCell, placeCells } from './place-cells.ts'
import { type Caption, type Cell, captionOf, type Row, rowsOf, type Table } from './table.ts'
import { withoutCoveredRows } from './whole-table.ts'

/** Rows and columns of a table, counted from 0: from the first to before `endRow`, `endColumn`. */
export interface TableArea {
  readonly row: number
  readonly column: number
  readonly endRow: number
  readonly endColumn: number
}

/** A cell where it stands. */
export type GridCell = Pick<PlacedCell<Cell>, 'cell' | 'row' | 'column'>

/** The cells of a table with their places. */
export function gridOf(table: Table): PlacedCell<Cell>[] {
  return placeCells(
    rowsOf(table).map((row) => row.children),
    table.columns.length,
  )
}

/** The cell that covers a place; undefined outside the table. */
export function cellOver(table: Table, row: number, column: number): PlacedCell<Cell> | undefined {
  return gridOf(table).find(
    (one) =>
      row >= one.row &&
      row < one.row + one.cell.rows &&
      column >= one.column &&
      column < one.column + one.cell.columns,
  )
}

/** Whether a cell has a place in an area. */
export function meets({ cell, row, column }: GridCell, area: TableArea): boolean {
  return (
    row < area.endRow &&
    row + cell.rows > area.row &&
    column < area.endColumn &&
    column + cell.columns > area.column
  )
}

/** The smallest area around some places that cuts through no cell. */
export function wholeArea(table: Table, area: TableArea): TableArea {
  let grown = area
  for (const one of gridOf(table)) {
    if (!meets(one, grown)) continue
    grown = {
      row: Math.min(grown.row, one.row),
      column: Math.min(grown.column, one.column),
      endRow: Math.max(grown.endRow, one.row + one.cell.rows),
      endColumn: Math.max(grown.endColumn, one.column + one.cell.columns),
    }
  }
  const isSame =
    grown.row === area.row &&
    grown.column === area.column &&
    grown.endRow === area.endRow &&
    grown.endColumn === area.endColumn
  return isSame ? area : wholeArea(table, grown)
}

/**
 * The table with these cells and columns: empty ones fill what is left free, rows that stayed as they were are the same objects. `origins`:
 * which of the table's rows each row was; -1 for a new one.
 */
export function fromGrid(
  table: Table,
  cells: readonly GridCell[],
  origins: readonly number[],
  columns: Table['columns'] = table.columns,
): Table {
  const old = rowsOf(table)
  const taken = origins.map(() => new Set<number>())
  for (const { cell, row, column } of cells) {
    for (let down = 0; down < cell.rows; down += 1) {
      for (let right = 0; right < cell.columns; right += 1) taken[row + down]?.add(column + right)
    }
  }
  const rows = origins.map((origin, at): Row => {
    const own = cells.filter(({ row }) => row === at)
    const empty = columns.flatMap((_, column): GridCell[] =>
      taken[at]?.has(column) ? [] : [{ cell: createCell(''), row: at, column }],
    )
    const children = [...own, ...empty]
      .toSorted((one, other) => one.column - other.column)
      .map(({ cell }) => cell)
    const before = old[origin]
    const isSame =
      before?.children.length === children.length &&
      children.every((cell, place) => cell === before.children[place])
    return isSame ? before : { type: 'row', from: before?.from ?? null, children }
  })
  return withRows(table, withoutCoveredRows(rows), columns)
}

/** The table with other rows under its caption; as many of them are its head as before, or as there are. */
export function withRows(table: Table, rows: readonly Row[], columns = table.columns): Table {
  const caption: Caption | null = captionOf(table)
  return {
    ...table,
    headRows: Math.min(table.headRows, rows.length),
    columns,
    children: caption === null ? [...rows] : [caption, ...rows],
  }
}
