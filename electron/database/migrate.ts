import type { Database } from 'better-sqlite3'
import { assert } from '../../shared/assert.ts'
import { readVersion } from './connect.ts'
import { writeVersionFact } from './library-facts.ts'
import type { Migration } from './migrations/migration.ts'
import { countProvenRows, findBrokenRows, listProvenTables, sealTable } from './row-proof.ts'

/** The version a library has after all steps. */
export function newestVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0
}

/** Is told how many of all steps of a piece of work are done. */
export type HearSteps = (done: number, total: number) => void

/** Progress is reported once in so many rows: reporting costs more than a row does. */
const HEARD_EVERY = 100

/** Counts steps and reports the progress now and then. */
export function countSteps(total: number, hear: HearSteps): () => void {
  let done = 0
  return () => {
    done += 1
    if (done % HEARD_EVERY === 0) hear(Math.min(done, total), total)
  }
}

/**
 * Runs the steps a library has not seen yet, all of them in one transaction: what the library says of its version stands in two places, and a library
 * that was killed between two steps would look damaged. Rows prove themselves anew afterwards, since a step may change their columns; a row that
 * was broken stays broken. Throws SqliteError.
 */
export function migrate(
  database: Database,
  migrations: readonly Migration[],
  hear: HearSteps = () => undefined,
): void {
  const before = readVersion(database)
  const newest = newestVersion(migrations)
  if (before >= newest) return
  hear(0, 0)
  // Every row is read once to find the broken ones, and once more to be proved.
  const provenNow = countProvenRows(database)
  const step = countSteps(Math.max(provenNow * 2, countAllRows(database)), hear)
  const broken = before === 0 ? new Map<string, Set<number>>() : listBroken(database, step)
  const change = database.transaction(() => {
    for (const [index, migration] of migrations.entries()) {
      assert(migration.version === index + 1, 'migrations are numbered without gaps')
      if (migration.version > before) migration.run(database)
    }
    for (const table of listProvenTables(database)) sealTable(database, table, broken.get(table), step)
    if (hasFacts(database)) writeVersionFact(database, newest)
    database.pragma(`user_version = ${newest}`)
  })
  change.immediate()
}

/** A library of the first versions has no proofs yet: its drafts are what is proved. */
function countAllRows(database: Database): number {
  if (readVersion(database) === 0) return 0
  return (database.prepare<[], number>('SELECT count(*) FROM drafts').pluck().get() ?? 0) * 2
}

function listBroken(database: Database, step: () => void): Map<string, Set<number>> {
  const broken = new Map<string, Set<number>>()
  for (const found of findBrokenRows(database)) {
    step()
    if (found === null) continue
    const rows = broken.get(found.table) ?? new Set()
    broken.set(found.table, rows.add(found.rowNumber))
  }
  return broken
}

function hasFacts(database: Database): boolean {
  return database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'library_facts'").get() !== undefined
}
