import { createCell, createRow, createTable } from '#shared/minutes/factories.ts'
import type { Table } from '#shared/minutes/table.ts'

/** A table of texts, each row as long as the longest. */
export function createTextTable(
  texts: readonly (readonly string[])[],
  fields: Parameters<typeof createTable>[1] = {},
): Table {
  const columns = Math.max(1, ...texts.map((row) => row.length))
  const rows = texts.map((row) =>
    createRow(Array.from({ length: columns }, (_, at) => createCell(row[at] ?? ''))),
  )
  return createTable(rows, fields)
}
