import type { Database } from 'better-sqlite3'

/** What a library says of itself; null where a library of an older version or a damaged one says nothing. */
export interface LibraryFacts {
  readonly id: string | null
  /** Counts everything written; of two copies of one library the one with more changes is the later. */
  readonly changes: number | null
  /** The schema's version as the header should say it. */
  readonly version: number | null
}

const NOTHING: LibraryFacts = { id: null, changes: null, version: null }

export function readLibraryFacts(database: Database): LibraryFacts {
  try {
    const rows = database
      .prepare<[], { name: string; value: string }>('SELECT name, value FROM library_facts')
      .all()
    const find = (name: string) => rows.find((row) => row.name === name)?.value
    const number = (name: string) => {
      const value = Number(find(name))
      return Number.isSafeInteger(value) && value >= 0 && find(name) !== undefined ? value : null
    }
    return { id: find('id') ?? null, changes: number('changes'), version: number('version') }
  } catch {
    return NOTHING
  }
}

/** A place in the order of copies: changes where they are counted, else all revisions together (copies of version 1). */
export function readContentOrder(database: Database): number {
  const { changes } = readLibraryFacts(database)
  if (changes !== null && changes > 0) return changes
  try {
    const sum = database.prepare<[], number>('SELECT coalesce(sum(revision), 0) FROM drafts').pluck().get()
    return sum ?? 0
  } catch {
    return -1
  }
}

/** One more change; called in the transaction of each write to the drafts. */
export function createChangeCounter(database: Database): () => void {
  const count = database.prepare(
    "UPDATE library_facts SET value = CAST(CAST(value AS INTEGER) + 1 AS TEXT) WHERE name = 'changes'",
  )
  return () => count.run()
}

export function writeVersionFact(database: Database, version: number): void {
  database
    .prepare<[string]>(
      "INSERT INTO library_facts (name, value) VALUES ('version', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
    )
    .run(String(version))
}
