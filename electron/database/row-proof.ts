import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'

/** Stands for the proof in a row of the list that a rebuilding made of a document alone, until the list is read. */
export const MADE_OF_DOCUMENT = 'made'

/** A row as SQLite gives it, by column names. */
export type Row = Readonly<Record<string, unknown>>

/** The column that holds a row's proof, in every table whose rows prove themselves. */
export const PROOF = 'proof'

/**
 * The proof of a row: a digest of its table and of all its other columns. SQLite does not notice a changed bit inside a page; a row whose
 * proof does not fit was changed by something else than this program.
 */
export function proofOfRow(table: string, row: Row): string {
  const columns = Object.keys(row)
    .filter((name) => name !== PROOF && !name.endsWith('_'))
    .sort()
    .map((name) => [name, provable(row[name])])
  return createHash('sha256')
    .update(JSON.stringify([table, columns]))
    .digest('hex')
    .slice(0, 32)
}

/** Bytes as one text: as JSON they would be a list of numbers. */
function provable(value: unknown): unknown {
  return Buffer.isBuffer(value) ? value.toString('base64') : value
}

/** Name under which SQLite's row number is read beside the columns; names that end in _ are none of the table's own. */
export const ROW_NUMBER = 'row_number_'

/** sound: the proof fits. unproven: none was written yet. broken: it does not fit. */
export type RowState = 'sound' | 'unproven' | 'broken'

export function stateOfRow(table: string, row: Row): RowState {
  const proof = row[PROOF]
  if (proof === null || proof === undefined) return 'unproven'
  return isSameProof(proof, proofOfRow(table, row)) ? 'sound' : 'broken'
}

/** This many of the 32 characters of a proof must agree, place by place. By chance two do; this many agree once in 10¹⁰ rows. */
const PROVING = 16

/** A proof that was itself damaged still proves the row when half of it is left. */
function isSameProof(stored: unknown, computed: string): boolean {
  if (stored === computed) return true
  if (typeof stored !== 'string') return false
  let same = 0
  for (let at = 0; at < computed.length; at += 1) if (stored[at] === computed[at]) same += 1
  return same >= PROVING
}

/** Writes the proof of one row after it was changed, in the same transaction; `key`: the value of its key column. */
export type Seal = (key: string) => void

/** `keyColumn`: the column that names a row of the table. */
export function createSeal(database: Database, table: string, keyColumn: string): Seal {
  const find = database.prepare<[string], Row>(`SELECT * FROM ${table} WHERE ${keyColumn} = ?`)
  const put = database.prepare<[string, string]>(`UPDATE ${table} SET ${PROOF} = ? WHERE ${keyColumn} = ?`)
  return (key) => {
    const row = find.get(key)
    if (row !== undefined) put.run(proofOfRow(table, row), key)
  }
}

/** The tables whose rows prove themselves, by the names in the schema. */
export function listProvenTables(database: Database): string[] {
  return database
    .prepare<[string], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND EXISTS (
        SELECT 1 FROM pragma_table_info(sqlite_schema.name) AS column WHERE column.name = ?
      ) ORDER BY name`,
    )
    .pluck()
    .all(PROOF)
}

/** How many rows findBrokenRows goes through. */
export function countProvenRows(database: Database): number {
  return listProvenTables(database).reduce(
    (sum, table) => sum + (database.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0),
    0,
  )
}

/** Proves all rows of a table anew but those that are broken: after a migration changed its columns. */
export function sealTable(
  database: Database,
  table: string,
  broken: ReadonlySet<number> = new Set(),
  step: () => void = () => undefined,
): void {
  // The numbers only: the rows of a large library do not fit into memory together.
  const numbers = database.prepare<[], number>(`SELECT rowid FROM ${table}`).pluck().all()
  sealRows(database, table, numbers, (number) => {
    step()
    return !broken.has(number)
  })
}

function sealRows(
  database: Database,
  table: string,
  numbers: readonly number[],
  isMeant: (number: number) => boolean,
): void {
  const find = database.prepare<[number], Row>(`SELECT * FROM ${table} WHERE rowid = ?`)
  const put = database.prepare<[string, number]>(`UPDATE ${table} SET ${PROOF} = ? WHERE rowid = ?`)
  for (const number of numbers) {
    const row = isMeant(number) ? find.get(number) : undefined
    if (row !== undefined) put.run(proofOfRow(table, row), number)
  }
}

/**
 * Proves rows whose proof a trigger took when they were changed; called while nobody writes, such as before a copy is made. In the other tables
 * whoever writes a row proves it too: one without a proof there may be damaged, and stays as it is.
 */
export function sealUnproven(database: Database): void {
  const isChangedByTrigger = database.prepare<[string]>(
    "SELECT 1 FROM sqlite_schema WHERE type = 'trigger' AND name = ?",
  )
  for (const table of listProvenTables(database)) {
    if (isChangedByTrigger.get(`${table}_changed`) === undefined) continue
    const numbers = database.prepare<[], number>(`SELECT rowid FROM ${table} WHERE ${PROOF} IS NULL`)
    sealRows(database, table, numbers.pluck().all(), () => true)
  }
}

/** A row that does not prove itself. */
export interface BrokenRow {
  readonly table: string
  readonly rowNumber: number
  readonly row: Row
}

/** Rows of all proven tables whose proof does not fit; empty in a sound library. Throws SqliteError where a page cannot be read. */
export function* findBrokenRows(database: Database): Generator<BrokenRow | null> {
  for (const table of listProvenTables(database)) {
    const rows = database.prepare<[], Row>(`SELECT rowid AS ${ROW_NUMBER}, * FROM ${table}`)
    for (const row of rows.iterate()) {
      const rowNumber = row[ROW_NUMBER]
      // null gives the caller a place to rest between rows.
      yield stateOfRow(table, row) === 'broken' && typeof rowNumber === 'number'
        ? { table, rowNumber, row }
        : null
    }
  }
}
