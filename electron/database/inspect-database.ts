import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { listBackups } from './backups.ts'
import { connectToLook, type DatabasePlace, readVersion } from './connect.ts'
import { isDamage } from './database-error.ts'

export type DatabaseState = 'good' | 'newer' | 'damaged'

/**
 * Looks at an existing file without changing it. newer: written by a later program (asked first, so that its file is never
 * touched). damaged: not a database, SQLite's check finds a fault, or emptied although there are copies of it. Throws
 * SqliteError when it cannot be read at all.
 */
export function inspectDatabase(place: DatabasePlace, newestVersion: number): DatabaseState {
  if (statSync(place.file).size === 0 && listBackups(place.file).length > 0) return 'damaged'
  if ((readHeaderVersion(place.file) ?? 0) > newestVersion) return 'newer'
  try {
    const database = connectToLook(place)
    try {
      if (readVersion(database) > newestVersion) return 'newer'
      return database.pragma('quick_check(1)', { simple: true }) === 'ok' ? 'good' : 'damaged'
    } finally {
      database.close()
    }
  } catch (error) {
    if (isDamage(error)) return 'damaged'
    throw error
  }
}

/** SQLite's file header: its magic words and, at byte 60, the user_version. */
const MAGIC = 'SQLite format 3\0'
const VERSION_AT = 60

/**
 * The version by the file's header, without SQLite, which would leave its companions beside the file; null when a write-ahead log
 * may hold a later header, or there is no header.
 */
function readHeaderVersion(file: string): number | null {
  if ((statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0) return null
  const header = Buffer.alloc(VERSION_AT + 4)
  const descriptor = openSync(file, 'r')
  try {
    const length = readSync(descriptor, header, 0, header.length, 0)
    return length === header.length && header.toString('latin1', 0, MAGIC.length) === MAGIC
      ? header.readInt32BE(VERSION_AT)
      : null
  } finally {
    closeSync(descriptor)
  }
}
