import type { Database } from 'better-sqlite3'
import { stateOfRow } from '../database/row-proof.ts'
import type { RecordRow } from './record-row.ts'

/** 记录 of a draft in one copy; null: there is none, it is not whole, or the copy is of a time without records. */
export function readCopiedRecord(copy: Database, draftId: string): string | null {
  const hasRecords = copy
    .prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'draft_records'")
    .get()
  if (hasRecords === undefined) return null
  const row = copy.prepare<[string], RecordRow>('SELECT * FROM draft_records WHERE draft_id = ?').get(draftId)
  return row === undefined || stateOfRow('draft_records', { ...row }) === 'broken' ? null : row.body
}
