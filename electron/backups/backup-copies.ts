import { statSync } from 'node:fs'
import { basename } from 'node:path'
import type { Database } from 'better-sqlite3'
import type { AppError } from '../../shared/app-error.ts'
import type { BackupContents, Backup as BackupFacts, CopiedDraft } from '../../shared/ipc/backups.ts'
import { draftIdSchema } from '../../shared/ipc/drafts.ts'
import { type Minutes, readMinutes } from '../../shared/minutes/minutes.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { type Backup, listBackups } from '../database/backups.ts'
import { type DatabasePlace, lookInto } from '../database/connect.ts'
import { parseJson } from '../database/parse-json.ts'
import { type Row, stateOfRow } from '../database/row-proof.ts'
import type { DraftRow } from '../drafts/draft-row.ts'

/** The copies of a library with what is in them, the latest state first. */
export function describeBackups(place: DatabasePlace): BackupFacts[] {
  return listBackups(place.file, place).map((backup) => describeBackup(place, backup))
}

export function describeBackup(place: DatabasePlace, { file, atMs }: Backup): BackupFacts {
  return { name: basename(file), atMs, bytes: sizeOf(file), drafts: countIn({ ...place, file }) }
}

/** Where the copies of a name lie; null: there is none, whatever the page says. */
export function findBackup(place: DatabasePlace, name: string): DatabasePlace | null {
  const found = listBackups(place.file, place).find(({ file }) => basename(file) === name)
  return found === undefined ? null : { ...place, file: found.file }
}

/** The drafts of a copy beside those of the library. Errors: backup-unreadable. */
export function readContents(
  place: DatabasePlace,
  library: Database,
  name: string,
): Result<BackupContents, AppError> {
  return readCopy(place, name, (copy) => {
    const rows = copy.prepare<[], DraftRow>('SELECT * FROM drafts WHERE deleted_at_ms IS NULL').all()
    const now = new Map(
      library
        .prepare<[], Pick<DraftRow, 'id' | 'deleted_at_ms'>>('SELECT id, deleted_at_ms FROM drafts')
        .all()
        .map((row) => [row.id, row]),
    )
    const drafts = rows
      .filter(({ id }) => draftIdSchema.safeParse(id).success)
      .map((row): CopiedDraft => {
        const same = now.get(row.id)
        return {
          id: row.id,
          title: String(row.own_title ?? row.derived_title),
          meetingDate: row.meeting_date,
          characters: Number(row.characters) || 0,
          updatedAtMs: Number(row.updated_at_ms) || 0,
          compared: compareDraft(copy, library, row, same),
        }
      })
    drafts.sort((a, b) => b.updatedAtMs - a.updatedAtMs)
    const held = new Set(rows.map(({ id }) => id))
    const others = [...now.values()].filter(
      ({ id, deleted_at_ms }) => deleted_at_ms === null && !held.has(id),
    )
    return ok({ drafts, others: others.length })
  })
}

/** A draft as a copy holds it. Errors: backup-unreadable when it does not hold it whole. */
export function readCopied(place: DatabasePlace, name: string, id: string): Result<Minutes, AppError> {
  return readCopy(place, name, (copy) => {
    const row = copy.prepare<[string], Row>('SELECT * FROM draft_documents WHERE draft_id = ?').get(id)
    if (row === undefined || stateOfRow('draft_documents', row) === 'broken')
      return fail({ kind: 'backup-unreadable', name })
    return readMinutes(parseJson(String(row.minutes)))
  })
}

function readCopy<T>(
  place: DatabasePlace,
  name: string,
  work: (copy: Database) => Result<T, AppError>,
): Result<T, AppError> {
  const found = findBackup(place, name)
  if (found === null) return fail({ kind: 'backup-unreadable', name })
  try {
    return lookInto(found, work)
  } catch {
    return fail({ kind: 'backup-unreadable', name })
  }
}

/** By the words themselves: a draft that was put back has another revision and the same words. */
function compareDraft(
  copy: Database,
  library: Database,
  row: DraftRow,
  now: Pick<DraftRow, 'id'> | undefined,
): CopiedDraft['compared'] {
  const stored = copy.prepare<[string], Row>('SELECT * FROM draft_documents WHERE draft_id = ?').get(row.id)
  if (stored === undefined || stateOfRow('draft_documents', stored) === 'broken') return 'damaged'
  if (now === undefined) return 'gone'
  const held = library
    .prepare<[string], string>('SELECT minutes FROM draft_documents WHERE draft_id = ?')
    .pluck()
    .get(row.id)
  return stored.minutes === held ? 'same' : 'different'
}

function countIn(place: DatabasePlace): number | null {
  try {
    return lookInto(
      place,
      (copy) =>
        copy.prepare<[], number>('SELECT count(*) FROM drafts WHERE deleted_at_ms IS NULL').pluck().get() ??
        0,
    )
  } catch {
    return null
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}
