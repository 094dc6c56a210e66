import type { Database } from 'better-sqlite3'
import { assert } from '../../shared/assert.ts'
import { readVersion } from './connect.ts'
import type { Migration } from './migrations/migration.ts'

/** The version a library has after all steps. */
export function newestVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0
}

/** Runs the steps a library has not seen yet, each with its version number in one transaction. Throws SqliteError. */
export function migrate(database: Database, migrations: readonly Migration[]): void {
  for (const [index, migration] of migrations.entries()) {
    assert(migration.version === index + 1, 'migrations are numbered without gaps')
    if (migration.version <= readVersion(database)) continue
    const step = database.transaction(() => {
      migration.run(database)
      database.pragma(`user_version = ${migration.version}`)
    })
    step.immediate()
  }
}
