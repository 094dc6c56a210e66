import type { DraftSummary, ListedDraft } from '#shared/ipc/drafts.ts'
import { DRAFT_STATUSES } from '#shared/ipc/drafts.ts'

export type SortColumn = 'title' | 'number' | 'date' | 'status' | 'updated' | 'size'
export interface DraftOrder {
  readonly column: SortColumn
  readonly direction: 'ascending' | 'descending'
}

/** As the list comes: what was changed last stands first. */
export const FIRST_ORDER: DraftOrder = { column: 'updated', direction: 'descending' }

// 第9号 before 第12号, and Chinese by pinyin.
const collator = new Intl.Collator('zh-Hans-CN', { numeric: true })

/** The drafts in the order of a column; those that are equal in it stay as they come. What a draft has not stands last. */
export function sortDrafts(
  drafts: readonly ListedDraft[],
  { column, direction }: DraftOrder,
): readonly ListedDraft[] {
  const sign = direction === 'ascending' ? 1 : -1
  return drafts.toSorted((a, b) => {
    const [one, other] = [sortValue(a.summary, column), sortValue(b.summary, column)]
    if (one === null || other === null) return Number(one === null) - Number(other === null)
    if (typeof one === 'number' && typeof other === 'number') return sign * (one - other)
    return sign * collator.compare(String(one), String(other))
  })
}

function sortValue(summary: DraftSummary, column: SortColumn): string | number | null {
  switch (column) {
    case 'title':
      return summary.title
    case 'number':
      return summary.number
    case 'date':
      return summary.meetingDate
    case 'status':
      return DRAFT_STATUSES.indexOf(summary.status)
    case 'updated':
      return summary.deletedAtMs ?? summary.updatedAtMs
    case 'size':
      return summary.characters
  }
}
