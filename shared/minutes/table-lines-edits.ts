import type { Column, Table } from './table.ts'
import { MOST_COLUMNS, MOST_ROWS, rowsOf } from './table.ts'
import { fromGrid, type GridCell, gridOf } from './table-grid.ts'

/** The table with empty rows before row `at`; cells that reach over the place reach over them too. The same table when it would be too long. */
export function insertRows(table: Table, at: number, count = 1): Table {
  const rows = rowsOf(table)
  if (rows.length + count > MOST_ROWS) return table
  const cells = gridOf(table).map(({ cell, row, column }): GridCell => {
    if (row >= at) return { cell, row: row + count, column }
    return row + cell.rows > at
      ? { cell: { ...cell, rows: cell.rows + count }, row, column }
      : { cell, row, column }
  })
  const origins = rows.map((_, row) => row)
  return fromGrid(table, cells, [
    ...origins.slice(0, at),
    ...Array.from({ length: count }, () => -1),
    ...origins.slice(at),
  ])
}

/** The table without some rows; a cell that reaches out of them keeps its words. The same table when none would be left. */
export function removeRows(table: Table, from: number, to: number): Table {
  const rows = rowsOf(table)
  if (to - from >= rows.length || to <= from) return table
  const headLost = Math.max(0, Math.min(to, table.headRows) - from)
  const cells = gridOf(table).flatMap(({ cell, row, column }): GridCell[] => {
    const kept = without({ start: row, length: cell.rows }, from, to)
    if (kept === null) return []
    return [
      { cell: kept.length === cell.rows ? cell : { ...cell, rows: kept.length }, row: kept.start, column },
    ]
  })
  const origins = rows.map((_, row) => row).filter((row) => row < from || row >= to)
  return fromGrid({ ...table, headRows: table.headRows - headLost }, cells, origins)
}

/** The table with an empty column before column `at`, as wide and aligned as its neighbour. */
export function insertColumns(table: Table, at: number, count = 1): Table {
  if (table.columns.length + count > MOST_COLUMNS) return table
  const cells = gridOf(table).map(({ cell, row, column }): GridCell => {
    if (column >= at) return { cell, row, column: column + count }
    return column + cell.columns > at
      ? { cell: { ...cell, columns: cell.columns + count }, row, column }
      : { cell, row, column }
  })
  const like: Column = table.columns[Math.max(0, at - 1)] ?? { share: null, align: 'left' }
  const columns = [
    ...table.columns.slice(0, at),
    ...Array.from({ length: count }, () => like),
    ...table.columns.slice(at),
  ]
  return fromGrid(table, cells, unmoved(table), columns)
}

/** The table without some columns; a cell that reaches out of them keeps its words. The same table when none would be left. */
export function removeColumns(table: Table, from: number, to: number): Table {
  if (to - from >= table.columns.length || to <= from) return table
  const cells = gridOf(table).flatMap(({ cell, row, column }): GridCell[] => {
    const kept = without({ start: column, length: cell.columns }, from, to)
    if (kept === null) return []
    const isSame = kept.length === cell.columns
    return [{ cell: isSame ? cell : { ...cell, columns: kept.length }, row, column: kept.start }]
  })
  const columns = table.columns.filter((_, column) => column < from || column >= to)
  return fromGrid(table, cells, unmoved(table), columns)
}

/** Rows from `from` to before `to` moved before row `before`; null where a cell over several rows would be torn. */
export function moveRows(table: Table, from: number, to: number, before: number): Table | null {
  const rows = rowsOf(table)
  if (before < 0 || before > rows.length || (before >= from && before <= to)) return null
  const order = reorder(rows.length, from, to, before)
  const cells = gridOf(table)
  const isTorn = cells.some(({ cell, row }) => {
    const places = Array.from({ length: cell.rows }, (_, down) => order.indexOf(row + down))
    return places.some((place, at) => place !== (places[0] ?? 0) + at)
  })
  if (isTorn) return null
  const moved = cells.map(({ cell, row, column }) => ({ cell, row: order.indexOf(row), column }))
  return fromGrid(table, moved, order)
}

/** As moveRows, of columns. */
export function moveColumns(table: Table, from: number, to: number, before: number): Table | null {
  const { length } = table.columns
  if (before < 0 || before > length || (before >= from && before <= to)) return null
  const order = reorder(length, from, to, before)
  const cells = gridOf(table)
  const isTorn = cells.some(({ cell, column }) => {
    const places = Array.from({ length: cell.columns }, (_, right) => order.indexOf(column + right))
    return places.some((place, at) => place !== (places[0] ?? 0) + at)
  })
  if (isTorn) return null
  const moved = cells.map(({ cell, row, column }) => ({ cell, row, column: order.indexOf(column) }))
  const columns = order.flatMap((column) => table.columns[column] ?? [])
  return fromGrid(table, moved, unmoved(table), columns)
}

function unmoved(table: Table): number[] {
  return rowsOf(table).map((_, row) => row)
}

/** What is left of a stretch when `from` to before `to` go, and where it begins then; null: nothing. */
function without(
  { start, length }: { readonly start: number; readonly length: number },
  from: number,
  to: number,
): { readonly start: number; readonly length: number } | null {
  const end = start + length
  const lost = Math.max(0, Math.min(end, to) - Math.max(start, from))
  if (lost === length) return null
  const before = Math.max(0, Math.min(start, to) - from)
  return { start: start - before, length: length - lost }
}

/** The old places in their new order. */
function reorder(length: number, from: number, to: number, before: number): number[] {
  const all = Array.from({ length }, (_, at) => at)
  const moved = all.slice(from, to)
  const isMoved = (at: number) => at >= from && at < to
  return [
    ...all.filter((at) => at < before && !isMoved(at)),
    ...moved,
    ...all.filter((at) => at >= before && !isMoved(at)),
  ]
}
