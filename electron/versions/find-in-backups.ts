import { listBackups } from '../database/backups.ts'
import { type DatabasePlace, lookInto } from '../database/connect.ts'
import type { VersionRow } from './version-row.ts'

/**
 * Looks for a version in the copies of the library, the latest first: `read` answers null for a row that is not whole. null: none holds it
 * whole.
 */
export function findVersionInBackups<Found>(
  place: DatabasePlace,
  id: string,
  read: (row: VersionRow, base: VersionRow | null) => Found | null,
): Found | null {
  for (const backup of listBackups(place.file, place)) {
    try {
      const found = lookInto({ ...place, file: backup.file }, (database) => {
        const find = database.prepare<[string], VersionRow>('SELECT * FROM versions WHERE id = ?')
        const row = find.get(id)
        if (row === undefined) return null
        return read(row, row.base_id === null ? null : (find.get(row.base_id) ?? null))
      })
      if (found !== null) return found
    } catch {
      // A copy of a time without versions, or one that cannot be read.
    }
  }
  return null
}
