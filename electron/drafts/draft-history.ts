import type { DraftSummary } from '../../shared/ipc/drafts.ts'
import type { Minutes } from '../../shared/minutes/minutes.ts'

/** What the library of drafts needs of their versions. */
export interface DraftHistory {
  /** Keeps a state of a draft before it is changed, where that is worth it; called in the transaction of the save. */
  keepBefore(draft: DraftSummary, minutes: Minutes): void
  /** Whether it was issued and is not to be changed. */
  isLocked(draftId: string): boolean
}

export const NO_HISTORY: DraftHistory = { keepBefore: () => undefined, isLocked: () => false }
