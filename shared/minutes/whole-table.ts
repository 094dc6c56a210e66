import { createCell, createRow } from './factories.ts'
import {
  type Caption,
  type Cell,
  isWholeTable,
  MOST_COLUMNS,
  MOST_ROWS,
  type Row,
  rowsOf,
  type Table,
} from './table.ts'

interface RaggedTable {
  readonly children: readonly (Caption | Row)[]
  readonly columns: Table['columns']
  readonly headRows: number
}

/**
 * What a table must have at least so that its cells cover every place once: cells are kept in their order, one that reaches too far
 * reaches less, empty ones fill what is left. The same object where nothing is missing.
 */
export function wholeTable<Ragged extends RaggedTable>(table: Ragged): Ragged {
  if (isWholeTable(table)) return table
  const given = rowsOf(table).slice(0, MOST_ROWS)
  const listed = given.length === 0 ? [createRow([createCell('')])] : given
  const columns = widthOf(listed)
  const rows = withoutCoveredRows(fillRows(listed, columns))
  const caption = table.children.find((child) => child.type === 'caption')
  const first = table.columns[0] ?? ({ share: null, align: 'left' } as const)
  return {
    ...table,
    headRows: Math.min(table.headRows, rows.length),
    columns: Array.from({ length: columns }, (_, at) => table.columns[at] ?? { ...first, share: null }),
    children: caption === undefined ? rows : [caption, ...rows],
  }
}

/** As many columns as the widest row reaches, cells from above counted in. */
function widthOf(rows: readonly Row[]): number {
  const taken = rows.map(() => new Set<number>())
  let widest = 1
  for (const [at, row] of rows.entries()) {
    let column = 0
    for (const cell of row.children) {
      while (taken[at]?.has(column)) column += 1
      if (column >= MOST_COLUMNS) break
      const end = Math.min(MOST_COLUMNS, column + cell.columns)
      for (let down = 0; down < cell.rows; down += 1) {
        for (let right = column; right < end; right += 1) taken[at + down]?.add(right)
      }
      column = end
    }
    widest = Math.max(widest, ...[...(taken[at] ?? [])].map((last) => last + 1))
  }
  return widest
}

function fillRows(rows: readonly Row[], columns: number): Row[] {
  const taken = rows.map(() => new Set<number>())
  return rows.map((row, at) => {
    const here = taken[at] ?? new Set()
    const cells: Cell[] = []
    let column = 0
    const put = (cell: Cell) => {
      let room = 0
      while (room < cell.columns && column + room < columns && !here.has(column + room)) room += 1
      const reach = { columns: room, rows: Math.min(cell.rows, rows.length - at) }
      const isSame = reach.columns === cell.columns && reach.rows === cell.rows
      cells.push(isSame ? cell : { ...cell, ...reach })
      for (let down = 0; down < reach.rows; down += 1) {
        for (let right = 0; right < room; right += 1) taken[at + down]?.add(column + right)
      }
      column += room
    }
    for (const cell of row.children) {
      while (here.has(column)) column += 1
      if (column < columns) put(cell)
    }
    for (; column < columns; column += 1) if (!here.has(column)) cells.push(createCell(''))
    return cells.length === row.children.length && cells.every((cell, place) => cell === row.children[place])
      ? row
      : { ...row, children: cells }
  })
}

/** A row that no cell begins in goes, and what covered it reaches one row less. */
export function withoutCoveredRows(rows: readonly Row[]): Row[] {
  const covered = rows.findIndex(({ children }) => children.length === 0)
  if (covered < 0) return [...rows]
  const kept = rows.flatMap((row, at) => {
    if (at === covered) return []
    if (!row.children.some((cell) => at < covered && at + cell.rows > covered)) return [row]
    const reachesLess = (cell: Cell) =>
      at < covered && at + cell.rows > covered ? { ...cell, rows: cell.rows - 1 } : cell
    return [{ ...row, children: row.children.map(reachesLess) }]
  })
  return withoutCoveredRows(kept)
}
