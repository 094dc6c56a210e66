import type { Database } from 'better-sqlite3'
import { ROW_NUMBER, type Row } from './row-proof.ts'

/** Where the number of rows is not known, this many row numbers beyond the last known one are tried. */
const MOST_GUESSES = 500
/** No library has more rows in a table than this; a damaged number may say so. */
const MOST_ROWS = 200_000
/** After this many unreadable row numbers in a row the rest of the table is given up. */
const MOST_FAILURES = 2000

/**
 * Gives every row of a table that can still be read from a damaged file: first all in turn, then, where a page cannot be read, row by row by its
 * number, so that one bad page costs its own rows only. A table that is not there has none. Row by row, because those of a large library do not
 * fit into memory twice.
 */
export function* readRowsPatiently(database: Database, table: string): Generator<Row> {
  const numbers = new Set<number>()
  let isWhole = false
  try {
    for (const row of database.prepare<[], Row>(`SELECT rowid AS ${ROW_NUMBER}, * FROM ${table}`).iterate()) {
      // Of two with one number, which only damage brings about, either may be the sound one.
      isNew(numbers, row)
      yield row
    }
    isWhole = true
  } catch {
    // A page cannot be read, or there is no such table.
  }
  if (!isWhole) yield* readOneByOne(database, table, numbers)
}

function* readOneByOne(database: Database, table: string, numbers: Set<number>): Generator<Row> {
  try {
    const find = database.prepare<[number], Row>(
      `SELECT rowid AS ${ROW_NUMBER}, * FROM ${table} WHERE rowid = ?`,
    )
    const last = findLast(database, table, numbers)
    let failures = 0
    for (let number = 1; number <= last; number += 1) {
      if (numbers.has(number)) continue
      const row = tryToRead(() => find.get(number))
      if (row === 'unreadable') {
        // This page is gone; the next row may stand on another.
        failures += 1
        if (failures > MOST_FAILURES) return
        continue
      }
      failures = 0
      if (row !== undefined && isNew(numbers, row)) yield row
    }
  } catch {
    // No such table, or its definition cannot be read.
  }
}

function tryToRead<T>(read: () => T): T | 'unreadable' {
  try {
    return read()
  } catch {
    return 'unreadable'
  }
}

function findLast(database: Database, table: string, numbers: ReadonlySet<number>): number {
  let known = 0
  for (const number of numbers) known = Math.max(known, number)
  try {
    const last = database.prepare<[], number | null>(`SELECT max(rowid) FROM ${table}`).pluck().get()
    return Math.min(Math.max(known, last ?? 0), MOST_ROWS)
  } catch {
    return known + MOST_GUESSES
  }
}

function isNew(numbers: Set<number>, row: Row): boolean {
  const number = row[ROW_NUMBER]
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || numbers.has(number)) return false
  numbers.add(number)
  return true
}

/** A row without its number, as it is written into another library. */
export function withoutNumber(row: Row): Row {
  const { [ROW_NUMBER]: _, ...columns } = row
  return columns
}
