/** Over how many columns and rows a cell reaches. */
export interface Reach {
  readonly columns: number
  readonly rows: number
}

/** A cell with the row and column it begins in and its place among the cells listed in that row. */
export interface PlacedCell<Cell> {
  readonly cell: Cell
  readonly row: number
  readonly column: number
  readonly place: number
}

/**
 * Where every cell stands. A row lists the cells that begin in it, left to right; what a cell of a row above covers is not listed. Cells
 * that find no column any more are left out.
 */
export function placeCells<Cell extends Reach>(
  rows: readonly (readonly Cell[])[],
  columns: number,
): PlacedCell<Cell>[] {
  const taken = rows.map(() => new Set<number>())
  const placed: PlacedCell<Cell>[] = []
  for (const [row, cells] of rows.entries()) {
    let column = 0
    for (const [place, cell] of cells.entries()) {
      while (taken[row]?.has(column)) column += 1
      if (column >= columns) break
      placed.push({ cell, row, column, place })
      for (let down = 0; down < cell.rows; down += 1) {
        for (let right = 0; right < cell.columns; right += 1) taken[row + down]?.add(column + right)
      }
      column += cell.columns
    }
  }
  return placed
}
