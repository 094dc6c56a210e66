import Database from 'better-sqlite3'
import { bindingOf, type DatabasePlace } from './connect.ts'
import { readLibraryFacts } from './library-facts.ts'
import type { Migration } from './migrations/migration.ts'

/** Since when a library says of itself which one it is (0003-proofs.ts). */
const FACTS_SINCE = 3

/**
 * Whether a library of this version lacks a table, column, index or trigger that its migrations made, or what it says of itself. SQLite's own check
 * knows nothing of what should be there.
 */
export function lacksParts(
  database: Database.Database,
  place: DatabasePlace,
  version: number,
  migrations: readonly Migration[],
): boolean {
  const there = listParts(database)
  for (const part of expectedParts(place, version, migrations)) if (!there.has(part)) return true
  if (version < FACTS_SINCE) return false
  const { id, changes, version: said } = readLibraryFacts(database)
  return id === null || changes === null || said === null
}

const expected = new WeakMap<readonly Migration[], Map<number, ReadonlySet<string>>>()

/** What the migrations make, found out once by running them in memory. */
function expectedParts(
  place: DatabasePlace,
  version: number,
  migrations: readonly Migration[],
): ReadonlySet<string> {
  const known = expected.get(migrations) ?? new Map<number, ReadonlySet<string>>()
  expected.set(migrations, known)
  const before = known.get(version)
  if (before !== undefined) return before
  const database = new Database(':memory:', bindingOf(place))
  try {
    for (const migration of migrations) if (migration.version <= version) migration.run(database)
    const parts = listParts(database)
    known.set(version, parts)
    return parts
  } finally {
    database.close()
  }
}

function listParts(database: Database.Database): Set<string> {
  const named = database
    .prepare<[], string>(
      "SELECT type || ' ' || name FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
    )
    .pluck()
    .all()
  const columns = database
    .prepare<[], string>(
      `SELECT tables.name || '.' || columns.name FROM sqlite_schema AS tables, pragma_table_info(tables.name) AS columns
       WHERE tables.type = 'table'`,
    )
    .pluck()
    .all()
  return new Set([...named, ...columns])
}
