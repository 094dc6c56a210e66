import type { Database } from 'better-sqlite3'

/** One step of the stored form. Never changed once released; runs in a transaction together with its version number. */
export interface Migration {
  /** The user_version after it; the first is 1, without gaps. */
  readonly version: number
  readonly run: (database: Database) => void
}
