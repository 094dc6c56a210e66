import type { Database } from 'better-sqlite3'
import { assert } from '../../shared/assert.ts'
import { readVersion } from './connect.ts'
import { writeVersionFact } from './library-facts.ts'
import type { Migration } from './migrations/migration.ts'
import { findBrokenRows, listProvenTables, sealTable } from './row-proof.ts'

/** The version a library has after all steps. */
export function newestVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0
}

/**
 * Runs the steps a library has not seen yet, each with its version number in one transaction. Rows prove themselves anew afterwards, since a
 * step may change their columns; a row that was broken stays broken. Throws SqliteError.
 */
export function migrate(database: Database, migrations: readonly Migration[]): void {
  const before = readVersion(database)
  const newest = newestVersion(migrations)
  if (before >= newest) return
  const broken = before === 0 ? new Map<string, Set<number>>() : listBroken(database)
  for (const [index, migration] of migrations.entries()) {
    assert(migration.version === index + 1, 'migrations are numbered without gaps')
    if (migration.version <= before) continue
    const step = database.transaction(() => {
      migration.run(database)
      if (migration.version === newest) {
        for (const table of listProvenTables(database)) sealTable(database, table, broken.get(table))
        if (hasFacts(database)) writeVersionFact(database, newest)
      }
      database.pragma(`user_version = ${migration.version}`)
    })
    step.immediate()
  }
}

function listBroken(database: Database): Map<string, Set<number>> {
  const broken = new Map<string, Set<number>>()
  for (const found of findBrokenRows(database)) {
    if (found === null) continue
    const rows = broken.get(found.table) ?? new Set()
    broken.set(found.table, rows.add(found.rowNumber))
  }
  return broken
}

function hasFacts(database: Database): boolean {
  return database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'library_facts'").get() !== undefined
}
