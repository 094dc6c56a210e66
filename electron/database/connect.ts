import Database from 'better-sqlite3'

/** Where the library is, and the native part of better-sqlite3 when the one in its package does not fit this Electron. */
export interface DatabasePlace {
  readonly file: string
  readonly nativeBinding?: string | undefined
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

export function readVersion(database: Database.Database): number {
  return Number(database.pragma('user_version', { simple: true }))
}

function bindingOf(place: DatabasePlace): { nativeBinding?: string } {
  return place.nativeBinding === undefined ? {} : { nativeBinding: place.nativeBinding }
}
