import type { Colophon } from '../../minutes/blocks.ts'
import { createColophon } from '../../minutes/factories.ts'
import { readTrailingDate } from '../../text/dates.ts'

const DISTRIBUTION =
  /^((?:本期)?(?:抄送|抄报|抄发|主送|分送|主报|报送|发送|印送|印发|发至|分发|报|送|发)(?:单位|机关|范围)?)[：:](.*)$/u
const COPIES = /^（共印([1-9]\d{0,4})份）$/u

/**
 * Reads 版记 from the last tidy lines of a document: 抄送/发/送 lines, 印发机关 and date, 份数. null unless every line has its place and
 * printing gives the same characters in the same order.
 */
export function readColophon(lines: readonly string[]): Colophon | null {
  const distribution: { label: string; text: string }[] = []
  let printing: { printer: string | null; printDate: string } | null = null
  let copies: number | null = null
  for (const line of lines) {
    if (copies !== null) return null
    const recipients = DISTRIBUTION.exec(line)
    const printed = readPrinting(line)
    const count = COPIES.exec(line)?.[1]
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

/** 县委办公室、县人大办公室。 on a line below 分送：…: a list of recipients goes on, group by group. */
function isMoreRecipients(line: string): boolean {
  const parts = line.replace(/。$/u, '').split(/[、，]/u)
  return /。$/u.test(line) && parts.every((part) => part.length <= 30 && RECIPIENT.test(part))
}

const RECIPIENT =
  /(?:政府|委员会|党委|[市县区州省旗镇乡]委|人大|政协|法院|检察院|办公[厅室]|[委办局厅部处院所站]|单位|部门|机关|公司|集团|银行|中心|街道|乡镇|社区|学校|大学|协会|联合会|书记|主席|主任|市长|县长|区长|镇长|领导|成员|同志|人武部|管委会|存档)$/u

/** 镇平县人民政府办公室 2026年6月2日印发 */
function readPrinting(line: string): { printer: string | null; printDate: string } | null {
  if (!line.endsWith('印发') || line.length > 80) return null
  const dated = readTrailingDate(line.slice(0, -2))
  if (dated === null || /[，。；：]/u.test(dated.before)) return null
  const printer = dated.before.trim()
  return { printer: printer === '' ? null : printer, printDate: dated.iso }
}

/** Whether a line can begin 版记. */
export function beginsColophon(line: string): boolean {
  return DISTRIBUTION.test(line) || readPrinting(line) !== null
}
