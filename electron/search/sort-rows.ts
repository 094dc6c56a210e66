import { DRAFT_STATUSES } from '../../shared/ipc/drafts.ts'
import type { DraftOrder, SortColumn } from '../../shared/ipc/library.ts'
import type { DraftRow } from '../drafts/draft-row.ts'
import type { KnownRow } from './library-counts.ts'

// 第9号 before 第12号, and Chinese by pinyin.
const collator = new Intl.Collator('zh-Hans-CN', { numeric: true })

/** The drafts in the order of a column; those that are equal in it with the latest change first. What a draft has not stands last. */
export function sortRows(rows: readonly KnownRow[], { column, direction }: DraftOrder): DraftRow[] {
  const sign = direction === 'ascending' ? 1 : -1
  const keyed = rows.map(({ row }) => ({ row, value: sortValue(row, column) }))
  keyed.sort((a, b) => {
    if (a.value === null || b.value === null)
      return Number(a.value === null) - Number(b.value === null) || latest(a.row, b.row)
    if (typeof a.value === 'number' && typeof b.value === 'number')
      return sign * (a.value - b.value) || latest(a.row, b.row)
    return sign * collator.compare(String(a.value), String(b.value)) || latest(a.row, b.row)
  })
  return keyed.map(({ row }) => row)
}

function latest(a: DraftRow, b: DraftRow): number {
  return b.updated_at_ms - a.updated_at_ms || (a.id < b.id ? -1 : 1)
}

function sortValue(row: DraftRow, column: SortColumn): string | number | null {
  switch (column) {
    case 'title':
      return row.own_title ?? row.derived_title
    case 'number':
      return row.number
    case 'date':
      return row.meeting_date
    case 'status':
      return DRAFT_STATUSES.indexOf(row.status)
    case 'updated':
      return row.deleted_at_ms ?? row.archived_at_ms ?? row.updated_at_ms
    case 'size':
      return row.characters
  }
}
