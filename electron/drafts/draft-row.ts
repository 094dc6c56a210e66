import type { DraftStatus, DraftSummary } from '../../shared/ipc/drafts.ts'

/** A row of the table drafts, as SQLite gives it. */
export interface DraftRow {
  readonly id: string
  readonly own_title: string | null
  readonly derived_title: string
  readonly meeting_name: string | null
  readonly number: string | null
  readonly meeting_date: string | null
  readonly status: DraftStatus
  readonly topics: number
  readonly characters: number
  readonly pages: number | null
  readonly created_at_ms: number
  readonly updated_at_ms: number
  readonly deleted_at_ms: number | null
  readonly archived_at_ms: number | null
  readonly revision: number
  /** See database/row-proof.ts. */
  readonly proof: string | null
}

export function summaryOfRow(row: DraftRow): DraftSummary {
  return {
    id: row.id,
    title: row.own_title ?? row.derived_title,
    ownTitle: row.own_title,
    meetingName: row.meeting_name,
    number: row.number,
    meetingDate: row.meeting_date,
    status: row.status,
    topics: row.topics,
    characters: row.characters,
    pages: row.pages,
    createdAtMs: row.created_at_ms,
    updatedAtMs: row.updated_at_ms,
    deletedAtMs: row.deleted_at_ms,
    archivedAtMs: row.archived_at_ms,
    revision: row.revision,
  }
}
