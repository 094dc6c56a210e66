import type { DraftSummary, ListedDraft } from '#shared/ipc/drafts.ts'
import type { FoundTopic } from '#shared/ipc/library.ts'

export type TopicPlace = Pick<FoundTopic, 'draftId' | 'blockIndex'>

/** What a list of many drafts is done to needs no more of each. */
export type NamedDraft = Pick<DraftSummary, 'id' | 'title'>

export interface LibraryActions {
  /** At the words that were searched for, where the list shows them. */
  readonly open: (draft: ListedDraft) => void
  readonly openTopic: (topic: TopicPlace) => void
  readonly rename: (summary: DraftSummary) => void
  readonly duplicate: (summary: DraftSummary) => void
  /** The next meeting of the draft's series. */
  readonly next: (summary: DraftSummary) => void
  readonly archive: (drafts: readonly NamedDraft[], isArchived: boolean) => void
  readonly trash: (drafts: readonly NamedDraft[]) => void
  readonly restore: (drafts: readonly NamedDraft[]) => void
  readonly purge: (drafts: readonly NamedDraft[]) => void
}
