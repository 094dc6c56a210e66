import { type Minutes, readMinutes } from '../../shared/minutes/minutes.ts'
import { listBackups } from '../database/backups.ts'
import { type DatabasePlace, lookInto } from '../database/connect.ts'
import { parseJson } from '../database/parse-json.ts'
import { type Row, stateOfRow } from '../database/row-proof.ts'
import type { DraftRow } from './draft-row.ts'

/** The latest state of a draft that a copy of the library holds whole. */
export interface CopiedDraft {
  /** The row of the list; null when the copy does not hold it whole. */
  readonly row: DraftRow | null
  readonly minutes: Minutes
  readonly revision: number
  /** Whether the document proves itself. */
  readonly isProved: boolean
  /** When the copy was made. */
  readonly atMs: number
}

/** Looks through the copies, the latest first; null when none holds the draft whole. */
export function findInBackups(place: DatabasePlace, id: string): CopiedDraft | null {
  for (const backup of listBackups(place.file, place)) {
    const found = readFrom({ ...place, file: backup.file }, id)
    if (found !== null) return { ...found, atMs: backup.atMs }
  }
  return null
}

function readFrom(place: DatabasePlace, id: string): Omit<CopiedDraft, 'atMs'> | null {
  try {
    return lookInto(place, (database) => {
      const row = database.prepare<[string], Row>('SELECT * FROM draft_documents WHERE draft_id = ?').get(id)
      if (row === undefined) return null
      const state = stateOfRow('draft_documents', row)
      if (state === 'broken') return null
      const minutes = readMinutes(parseJson(String(row.minutes)))
      if (!minutes.ok) return null
      const listed = database.prepare<[string], DraftRow>('SELECT * FROM drafts WHERE id = ?').get(id)
      const isSound = listed !== undefined && stateOfRow('drafts', { ...listed }) !== 'broken'
      const revision = typeof row.revision === 'number' ? row.revision : (listed?.revision ?? 1)
      return { row: isSound ? listed : null, minutes: minutes.value, revision, isProved: state === 'sound' }
    })
  } catch {
    return null
  }
}
