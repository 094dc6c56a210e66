import type { Database } from 'better-sqlite3'
import { ROW_NUMBER, type Row } from './row-proof.ts'

/** Where nobody can say how many rows there were, so many numbers beyond the last known one are tried. */
const MOST_GUESSES = 500
/** No library has more rows in a table than this; a damaged number may say so. */
const MOST_ROWS = 200_000
/** So many numbers one after the other that cannot be read: the rest is not to be reached either. */
const MOST_FAILURES = 2000

/**
 * Every row of a table that can still be read from a damaged file: first all in turn, then, where a page cannot be read, row by row by its
 * number, so that one bad page costs its own rows only. A table that is not there has none.
 */
export function readRowsPatiently(database: Database, table: string): Row[] {
  const rows = new Map<number, Row>()
  try {
    for (const row of database.prepare<[], Row>(`SELECT rowid AS ${ROW_NUMBER}, * FROM ${table}`).iterate())
      keep(rows, row)
    return [...rows.values()]
  } catch {
    readOneByOne(database, table, rows)
    return [...rows.values()]
  }
}

function readOneByOne(database: Database, table: string, rows: Map<number, Row>): void {
  try {
    const find = database.prepare<[number], Row>(
      `SELECT rowid AS ${ROW_NUMBER}, * FROM ${table} WHERE rowid = ?`,
    )
    const last = findLast(database, table, rows)
    let failures = 0
    for (let number = 1; number <= last; number += 1) {
      if (rows.has(number)) continue
      try {
        const row = find.get(number)
        if (row !== undefined) keep(rows, row)
        failures = 0
      } catch {
        // This page is gone; the next row may stand on another.
        failures += 1
        if (failures > MOST_FAILURES) return
      }
    }
  } catch {
    // No such table, or its definition cannot be read.
  }
}

function findLast(database: Database, table: string, rows: ReadonlyMap<number, Row>): number {
  let known = 0
  for (const number of rows.keys()) known = Math.max(known, number)
  try {
    const last = database.prepare<[], number | null>(`SELECT max(rowid) FROM ${table}`).pluck().get()
    return Math.min(Math.max(known, last ?? 0), MOST_ROWS)
  } catch {
    return known + MOST_GUESSES
  }
}

function keep(rows: Map<number, Row>, row: Row): void {
  const number = row[ROW_NUMBER]
  if (typeof number === 'number' && Number.isSafeInteger(number)) rows.set(number, row)
}

/** A row without its number, as it is written into another library. */
export function withoutNumber(row: Row): Row {
  const { [ROW_NUMBER]: _, ...columns } = row
  return columns
}
