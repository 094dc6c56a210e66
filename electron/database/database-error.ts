import Database from 'better-sqlite3'
import type { AppError } from '../../shared/app-error.ts'
import { fail, type Result } from '../../shared/result.ts'
import { isDeviceError } from '../files/target-error.ts'

const DAMAGED = ['SQLITE_CORRUPT', 'SQLITE_NOTADB']
const UNREAD = ['SQLITE_IOERR_READ', 'SQLITE_IOERR_SHORT_READ', 'SQLITE_IOERR_CORRUPTFS']
const UNWRITABLE = [
  'SQLITE_FULL',
  'SQLITE_READONLY',
  'SQLITE_IOERR',
  'SQLITE_CANTOPEN',
  'SQLITE_PERM',
  'SQLITE_BUSY',
  'SQLITE_LOCKED',
  'SQLITE_AUTH',
  'SQLITE_PROTOCOL',
  'SQLITE_NOMEM',
]
const UNWRITABLE_FILE = [
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOSPC',
  'EDQUOT',
  'EBUSY',
  'EISDIR',
  'ENOTDIR',
  'EEXIST',
  'ELOOP',
  'ENAMETOOLONG',
  'EMFILE',
  'ENFILE',
]

/** Whether SQLite says that the file itself is damaged or no database at all. */
export function isDamage(error: unknown): boolean {
  return error instanceof Database.SqliteError && hasCode(error.code, DAMAGED)
}

/** Whether what was to be read cannot be had: damaged, cut off, or on a part of the disk that does not answer. */
export function isUnreadable(error: unknown): boolean {
  return isDamage(error) || (error instanceof Database.SqliteError && hasCode(error.code, UNREAD))
}

/** What a failed statement or file operation of the library means to the writer; null: our own mistake, throw it on. */
export function toDatabaseError(error: unknown): AppError | null {
  if (error instanceof Database.SqliteError) {
    if (isDamage(error)) return { kind: 'database-damaged' }
    return hasCode(error.code, UNWRITABLE) ? { kind: 'database-unwritable' } : null
  }
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const isKnown = typeof code === 'string' && (UNWRITABLE_FILE.includes(code) || isDeviceError(code))
  return isKnown ? { kind: 'database-unwritable' } : null
}

/** Runs work on the library; a full disk or a forbidden folder becomes database-unwritable, anything else is thrown on. */
export function tryOnDatabase<T>(work: () => Result<T, AppError>): Result<T, AppError> {
  try {
    return work()
  } catch (error) {
    const known = toDatabaseError(error)
    if (known === null) throw error
    return fail(known)
  }
}

/** SQLite's extended codes begin with the plain one: SQLITE_IOERR_WRITE. */
function hasCode(code: string, wanted: readonly string[]): boolean {
  return wanted.some((one) => code === one || code.startsWith(`${one}_`))
}
