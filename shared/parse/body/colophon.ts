import type { Colophon } from '../../minutes/blocks.ts'
import { createColophon } from '../../minutes/factories.ts'
import { readTrailingDate } from '../../text/dates.ts'

const DISTRIBUTION =
  /^((?:本期)?(?:抄送|抄报|抄发|主送|分送|主报|报送|发送|印送|印发|发至|分发|报|送|发)(?:单位|机关|范围)?)[：:](.*)$/u
/** （共印50份）, without brackets, 印数：50份; printed in the first way. */
const COPIES = /^(?:[（(](?:共?印|印数[：:])([1-9]\d{0,4})份[）)]|(?:共印|印数[：:])([1-9]\d{0,4})份)$/u
/** 共印50份 behind the date of printing, （共印50份） behind the recipients too. */
const COPIES_BEHIND =
  /(?<=印发?)\s*([（(]?(?:共?印|印数[：:])[1-9]\d{0,4}份[）)]?)$|(?<=。)\s*([（(](?:共?印|印数[：:])[1-9]\d{0,4}份[）)])$/u

/**
 * Reads 版记 from the last tidy lines of a document: 抄送/发/送 lines, 印发机关 and date, 份数. null unless every line has its place and
 * printing gives the same characters in the same order.
 */
export function readColophon(given: readonly string[]): Colophon | null {
  const lines = given.flatMap((line) =>
    line.split(COPIES_BEHIND).filter((part) => part !== undefined && part !== ''),
  )
  const distribution: { label: string; text: string }[] = []
  let printing: { printer: string | null; printDate: string } | null = null
  let copies: number | null = null
  for (const line of lines) {
    if (copies !== null) return null
    const recipients = DISTRIBUTION.exec(line)
    const printed = readPrinting(line)
    const counted = COPIES.exec(line)
    const count = counted?.[1] ?? counted?.[2]
    if (count !== undefined) copies = Number(count)
    else if (printing !== null) return null
    else if (printed !== null) printing = printed
    else if (recipients !== null) distribution.push({ label: recipients[1] ?? '', text: recipients[2] ?? '' })
    else {
      const last = distribution.at(-1)
      if (last === undefined || (last.text.endsWith('。') && !isMoreRecipients(line))) return null
      distribution[distribution.length - 1] = { ...last, text: last.text + line }
    }
  }
  if (distribution.length === 0 && printing === null) return null
  return createColophon({ distribution, ...printing, copies })
}

/** Who wrote, read and typed it, and how to reach them: what offices put under 版记, which has no place for it. */
const UNDER_COLOPHON =
  /^(?:[（(]?联系(?:人|电话|方式)|电\s*话|传\s*真|拟\s*稿|撰\s*稿|起\s*草|核\s*稿|审\s*核|校\s*对|签\s*发|打\s*[印字]|录\s*入|整\s*理|记\s*录|责任编辑|编\s*辑|主题词|存\s*档|[（(]?此件)|日编印$/u

/** 版记 with the lines under it, which belong to nothing. null as readColophon, or where other words follow. */
export function splitColophon(
  lines: readonly string[],
): { readonly colophon: Colophon; readonly under: readonly string[] } | null {
  const end = lines.findLastIndex((line) => !UNDER_COLOPHON.test(line)) + 1
  const colophon = readColophon(lines.slice(0, end))
  return colophon === null ? null : { colophon, under: lines.slice(end) }
}

/** 县委办公室、县人大办公室。 on a line below 分送：…: a list of recipients goes on, group by group. */
function isMoreRecipients(line: string): boolean {
  const parts = line.replace(/。$/u, '').split(/[、，]/u)
  return /。$/u.test(line) && parts.every((part) => part.length <= 30 && RECIPIENT.test(part))
}

const RECIPIENT =
  /(?:政府|委员会|党委|[市县区州省旗镇乡]委|人大|政协|法院|检察院|办公[厅室]|[委办局厅部处院所站]|单位|部门|机关|公司|集团|银行|中心|街道|乡镇|社区|学校|大学|协会|联合会|书记|主席|主任|市长|县长|区长|镇长|领导|成员|同志|人武部|管委会|存档)$/u

/** 镇平县人民政府办公室 2026年6月2日印发 */
function readPrinting(line: string): { printer: string | null; printDate: string } | null {
  if (!/印发?$/u.test(line) || line.length > 80) return null
  const dated = readTrailingDate(line.replace(/印发?$/u, ''))
  if (dated === null || /[，。；：]/u.test(dated.before)) return null
  const printer = dated.before.trim()
  return { printer: printer === '' ? null : printer, printDate: dated.iso }
}

/** Whether a line can begin 版记. */
export function beginsColophon(line: string): boolean {
  return DISTRIBUTION.test(line) || readPrinting(line) !== null
}
