import { formatDate, readChineseNumeral } from './numerals.ts'
import { toReadingCopy } from './reading-copy.ts'

/** A date found in tidy text. `year` null: only month and day are written. */
export interface FoundDate {
  readonly year: number | null
  readonly month: number
  readonly day: number
  readonly start: number
  readonly end: number
}

/** The zero of 二〇二五年, in all the ways it is typed. */
const ZERO = '〇○零Oo0ＯｏОо◯'
const DIGITS = '〇一二三四五六七八九'
const SMALL = '\\d{1,2}|[一二三四五六七八九十]{1,3}'
const DATE = new RegExp(
  `(?:(\\d{4}|[${ZERO}一二三四五六七八九]{4}|[${ZERO}一二三四五六七八九]{2}(?=年))年)?(?<![\\d一二三四五六七八九十])(${SMALL})月(${SMALL})[日号]`,
  'u',
)
/** 2025/03/05, 2025-3-5, 2025.3.5, not a part of a longer number. */
const MARKED = /(?<![\d.\-/])((?:19|20)\d\d)([-/.．—–])(\d{1,2})\2(\d{1,2})(?![\d\-/]|[.．]\d)/u

const WEEKDAYS = '日一二三四五六'

/** The day of the week as it is written after 星期; `month` from 1. */
export function weekdayOf(year: number, month: number, day: number): string {
  return WEEKDAYS.charAt(new Date(Date.UTC(year, month - 1, day)).getUTCDay())
}

/** The first date of a text: 2021年8月11日, 二〇二五年十一月三日, 2025/03/05, 11月3日; null when there is none or it is no day of a calendar. */
export function findDate(text: string): FoundDate | null {
  const copy = toReadingCopy(text)
  const inWords = readFound(DATE.exec(copy), 2)
  const inMarks = readFound(MARKED.exec(copy), 3)
  if (inWords === null || inMarks === null) return inWords ?? inMarks
  return inMarks.start < inWords.start ? inMarks : inWords
}

/** `month`: place of the month among the groups; the year is the first, the day follows. */
function readFound(match: RegExpExecArray | null, month: 2 | 3): FoundDate | null {
  if (match === null) return null
  const [written, year] = match
  const found = {
    year: year === undefined ? null : readYear(year),
    month: readSmall(match[month] ?? ''),
    day: readSmall(match[month + 1] ?? ''),
    start: match.index,
    end: match.index + written.length,
  }
  return toIso(found, found.year ?? 2000) === null ? null : found
}

function readYear(text: string): number {
  const digits = [...text].map((character) => {
    if (ZERO.includes(character)) return 0
    return /\d/u.test(character) ? character : DIGITS.indexOf(character)
  })
  const year = Number(digits.join(''))
  return digits.length === 2 ? 2000 + year : year
}

function readSmall(text: string): number {
  return /^\d/u.test(text) ? Number(text) : (readChineseNumeral(text) ?? 0)
}

/** YYYY-MM-DD; null when the calendar has no such day. */
export function toIso(date: Pick<FoundDate, 'month' | 'day'>, year: number): string | null {
  const time = new Date(Date.UTC(year, date.month - 1, date.day))
  if (year < 1000 || time.getUTCMonth() !== date.month - 1 || time.getUTCDate() !== date.day) return null
  return time.toISOString().slice(0, 10)
}

/** Reads a text that is nothing but a date, also in （）; null otherwise. */
export function readWholeDate(text: string): string | null {
  const inner = text.replace(/^[（(]([^（）()]*)[）)]$/u, '$1')
  const found = findDate(inner)
  if (found === null || found.year === null || found.start !== 0 || found.end !== inner.length) return null
  return toIso(found, found.year)
}

/**
 * Reads a full date that ends a text exactly as the program would print it, full-width digits as half-width ones; null otherwise (a 0
 * before the month would be lost).
 */
export function readTrailingDate(text: string): { before: string; iso: string } | null {
  const written = /\d{4}年\d{1,2}月\d{1,2}日$/u.exec(toReadingCopy(text))
  if (written === null) return null
  const iso = readWholeDate(written[0])
  return iso === null || formatDate(iso) !== written[0] ? null : { before: text.slice(0, written.index), iso }
}

/** What stands before a date that ends its line: the name of who issued it. */
const ISSUER = /^[^\d，。；：、《》？！]{2,40}(?:、[^\d，。；：、《》？！]{2,30}[室办处部])?$/u

/** Reads a line that is a date in any spelling, alone or after the name of who issued it; null otherwise. */
export function readDatedLine(text: string): { before: string; iso: string } | null {
  const bare = text
    .replace(/^[（(]([^（）()]*)[）)]$/u, '$1')
    .replace(/(?:编?印发?|编发|发布|成文)$/u, '')
    // 2024年6月30日18时: bulletins are dated to the hour.
    .replace(/(?<=日)\d{1,2}[时点]$/u, '')
  const found = findDate(bare)
  if (found === null || found.year === null || found.end !== bare.length) return null
  const iso = toIso(found, found.year)
  const before = bare
    .slice(0, found.start)
    .trim()
    .replace(/(?:编印|编|整理|印发|印)$/u, '')
  if (iso === null || (before !== '' && !ISSUER.test(before))) return null
  return { before, iso }
}
