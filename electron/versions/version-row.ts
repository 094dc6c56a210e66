import type { VersionSummary, VersionTier } from '../../shared/ipc/versions.ts'
import { readIssued } from './list-issued.ts'

/** A row of the table versions, as SQLite gives it. */
export interface VersionRow {
  readonly id: string
  readonly draft_id: string
  /** Counts the versions of the draft. */
  readonly place: number
  readonly tier: VersionTier
  readonly name: string | null
  readonly made_by: string | null
  readonly reason: string | null
  readonly made_at_ms: number
  readonly revision: number
  readonly title: string
  readonly characters: number
  readonly pages: number | null
  readonly text_hash: string
  /** The whole version that the body is packed against; null: it is whole itself. */
  readonly base_id: string | null
  readonly body: Buffer
  readonly files: string | null
  readonly proof: string | null
}

/** What the list needs: everything but the body. */
export type VersionHead = Omit<VersionRow, 'body' | 'proof'>

export function summaryOfVersion(row: VersionHead, isDamaged: boolean): VersionSummary {
  return {
    id: row.id,
    draftId: row.draft_id,
    tier: row.tier,
    name: row.name,
    by: row.made_by,
    why: row.reason,
    madeAtMs: row.made_at_ms,
    title: row.title,
    characters: row.characters,
    pages: row.pages,
    files: readIssued(row.files),
    isDamaged,
  }
}
