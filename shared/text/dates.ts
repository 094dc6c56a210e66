import { formatDate, readChineseNumeral } from './numerals.ts'

/** A date found in tidy text. `year` null: only month and day are written. */
export interface FoundDate {
  readonly year: number | null
  readonly month: number
  readonly day: number
  readonly start: number
  readonly end: number
}

const DATE =
  /(?:(\d{4}|[〇○零一二三四五六七八九]{4})年)?(\d{1,2}|[一二三四五六七八九十]{1,3})月(\d{1,2}|[一二三四五六七八九十]{1,3})日/u
const DIGITS = '〇一二三四五六七八九'

/** The first date of a text: 2021年8月11日, 二〇二五年十一月三日, 11月3日; null when there is none or it is no day of a calendar. */
export function findDate(text: string): FoundDate | null {
  const match = DATE.exec(text)
  if (match === null) return null
  const [written, year, month = '', day = ''] = match
  const found = {
    year: year === undefined ? null : readYear(year),
    month: readSmall(month),
    day: readSmall(day),
    start: match.index,
    end: match.index + written.length,
  }
  return toIso(found, found.year ?? 2000) === null ? null : found
}

function readYear(text: string): number {
  return Number(
    [...text.replace(/[○零]/gu, '〇')].map((c) => (/\d/u.test(c) ? c : DIGITS.indexOf(c))).join(''),
  )
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

/** Reads a full date that ends a text exactly as the program would print it; null otherwise (a 0 before the month would be lost). */
export function readTrailingDate(text: string): { before: string; iso: string } | null {
  const written = /\d{4}年\d{1,2}月\d{1,2}日$/u.exec(text)
  if (written === null) return null
  const iso = readWholeDate(written[0])
  return iso === null || formatDate(iso) !== written[0] ? null : { before: text.slice(0, written.index), iso }
}

/** Reads a line that is a date in any spelling, alone or after the name of who issued it; null otherwise. */
export function readDatedLine(text: string): { before: string; iso: string } | null {
  const whole = readWholeDate(text)
  if (whole !== null) return { before: '', iso: whole }
  const split =
    /^([^\d，。；：]{2,30}(?:办公室|政府|委员会|办|委|局|厅|部))(\d{4}年\d{1,2}月\d{1,2}日)$/u.exec(text)
  const iso = readWholeDate(split?.[2] ?? '')
  return iso === null ? null : { before: split?.[1] ?? '', iso }
}
