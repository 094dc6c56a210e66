import { statSync } from 'node:fs'
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
