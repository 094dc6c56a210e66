import { deriveMeetingName } from '../minutes/derive-title.ts'
import type { MinutesContext } from '../minutes/minutes.ts'
import { readChineseNumeral } from '../text/numerals.ts'

/** 2025年第3次, 第3期, 十五届, 十五届3次. */
const ORDINAL =
  /(?:\d{4}年)?第[\d〇一二三四五六七八九十百零]{1,6}[次期]|第?[\d〇一二三四五六七八九十百零]{1,6}届(?:[\d〇一二三四五六七八九十百零]{1,6}次)?/gu
const TERM = /([\d〇一二三四五六七八九十百零]{1,6})届/u

/** 15 of 市第十五届人大常委会第30次会议: the 届 that its 届次 count in; null without one. */
export function termOf(meetingName: string | null): number | null {
  const numeral = TERM.exec(meetingName ?? '')?.[1]
  if (numeral === undefined) return null
  return /^\d+$/u.test(numeral) ? Number(numeral) : readChineseNumeral(numeral)
}

/** 市政府第59次常务会议 → 市政府常务会议, 市第十五届人大常委会 → 市人大常委会. */
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
