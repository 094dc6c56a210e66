import type { DraftSummary } from '../../shared/ipc/drafts.ts'
import { minutesToPlainText } from '../../shared/layout/plain-text.ts'
import type { Minutes } from '../../shared/minutes/minutes.ts'
import { findMasthead, findOpening } from '../../shared/minutes/walk.ts'

const UNNAMED = '未命名纪要'

/** What the list shows and searches of a document, computed anew at every save. */
export interface MinutesSummary
  extends Pick<DraftSummary, 'meetingName' | 'number' | 'meetingDate' | 'topics' | 'characters'> {
  readonly derivedTitle: string
  /** The document as printed, one line a paragraph. */
  readonly searchText: string
}

export function summarizeMinutes(minutes: Minutes): MinutesSummary {
  const masthead = findMasthead(minutes.children)
  const meeting = findOpening(minutes.children)?.meeting
  const meetingName = joinOrNull([meeting?.body, meeting?.ordinal, meeting?.name])
  const searchText = minutesToPlainText(minutes)
  return {
    derivedTitle: titleOf(
      masthead?.title ?? meetingName ?? joinOrNull([masthead?.organ, masthead?.kind]),
      masthead?.number ?? null,
    ),
    meetingName,
    number: masthead?.number ?? null,
    meetingDate: meeting?.date ?? null,
    topics: minutes.children.filter((block) => block.type === 'topic').length,
    characters: [...searchText.replaceAll(/\s/gu, '')].length,
    searchText,
  }
}

/** 市政府第59次常务会议 + 第9号 → 市政府第59次常务会议纪要（第9号）. */
function titleOf(name: string | null, number: string | null): string {
  if (name === null) return UNNAMED
  const title = name.endsWith('纪要') ? name : `${name}纪要`
  const bare = number?.replace(/^（(.*)）$/u, '$1').trim() ?? ''
  return bare === '' ? title : `${title}（${bare}）`
}

function joinOrNull(parts: readonly (string | null | undefined)[]): string | null {
  return parts.join('').trim() || null
}
