import { type DraftSummary, draftIdSchema, draftStatusSchema } from '../../shared/ipc/drafts.ts'
import { hashOf } from '../files/hash.ts'
import type { DraftRow } from './draft-row.ts'

/** What a row of the list says beyond its document, as far as it can be so. */
export type KeptOfRow = Pick<
  DraftSummary,
  'ownTitle' | 'status' | 'createdAtMs' | 'updatedAtMs' | 'deletedAtMs' | 'archivedAtMs' | 'pages'
>

/** What a draft that is made has besides its document. */
export interface BesideMinutes {
  readonly id?: string
  readonly ownTitle?: string | null
  readonly pages?: number | null
  readonly kept?: KeptOfRow | null
  readonly record?: string
}

export function titleOfRow({
  own_title,
  derived_title,
}: Pick<DraftRow, 'own_title' | 'derived_title'>): string {
  return (
    [own_title, derived_title].find((title) => typeof title === 'string' && title !== '') ?? '（名称不详）'
  )
}

/**
 * What is kept of a row that does not prove itself: from `copied`, the same row of a sound copy of the library, where there is one; else name
 * and status go back to where they begin, since nobody knows which of the letters is wrong.
 */
export function keptOfRow(row: DraftRow, copied: DraftRow | null, nowMs: number): KeptOfRow {
  const time = (value: unknown) => (Number.isSafeInteger(value) ? Number(value) : nowMs)
  const { deleted_at_ms, archived_at_ms = null, pages } = copied ?? row
  const status = draftStatusSchema.safeParse(copied?.status)
  return {
    ownTitle: copied?.own_title || null,
    status: status.success ? status.data : '起草',
    createdAtMs: time((copied ?? row).created_at_ms),
    updatedAtMs: time(row.updated_at_ms),
    deletedAtMs: deleted_at_ms === null ? null : time(deleted_at_ms),
    archivedAtMs: archived_at_ms === null ? null : time(archived_at_ms),
    pages: Number.isSafeInteger(pages) && Number(pages) > 0 ? Number(pages) : null,
  }
}

/** A draft of which neither row nor document can be read, as it stands in the list. */
export function summaryOfDamagedRow(row: DraftRow, nowMs: number): DraftSummary {
  const kept = keptOfRow(row, null, nowMs)
  const title = titleOfRow(row)
  return {
    ...kept,
    id: draftIdSchema.safeParse(row.id).success ? row.id : makeId(String(row.id)),
    title,
    ownTitle: null,
    meetingName: null,
    number: null,
    meetingDate: null,
    topics: 0,
    characters: 0,
    revision: Number.isSafeInteger(row.revision) && row.revision > 0 ? row.revision : 1,
  }
}

/** An id of the right form that belongs to no draft. */
function makeId(from: string): string {
  const hex = hashOf(from)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
