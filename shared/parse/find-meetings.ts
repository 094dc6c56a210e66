import { findDate } from '../text/dates.ts'
import { readDocumentNumber } from '../text/document-number.ts'
import { readLeadingNumber } from '../text/leading-number.ts'
import { findOrdinal } from './header/meeting-name.ts'
import { cleanLines } from './lines/noise.ts'
import type { SourceLine } from './lines/source-line.ts'

/** One of the meetings whose minutes stand in the same file. */
export interface MeetingPart {
  /** Its title or 标志 with what tells it from the others: 2025年10月8日会议纪要, 常务会议纪要 第12号. */
  readonly title: string
  /** Places among the lines: from the first of it up to the first of the next. */
  readonly from: number
  readonly to: number
}

/** 2025年10月8日会议纪要, 市政府第49次常务会议纪要（2025年3月1日），常务会议纪要; a sentence is none. */
const TITLE = /^[^。；：:《》]{0,60}(?:会议纪要|纪要|会议记录)(?:[（(][^（()）]{1,30}[）)])?$/u
const LONGEST_TITLE = 70
/** Where the number or the date of a 标志 stands, counted in written lines below it. */
const LINES_OF_HEADER = 4
/** An organ above the 标志, on a line of its own. */
const ORGAN = /^[\p{Script=Han}（）()]{4,24}(?:政府|委员会|党组|局|委|办公室|公司|学校|大学|医院)$/u

/**
 * The meetings of a file that holds the minutes of several, one after the other; [] when it holds those of one. A further meeting begins where,
 * below text of the one before, a title stands that names another date or number and has text below it. The running head of a
 * page repeats the same title without another number, a title among 附件 or in a list is marked as such: neither begins one. O(n).
 */
export function findMeetings(lines: readonly SourceLine[]): MeetingPart[] {
  const words = cleanLines(lines).map((line) => line.replace(/\s/gu, ''))
  const starts: { title: string; from: number }[] = []
  let hasText = false
  let identity: Identity | null = null
  for (const [place, line] of words.entries()) {
    const own = isTitle(line) ? identityOf(words, place) : null
    const isFirst = starts.length === 0 && isTitle(line)
    if (isFirst || (own !== null && hasText && own.key !== identity?.key)) {
      // Of the first meeting everything above its title is its own.
      starts.push({ title: titleOf(line, own), from: isFirst ? 0 : withOrgan(words, place) })
      identity = own
      hasText = false
    } else if (isText(line)) hasText = true
  }
  if (starts.length < 2 || !hasText) return []
  return starts.map((start, index) => ({ ...start, to: starts[index + 1]?.from ?? lines.length }))
}

function isTitle(line: string): boolean {
  return (
    line.length <= LONGEST_TITLE &&
    TITLE.test(line) &&
    readLeadingNumber(line) === null &&
    !/^(?:附件|附：|附:|上一篇|下一篇)/u.test(line)
  )
}

/** What tells a meeting from another of the same kind: its date, counter or document number, as written and in one form. */
interface Identity {
  readonly key: string
  readonly written: string
}

/** In the title itself, else in the header below it; null when nothing tells it. */
function identityOf(words: readonly string[], place: number): Identity | null {
  const own = identityIn(words[place] ?? '')
  if (own !== null) return own
  let seen = 0
  for (let below = place + 1; below < words.length && seen < LINES_OF_HEADER; below += 1) {
    const line = words[below] ?? ''
    if (line === '') continue
    if (isText(line)) return null
    seen += 1
    const named = identityIn(line)
    if (named !== null) return named
  }
  return null
}

function identityIn(line: string): Identity | null {
  const named = findOrdinal(line) ?? (readDocumentNumber(line) === null ? null : line)
  if (named !== null) return { key: named, written: named }
  const date = findDate(line)
  if (date === null) return null
  const { year, month, day, start, end } = date
  return { key: [year, month, day].join('-'), written: line.slice(start, end) }
}

function titleOf(line: string, identity: Identity | null): string {
  return identity === null || line.includes(identity.written) ? line : `${line} ${identity.written}`
}

function withOrgan(words: readonly string[], place: number): number {
  let above = place - 1
  while (above > 0 && words[above] === '') above -= 1
  const organ = words[above] ?? ''
  return !/政府|委|局|党组|公司|校|院/u.test(words[place] ?? '') && ORGAN.test(organ) ? above : place
}

/** A sentence or a numbered point: what a title stands above. */
function isText(line: string): boolean {
  return line.length >= 6 && (/[。；]/u.test(line) || readLeadingNumber(line) !== null)
}
