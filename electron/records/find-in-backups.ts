import type { Database } from 'better-sqlite3'
import { listBackups } from '../database/backups.ts'
import { type DatabasePlace, lookInto } from '../database/connect.ts'
import { stateOfRow } from '../database/row-proof.ts'
import type { RecordRow } from './record-row.ts'

/** 记录 of a draft in the copies of the library, the latest first; null: none holds it whole. */
export function findRecordInBackups(place: DatabasePlace, draftId: string): string | null {
  for (const backup of listBackups(place.file, place)) {
    try {
      const found = lookInto({ ...place, file: backup.file }, (copy) => readCopiedRecord(copy, draftId))
      if (found !== null) return found
    } catch {
      // A copy that cannot be read.
    }
  }
  return null
}

/** 记录 of a draft in one copy; null: there is none, it is not whole, or the copy is of a time without records. */
export function readCopiedRecord(copy: Database, draftId: string): string | null {
  const hasRecords = copy
    .prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'draft_records'")
    .get()
  if (hasRecords === undefined) return null
  const row = copy.prepare<[string], RecordRow>('SELECT * FROM draft_records WHERE draft_id = ?').get(draftId)
  return row === undefined || stateOfRow('draft_records', { ...row }) === 'broken' ? null : row.body
}
