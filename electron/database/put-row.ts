import type { Database } from 'better-sqlite3'
import { withoutNumber } from './read-rows.ts'
import { PROOF, proofOfRow, type Row } from './row-proof.ts'

/** Writes a row with the columns that both libraries have; one that breaks a rule of the table is left out. */
export function putRow(database: Database, table: string, row: Row): void {
  const columns = listColumns(database, table)
  const given = withoutNumber(row)
  const names = columns.filter((name) => name in given && name !== PROOF)
  try {
    database
      .prepare(
        `INSERT OR REPLACE INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
      )
      .run(...names.map((name) => given[name]))
    if (!columns.includes(PROOF) || given[PROOF] === null) return
    const key = names[0] ?? ''
    const written = database
      .prepare<[unknown], Row>(`SELECT * FROM ${table} WHERE ${key} = ?`)
      .get(given[key])
    if (written !== undefined)
      database
        .prepare(`UPDATE ${table} SET ${PROOF} = ? WHERE ${key} = ?`)
        .run(proofOfRow(table, written), given[key])
  } catch {
    // A value that the table forbids: the row was damaged after all.
  }
}

function listColumns(database: Database, table: string): string[] {
  return database.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table)
}

/** The tables of a library but SQLite's own. */
export function listOwnTables(database: Database): string[] {
  return database
    .prepare<[], string>(
      `SELECT name FROM pragma_table_list
       WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`,
    )
    .pluck()
    .all()
}
