import type { Database } from 'better-sqlite3'
import { type Minutes, readMinutes } from '../../shared/minutes/minutes.ts'
import type { DatabasePlace } from '../database/connect.ts'
import { findInCopies } from '../database/find-in-copies.ts'
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

/** In the latest copy that holds the draft whole; null: none does. */
export function findCopiedDraft(place: DatabasePlace, id: string): CopiedDraft | null {
  const copied = findInCopies(place, (copy) => readCopiedDraft(copy, id))
  return copied === null ? null : { ...copied.found, atMs: copied.atMs }
}

function readCopiedDraft(copy: Database, id: string): Omit<CopiedDraft, 'atMs'> | null {
  const row = copy.prepare<[string], Row>('SELECT * FROM draft_documents WHERE draft_id = ?').get(id)
  if (row === undefined) return null
  const state = stateOfRow('draft_documents', row)
  if (state === 'broken') return null
  const minutes = readMinutes(parseJson(String(row.minutes)))
  if (!minutes.ok) return null
  const listed = copy.prepare<[string], DraftRow>('SELECT * FROM drafts WHERE id = ?').get(id)
  const isSound = listed !== undefined && stateOfRow('drafts', { ...listed }) !== 'broken'
  const revision = typeof row.revision === 'number' ? row.revision : (listed?.revision ?? 1)
  return { row: isSound ? listed : null, minutes: minutes.value, revision, isProved: state === 'sound' }
}
