import type { ComposedCell, ComposedTable } from './composed.ts'

/** A cell with the column it begins in. */
export interface PlacedCell {
  readonly cell: ComposedCell
  readonly row: number
  readonly column: number
}

/** Where every cell stands, those that reach down from above counted in. */
export function placeCells({ rows, columns }: ComposedTable): PlacedCell[] {
  const taken = rows.map(() => new Set<number>())
  const placed: PlacedCell[] = []
  for (const [row, cells] of rows.entries()) {
    let column = 0
    for (const cell of cells) {
      while (taken[row]?.has(column)) column += 1
      if (column >= columns) break
      placed.push({ cell, row, column })
      for (let down = 0; down < cell.rows; down += 1) {
        for (let right = 0; right < cell.columns; right += 1) taken[row + down]?.add(column + right)
      }
      column += cell.columns
    }
  }
  return placed
}
