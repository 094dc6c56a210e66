import { existsSync, rmSync } from 'node:fs'
import Database from 'better-sqlite3'

/** Where the library is, and what works on it. */
export interface DatabasePlace {
  readonly file: string
  /** The native part of better-sqlite3 when the one in its package does not fit this Electron. */
  readonly nativeBinding?: string | undefined
  /** The built library-worker.ts; left out: that of this checkout; null: all is done where it is asked for. */
  readonly worker?: string | null
}

/** How long a statement waits for another process that holds the file (a virus scanner, a second user). */
const BUSY_WAIT_MS = 5000

/** Opens the file for work; throws SqliteError. After a power cut everything acknowledged is there: WAL + FULL. */
export function connect(place: DatabasePlace): Database.Database {
  const database = new Database(place.file, { ...bindingOf(place), timeout: BUSY_WAIT_MS })
  try {
    database.pragma('journal_mode = WAL')
    database.pragma('synchronous = FULL')
    database.pragma('foreign_keys = ON')
    database.pragma('trusted_schema = OFF')
  } catch (error) {
    database.close()
    throw error
  }
  return database
}

/** Opens the file only to look at it: nothing of it changes. */
export function connectToLook(place: DatabasePlace): Database.Database {
  return new Database(place.file, {
    ...bindingOf(place),
    readonly: true,
    fileMustExist: true,
    timeout: BUSY_WAIT_MS,
  })
}

/**
 * Looks into a file that nobody works on, such as a copy, and leaves nothing beside it: SQLite puts empty companions beside a file that was in WAL
 * mode even when it is only read. Throws SqliteError.
 */
export function lookInto<T>(place: DatabasePlace, work: (database: Database.Database) => T): T {
  const had = existsSync(`${place.file}-wal`)
  const database = connectToLook(place)
  try {
    return work(database)
  } finally {
    database.close()
    if (!had) for (const end of ['-wal', '-shm']) rmSync(place.file + end, { force: true })
  }
}

/** The same for work that rests in between. */
export async function lookThrough<T>(
  place: DatabasePlace,
  work: (database: Database.Database) => Promise<T>,
): Promise<T> {
  const had = existsSync(`${place.file}-wal`)
  const database = connectToLook(place)
  try {
    return await work(database)
  } finally {
    database.close()
    if (!had) for (const end of ['-wal', '-shm']) rmSync(place.file + end, { force: true })
  }
}

export function readVersion(database: Database.Database): number {
  return Number(database.pragma('user_version', { simple: true }))
}

export function bindingOf(place: DatabasePlace): { nativeBinding?: string } {
  return place.nativeBinding === undefined ? {} : { nativeBinding: place.nativeBinding }
}
