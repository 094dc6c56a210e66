import { placeCells } from '../minutes/place-cells.ts'
import { halvesOf } from '../text/full-width.ts'
import type { ComposedCell, ComposedTable } from './composed.ts'

/** Between columns, and how wide a column is made for words of other rows, in half characters. */
const GAP = '  '
const WIDEST = 40

/**
 * A table as lines of plain text, its columns under each other where letters are half as wide as characters. What a cell covers besides
 * its own place is left empty.
 */
export function tableLines(table: ComposedTable): string[] {
  const grid = tableGrid(table, ' ')
  const widths = Array.from({ length: table.columns }, (_, column) =>
    Math.min(WIDEST, Math.max(0, ...grid.map((row) => halvesOf(row[column] ?? '')))),
  )
  return grid.map((row) =>
    row
      .map((text, column) => text + ' '.repeat(Math.max(0, (widths[column] ?? 0) - halvesOf(text))))
      .join(GAP)
      .trimEnd(),
  )
}

/** The words of every place of a table, row by row; '' where a cell only reaches. `lineEnd` parts the lines of a cell. */
export function tableGrid({ rows, columns }: ComposedTable, lineEnd: string): string[][] {
  const grid = rows.map(() => Array.from({ length: columns }, () => ''))
  for (const { cell, row, column } of placeCells(rows, columns)) {
    const line = grid[row]
    if (line !== undefined) line[column] = cellWords(cell, lineEnd)
  }
  return grid
}

function cellWords({ paragraphs }: ComposedCell, lineEnd: string): string {
  return paragraphs.map((runs) => runs.map(({ text }) => text).join('')).join(lineEnd)
}
