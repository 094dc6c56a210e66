import type { DraftSummary } from '../../shared/ipc/drafts.ts'
import { titleNow } from '../../shared/minutes/derive-title.ts'

/** null once the name of a copy has given way to the one its facts give. */
export function ownTitleAfter(
  { ownTitle }: DraftSummary,
  derivedNow: string,
  derivedBefore: string,
): string | null {
  return titleNow(ownTitle, derivedBefore, derivedNow) === ownTitle ? ownTitle : null
}
