import type { Database } from 'better-sqlite3'
import type { DraftStatus, DraftSummary } from '../../shared/ipc/drafts.ts'
import type { DraftRow } from './draft-row.ts'

/** The list columns that follow from the document. */
interface DerivedColumns {
  readonly id: string
  readonly derivedTitle: string
  readonly meetingName: string | null
  readonly number: string | null
  readonly meetingDate: string | null
  readonly topics: number
  readonly characters: number
  readonly pages: number | null
}

interface DocumentColumns {
  readonly id: string
  readonly revision: number
  readonly searchText: string
  readonly minutes: string
}

/** A row of draft_documents; all of it, for its proof. */
export interface StoredDocument {
  readonly draft_id: string
  readonly search_text: string
  readonly minutes: string
  readonly revision: number
  readonly proof: string | null
}

type InsertedDraft = DerivedColumns & {
  readonly ownTitle: string | null
  readonly status: DraftStatus
  readonly nowMs: number
}
type UpdatedDraft = DerivedColumns & { readonly ownTitle: string | null; readonly nowMs: number }

type HealedDraft = DerivedColumns &
  Pick<
    DraftSummary,
    'ownTitle' | 'status' | 'createdAtMs' | 'updatedAtMs' | 'deletedAtMs' | 'archivedAtMs' | 'revision'
  >

export type DraftStatements = ReturnType<typeof prepareDraftStatements>

/** All SQL of the drafts but the search, compiled once. */
export function prepareDraftStatements(database: Database) {
  return {
    find: database.prepare<[string], DraftRow>('SELECT * FROM drafts WHERE id = ?'),
    /** With 1 what lies in the trash, with 0 what does not. */
    list: database.prepare<[number], DraftRow>(
      'SELECT * FROM drafts WHERE (deleted_at_ms IS NOT NULL) = ? ORDER BY updated_at_ms DESC, id',
    ),
    findDocument: database.prepare<[string], StoredDocument>(
      'SELECT * FROM draft_documents WHERE draft_id = ?',
    ),
    insert: database.prepare<InsertedDraft>(`
      INSERT INTO drafts (id, own_title, derived_title, meeting_name, number, meeting_date, status, topics, characters, pages,
        created_at_ms, updated_at_ms, deleted_at_ms, revision)
      VALUES (@id, @ownTitle, @derivedTitle, @meetingName, @number, @meetingDate, @status, @topics, @characters, @pages,
        @nowMs, @nowMs, NULL, 1)`),
    insertDocument: database.prepare<DocumentColumns>(
      'INSERT INTO draft_documents (draft_id, search_text, minutes, revision) VALUES (@id, @searchText, @minutes, @revision)',
    ),
    update: database.prepare<UpdatedDraft>(`
      UPDATE drafts SET own_title = @ownTitle, derived_title = @derivedTitle, meeting_name = @meetingName, number = @number,
        meeting_date = @meetingDate, topics = @topics, characters = @characters, pages = coalesce(@pages, pages),
        updated_at_ms = @nowMs, revision = revision + 1
      WHERE id = @id`),
    updateDocument: database.prepare<DocumentColumns>(
      'UPDATE draft_documents SET search_text = @searchText, minutes = @minutes, revision = @revision WHERE draft_id = @id',
    ),
    rename: database.prepare<[string | null, string]>('UPDATE drafts SET own_title = ? WHERE id = ?'),
    setStatus: database.prepare<[DraftStatus, string]>('UPDATE drafts SET status = ? WHERE id = ?'),
    /** Keeps the first time when it is in the trash already. */
    trash: database.prepare<[number, string]>(
      'UPDATE drafts SET deleted_at_ms = coalesce(deleted_at_ms, ?) WHERE id = ?',
    ),
    archive: database.prepare<[number, string]>(
      'UPDATE drafts SET archived_at_ms = coalesce(archived_at_ms, ?) WHERE id = ?',
    ),
    unarchive: database.prepare<[string]>('UPDATE drafts SET archived_at_ms = NULL WHERE id = ?'),
    restore: database.prepare<[string]>('UPDATE drafts SET deleted_at_ms = NULL WHERE id = ?'),
    /** What a row of the list that was damaged says again, read from its document. */
    heal: database.prepare<HealedDraft>(`
      UPDATE drafts SET own_title = @ownTitle, derived_title = @derivedTitle, meeting_name = @meetingName, number = @number,
        meeting_date = @meetingDate, status = @status, topics = @topics, characters = @characters, pages = @pages,
        created_at_ms = @createdAtMs, updated_at_ms = @updatedAtMs, deleted_at_ms = @deletedAtMs,
        archived_at_ms = @archivedAtMs, revision = @revision
      WHERE id = @id`),
    purge: database.prepare<[string]>('DELETE FROM drafts WHERE id = ? AND deleted_at_ms IS NOT NULL'),
  }
}
