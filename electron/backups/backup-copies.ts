import { isDeepStrictEqual } from 'node:util'
import type { Database } from 'better-sqlite3'
import type { AppError } from '../../shared/app-error.ts'
import type { BackupContents, CopiedDraft } from '../../shared/ipc/backups.ts'
import { draftIdSchema } from '../../shared/ipc/drafts.ts'
import { type Minutes, readMinutes } from '../../shared/minutes/minutes.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { lookInto, lookThrough } from '../database/connect.ts'
import { parseJson } from '../database/parse-json.ts'
import { type Row, stateOfRow } from '../database/row-proof.ts'
import { type KeptOfRow, keptOfRow } from '../drafts/damaged-row.ts'
import type { DraftRow } from '../drafts/draft-row.ts'
import { goThrough, type Progress } from '../progress/progress.ts'
import { readCopiedRecord } from '../records/copied-record.ts'
import { joinRecords } from '../records/join-records.ts'
import { isSound } from '../versions/unpack-row.ts'
import type { VersionRow } from '../versions/version-row.ts'
import type { CopyShelf } from './copy-shelf.ts'
import { compareKept } from './kept-in-copies.ts'

/** What a copy holds beside what the library has now; null when it was stopped. Errors: backup-unreadable. */
export async function readContents(
  shelf: CopyShelf,
  library: Database,
  name: string,
  progress: Progress,
): Promise<Result<BackupContents | null, AppError>> {
  const found = shelf.find(name)
  if (found === null) return fail({ kind: 'backup-unreadable', name })
  try {
    return await lookThrough(found, async (copy) => {
      const rows = copy.prepare<[], DraftRow>('SELECT * FROM drafts WHERE deleted_at_ms IS NULL').all()
      const now = new Map(
        library
          .prepare<[], Pick<DraftRow, 'id' | 'deleted_at_ms'>>('SELECT id, deleted_at_ms FROM drafts')
          .all()
          .map((row) => [row.id, row]),
      )
      const drafts: CopiedDraft[] = []
      const compare = createComparing(copy, library)
      const isDone = await goThrough(rows, rows.length, progress, (row) => {
        if (!draftIdSchema.safeParse(row.id).success) return
        drafts.push({
          id: row.id,
          title: String(row.own_title ?? row.derived_title),
          meetingDate: row.meeting_date,
          characters: Number(row.characters) || 0,
          updatedAtMs: Number(row.updated_at_ms) || 0,
          compared: compare(row, now.has(row.id)),
        })
      })
      if (!isDone) return ok(null)
      drafts.sort((a, b) => b.updatedAtMs - a.updatedAtMs)
      const held = new Set(rows.map(({ id }) => id))
      const others = [...now.values()].filter(
        ({ id, deleted_at_ms }) => deleted_at_ms === null && !held.has(id),
      )
      return ok({ drafts, others: others.length, kept: compareKept(copy, library, found) })
    })
  } catch {
    return fail({ kind: 'backup-unreadable', name })
  }
}

/** A draft as a copy holds it, with what its row says besides the text, and its versions. */
export interface CopiedWhole {
  readonly minutes: Minutes
  readonly kept: KeptOfRow | null
  readonly record: string
  /** Those that prove themselves, in their order. */
  readonly versions: readonly VersionRow[]
}

/** Errors: backup-unreadable when the copy does not hold the draft whole. */
export function readCopied(shelf: CopyShelf, name: string, id: string): Result<CopiedWhole, AppError> {
  const found = shelf.find(name)
  if (found === null) return fail({ kind: 'backup-unreadable', name })
  try {
    return lookInto(found, (copy): Result<CopiedWhole, AppError> => {
      const document = copy.prepare<[string], Row>('SELECT * FROM draft_documents WHERE draft_id = ?').get(id)
      if (document === undefined || stateOfRow('draft_documents', document) === 'broken')
        return fail({ kind: 'backup-unreadable', name })
      const minutes = readMinutes(parseJson(String(document.minutes)))
      if (!minutes.ok) return minutes
      const row = copy.prepare<[string], DraftRow>('SELECT * FROM drafts WHERE id = ?').get(id)
      const isWhole = row !== undefined && stateOfRow('drafts', { ...row }) !== 'broken'
      const kept = isWhole ? keptOfRow(row, row, Date.now()) : null
      const record = readCopiedRecord(copy, id) ?? ''
      return ok({ minutes: minutes.value, kept, record, versions: readVersions(copy, id) })
    })
  } catch {
    return fail({ kind: 'backup-unreadable', name })
  }
}

function readVersions(copy: Database, draftId: string): VersionRow[] {
  const hasVersions = copy
    .prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'versions'")
    .get()
  if (hasVersions === undefined) return []
  const rows = copy
    .prepare<[string], VersionRow>('SELECT * FROM versions WHERE draft_id = ? ORDER BY place')
    .all(draftId)
    .filter(isSound)
  const ids = new Set(rows.map(({ id }) => id))
  return rows.filter(({ base_id }) => base_id === null || ids.has(base_id))
}

/**
 * By the words themselves: a draft that was put back has another revision and the same words. 记录 differs where the copy has words that the library
 * has not: those of the library stay in any case.
 */
function createComparing(
  copy: Database,
  library: Database,
): (row: DraftRow, isThere: boolean) => CopiedDraft['compared'] {
  const find = copy.prepare<[string], Row>('SELECT * FROM draft_documents WHERE draft_id = ?')
  const findNow = library
    .prepare<[string], string>('SELECT minutes FROM draft_documents WHERE draft_id = ?')
    .pluck()
  const findRecord = library
    .prepare<[string], string>('SELECT body FROM draft_records WHERE draft_id = ?')
    .pluck()
  return ({ id }, isThere) => {
    const stored = find.get(id)
    if (stored === undefined || stateOfRow('draft_documents', stored) === 'broken') return 'damaged'
    if (!isThere) return 'gone'
    const record = findRecord.get(id) ?? ''
    const hasAllNotes = joinRecords(record, readCopiedRecord(copy, id) ?? '') === record
    return hasAllNotes && isSameText(String(stored.minutes), findNow.get(id) ?? '') ? 'same' : 'different'
  }
}

/** The names of a document's fields may stand in another order after it was read once; that is no difference. */
function isSameText(one: string, other: string): boolean {
  return one === other || isDeepStrictEqual(parseJson(one), parseJson(other))
}
