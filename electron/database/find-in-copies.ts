import type { Database } from 'better-sqlite3'
import { listBackups } from './backups.ts'
import { type DatabasePlace, lookInto } from './connect.ts'

/**
 * What `read` finds in the copies of a library, the latest first, and when that copy was made. `read` answers null, or throws, for what a copy has not
 * or has not whole; null: no copy has it.
 */
export function findInCopies<Found>(
  place: DatabasePlace,
  read: (copy: Database) => Found | null,
): { readonly found: Found; readonly atMs: number } | null {
  for (const { file, atMs } of listBackups(place.file, place)) {
    try {
      const found = lookInto({ ...place, file }, read)
      if (found !== null) return { found, atMs }
    } catch {
      // A copy that cannot be read, or of a time before its table.
    }
  }
  return null
}
