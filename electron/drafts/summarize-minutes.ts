import { countCharacters } from '../../shared/compose/count-characters.ts'
import { minutesToPlainText } from '../../shared/compose/plain-text.ts'
import type { DraftSummary } from '../../shared/ipc/drafts.ts'
import { deriveMeetingName, deriveTitle } from '../../shared/minutes/derive-title.ts'
import type { Minutes } from '../../shared/minutes/minutes.ts'
import { findMasthead, findOpening } from '../../shared/minutes/walk.ts'

/** What the list shows and searches of a document, computed anew at every save. */
export interface MinutesSummary
  extends Pick<DraftSummary, 'meetingName' | 'number' | 'meetingDate' | 'topics' | 'characters'> {
  readonly derivedTitle: string
  /** The document as printed, one line a paragraph. */
  readonly searchText: string
}

export function summarizeMinutes(minutes: Minutes): MinutesSummary {
  const searchText = minutesToPlainText(minutes)
  return {
    derivedTitle: deriveTitle(minutes.children),
    meetingName: deriveMeetingName(minutes.children),
    number: findMasthead(minutes.children)?.number ?? null,
    meetingDate: findOpening(minutes.children)?.meeting.date ?? null,
    topics: minutes.children.filter((block) => block.type === 'topic').length,
    characters: countCharacters(searchText),
    searchText,
  }
}
