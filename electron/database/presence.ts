import { statSync } from 'node:fs'
import type { Database } from 'better-sqlite3'

/**
 * Says whether the file that a connection writes to is still the one that stands under its name. A library that was moved, deleted or replaced while
 * it is open (a drive that was unplugged, a folder that somebody tidied up) would go on taking words into a file that nobody finds again, without
 * an error.
 */
export function createPresence(database: Database): () => boolean {
  if (database.memory) return () => true
  const opened = identityOf(database.name)
  return () => identityOf(database.name) === opened
}

/** null: nothing can be found under the name. */
function identityOf(file: string): string | null {
  try {
    const found = statSync(file, { bigint: true, throwIfNoEntry: false })
    return found === undefined ? null : `${found.dev} ${found.ino}`
  } catch {
    return null
  }
}
