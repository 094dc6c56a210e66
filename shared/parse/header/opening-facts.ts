import type { Meeting } from '../../minutes/blocks.ts'
import { createMeeting } from '../../minutes/factories.ts'
import { type FoundDate, findDate, toIso } from '../../text/dates.ts'
import { readChair } from './chair.ts'

const MEETING =
  /召开了?((?:(?!召开)[^，。；：]){0,40}?)(第[\d一二三四五六七八九十百零]{1,6}次)([^，。；：]{0,30}?(?:会议|办公会|全会|例会|会))(?=[，。；：（]|$|听取|审议|研究|传达|学习|专题)/u
const UNNUMBERED =
  /召开了?([^，。；：]{0,30}?(?:会议|办公会|全会|例会|协调会|推进会|联席会))(?=[，。；：（]|$|听取|审议|研究|传达|学习)/u
const OWNER = /^(.*(?:人民政府|政府|委员会|党组|局|委|办公室|公司))(?=.)/u
const PURPOSE = /^(为[^。；]{4,200}?)，(?=\d{1,4}年?[\d月])/u
const COMPANIONS = /率([^。；]{2,100}?)(?=到|赴)[^，。；]*召开/u
const PLACE = /(?:在|到|赴)([^，。；：]{2,30}?)(?:主持)?召开/u

/** Whether a line is the paragraph that says when, who and what: …主持召开市政府第59次常务会议，… */
export function isOpeningParagraph(text: string): boolean {
  if (text.length < 15) return false
  return /召开/u.test(text.slice(0, 400)) ? /会/u.test(text) : /主持.{0,10}会/u.test(text.slice(0, 200))
}

/** The facts that an opening paragraph states; null where it does not. `findYear` completes a date without a year. */
export function readOpeningFacts(text: string, findYear: (date: FoundDate) => number | null): Meeting {
  const head = text.slice(0, 600)
  const date = findDate(head)
  const year = date === null ? null : (date.year ?? findYear(date))
  const period =
    date === null ? null : (/^(?:上午|下午|晚上|中午|凌晨)/u.exec(head.slice(date.end))?.[0] ?? null)
  return createMeeting({
    ...readMeetingName(head),
    date: date === null || year === null ? null : toIso(date, year),
    period,
    place: PLACE.exec(head)?.[1] ?? null,
    purpose: PURPOSE.exec(head)?.[1] ?? null,
    companions: COMPANIONS.exec(head)?.[1] ?? null,
    ...readChair(head),
  })
}

function readMeetingName(head: string): Pick<Meeting, 'body' | 'ordinal' | 'name'> {
  const numbered = MEETING.exec(head)
  if (numbered !== null) {
    const [, body = '', ordinal = null, name = null] = numbered
    return { body: body === '' ? null : body, ordinal, name }
  }
  const whole = UNNUMBERED.exec(head)?.[1]
  if (whole === undefined) return { body: null, ordinal: null, name: null }
  const body = OWNER.exec(whole)?.[1] ?? null
  return { body, ordinal: null, name: whole.slice(body?.length ?? 0) }
}
