import type { Meeting } from '../../minutes/blocks.ts'
import { createMeeting } from '../../minutes/factories.ts'
import { type FoundDate, findDate, toIso } from '../../text/dates.ts'
import { periodAfterDate } from '../../text/period-of-day.ts'
import { toReadingCopy } from '../../text/reading-copy.ts'
import { findChair } from './find-chair.ts'
import { readMeetingName } from './meeting-name.ts'

const PURPOSE = /^(为[^。；]{4,200}?)，(?=\d{1,4}年?[\d月])/u
const COMPANIONS = /率([^。；]{2,100}?)(?=到|赴)[^，。；]*召开/u
/** 在区建委由林远舟主持召开, 在白塘村召集县水利局召开, 在三楼会议室以视频方式召开: who chairs, who is called and how stand between the place and the verb. */
const PLACE =
  /(?:在|到|赴)([^，。；：]{2,30}?)(?:(?:由|召集|邀请|组织|会同)[^，。；：]{2,60}?)?(?:(?:以|采用|采取|通过)[^，。；：在]{2,20}?(?:方式|形式))?(?:共同|联合|亲自)?(?:主持|组织|召集)?(?:并主持)?(?:召开|举行|召集(?=[^。；]{2,120}(?:研究|协调|会商|调度))|进行(?:会商|协调|研究|调度|座谈))/u
const PLACE_APART = /在([^，。；：]{2,30}?(?:室|厅|楼|中心|礼堂|现场|公司|村委会|村部|会场))，/u
/** 云溪日报7月11日讯（通讯员 白露） before the day of the meeting itself. */
const DATELINE =
  /^[^，。]{0,30}\d{1,2}日(?:讯|电|消息)[：:\s]*(?:（[^（）]{0,40}）|记者[^，。：:]{0,20}报道[：:])?(?=[^，。]{0,6}\d{1,2}月\d{1,2}日)/u
const NOTICE = /^[^。；]{0,200}?(?:通知|材料)[^，。；]{0,12}于[^。；]{0,200}?会议(?:已)?于/u
/** Words that say a meeting took place. */
const HELD = /召开|举行|召集/u

/**
 * Whether a line is the paragraph that says when, who and what: …主持召开市政府第59次常务会议，… A headline (区政府召开第86次常务会议
 * 林远舟主持) says it without marks or a date.
 */
export function isOpeningParagraph(text: string): boolean {
  if (text.length < 15) return false
  const copy = toReadingCopy(text)
  // 会议召集人及主持人：…, 三、参加人员：…: a fact or people on a line of their own.
  if (
    /^(?:[一二三四五六七八九十]{1,2}、|\d{1,2}[、.．])?[【[]?(?:会议)?[\p{Script=Han}]{0,6}(?:时间|地点|主持|召集|记录|参加|出席|列席|主题|名称|议题|标题)[\p{Script=Han}、]{0,8}[】\]]?：/u.test(
      copy,
    )
  )
    return false
  if (!/[，。；：]/u.test(copy) && findDate(copy.slice(0, 200)) === null) return false
  if (HELD.test(copy.slice(0, 400))) return /会/u.test(copy)
  if (/(?:率|带队|带领)[^。；]{2,120}(?:现场办公|实地办公|现场调度|现场踏勘)/u.test(copy.slice(0, 300)))
    return true
  // 2025年4月5日上午，会议由县长林远舟主持。: the day stands before it.
  if (/会议?由[^，。；]{2,40}主持/u.test(copy.slice(0, 100)) && findDate(copy.slice(0, 20)) !== null)
    return true
  return /主持.{0,10}会/u.test(copy.slice(0, 200))
}

/** The facts that an opening paragraph states; null where it does not. `findYear` completes a date without a year. */
export function readOpeningFacts(text: string, findYear: (date: FoundDate) => number | null): Meeting {
  const head = toReadingCopy(text.slice(0, 600))
  // 会议通知于10月20日发出，会议于10月30日召开: the second is the day.
  const before = NOTICE.exec(head) ?? DATELINE.exec(head)
  const from = before?.[0].length ?? 0
  const found = findDate(head.slice(from, from === 0 ? undefined : from + 60))
  const date = found === null ? null : { ...found, start: found.start + from, end: found.end + from }
  const year = date === null ? null : (date.year ?? findYear(date))
  const period = date === null ? null : periodAfterDate(head.slice(date.end, date.end + 20))
  return createMeeting({
    ...readMeetingName(head),
    date: date === null || year === null ? null : toIso(date, year),
    period,
    place: PLACE.exec(head)?.[1] ?? PLACE_APART.exec(head)?.[1] ?? null,
    purpose: PURPOSE.exec(head)?.[1] ?? null,
    companions: COMPANIONS.exec(head)?.[1] ?? null,
    ...findChair(head),
  })
}
