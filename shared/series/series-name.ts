import { deriveMeetingName } from '../minutes/derive-title.ts'
import type { MinutesContext } from '../minutes/minutes.ts'

const ORDINAL = /(?:\d{4}年)?第[\d〇一二三四五六七八九十百零]+[次届期]/gu

/** 市政府第59次常务会议 → 市政府常务会议. */
export function withoutOrdinal(text: string): string {
  return text.replace(ORDINAL, '').trim()
}

/** 市政府第59次常务会议 → 市政府常务会议: what repeats from meeting to meeting. '' without a name. */
export function seriesOf(summary: { readonly meetingName: string | null }): string {
  return withoutOrdinal(summary.meetingName ?? '')
}

/** The series a document belongs to; '' while its meeting has no name. */
export function seriesOfMinutes({ children }: Pick<MinutesContext, 'children'>): string {
  return seriesOf({ meetingName: deriveMeetingName(children) })
}
