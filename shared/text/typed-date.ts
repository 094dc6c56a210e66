import { toIso, weekdayOf } from './dates.ts'
import { readChineseNumeral } from './numerals.ts'
import { type DateSurroundings, partDate, type TimeOfDay } from './time-of-day.ts'

/** Years that a meeting of a living office can have; a slip of the hand (2561) lies outside. */
const FIRST_YEAR = 1949
const LAST_YEAR = 2099

/**
 * What a typed date means. `empty`: nothing stands there. `unreadable`: no date. `no-such-day`: 2025年2月30日. `far-year`: a year
 * that no minutes of today can have.
 */
export type TypedDate =
  | {
      readonly kind: 'date'
      readonly iso: string
      /** What stands beside the day and a date cannot hold: 上午9时. */
      readonly time: TimeOfDay | null
      /** The weekday that is written, where the calendar has another one: { written: '三', actual: '四' }. */
      readonly wrongWeekday: { readonly written: string; readonly actual: string } | null
    }
  | { readonly kind: 'empty' | 'unreadable' | 'no-such-day' | 'far-year' }

const CHINESE_DIGITS = '〇一二三四五六七八九'
const RELATIVE: Readonly<Record<string, number>> = { 前天: -2, 昨天: -1, 今天: 0, 今日: 0, 明天: 1, 后天: 2 }

/**
 * Reads a date as people type it: 2025年6月11日, 2025-6-11, 2025.6.11, 2025/6/11, 2025 6 11, 20250611, 250611, 6月11日, 6.11, 6-11, 0611,
 * 二〇二五年六月十一日, 今天; full-width characters, blanks, a weekday and a time of day after it and a leading 0 do not matter.
 * `today`: YYYY-MM-DD. A date without a year is in the year of `near`, else it is the one nearest to `beside` (another day that the same paper
 * tells: 12月30日 beside 2026年1月6日 is in 2025), else in the year of today.
 */
export function readTypedDate(
  text: string,
  today: string,
  near: string | null = null,
  beside: string | null = null,
): TypedDate {
  const around = partDate(text.normalize('NFKC').trim())
  const plain = tidy(around.date)
  if (plain === '') return { kind: 'empty' }
  const days = RELATIVE[plain]
  if (days !== undefined) return readDay(shiftDay(today, days), around)
  const parts = readParts(plain)
  if (parts === null) return { kind: 'unreadable' }
  const year =
    parts.year ?? (near === null ? findYear(parts, beside ?? today, beside !== null) : yearOf(near))
  const iso = toIso(parts, Math.min(Math.max(year, 1000), 9999))
  if (iso === null) return { kind: 'no-such-day' }
  return year < FIRST_YEAR || year > LAST_YEAR ? { kind: 'far-year' } : readDay(iso, around)
}

/** The year of a day, or the one next to it in which `parts` come nearer to that day. */
function findYear(parts: Parts, day: string, isNearest: boolean): number {
  const year = yearOf(day)
  if (!isNearest) return year
  const distance = (other: number) => {
    const iso = toIso(parts, other)
    return iso === null ? Number.POSITIVE_INFINITY : Math.abs(Date.parse(iso) - Date.parse(day))
  }
  return [year - 1, year + 1].reduce((best, other) => (distance(other) < distance(best) ? other : best), year)
}

function yearOf(iso: string): number {
  return Number(iso.slice(0, 4))
}

function readDay(iso: string, { time, weekday }: DateSurroundings): TypedDate {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number)
  const actual = weekdayOf(year, month, day)
  const written = weekday === '天' ? '日' : weekday
  return {
    kind: 'date',
    iso,
    time,
    wrongWeekday: written === null || written === actual ? null : { written, actual },
  }
}

interface Parts {
  readonly year: number | null
  readonly month: number
  readonly day: number
}

/** Blanks only where they part numbers, one sign for the Chinese zero. */
function tidy(text: string): string {
  return text
    .replace(/[○零Ｏ]/gu, '〇')
    .replace(/(\d)\s+(?=\d)/gu, '$1-')
    .replace(/\s+/gu, '')
}

function readParts(plain: string): Parts | null {
  const parted =
    /^(?:(\d{2}|\d{4})[年.\-/_、,，—–－])?(\d{1,2})[月.\-/_、,，—–－](\d{1,2})[日号.]?$/u.exec(plain) ??
    /^(?:(\d{4})[年.\-/])(\d{1,2})月?(\d{2})日?$/u.exec(plain)
  if (parted !== null) return makeParts(parted[1], parted[2], parted[3])
  if (/^\d+$/u.test(plain)) return readDigits(plain)
  const chinese =
    /^(?:([〇一二三四五六七八九]{2}|[〇一二三四五六七八九]{4})年)?([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})[日号]$/u.exec(
      plain,
    )
  if (chinese === null) return null
  const year = chinese[1] && [...chinese[1]].map((digit) => CHINESE_DIGITS.indexOf(digit)).join('')
  return makeParts(
    year,
    String(readChineseNumeral(chinese[2] ?? '') ?? 0),
    String(readChineseNumeral(chinese[3] ?? '') ?? 0),
  )
}

/** Where year, month and day may be parted in digits without marks: 20250611, 2025611, 250611, 0611. */
const SPLITS: readonly RegExp[] = [
  /^(\d{4})(\d{2})(\d{2})$/u,
  /^(\d{4})(\d)(\d{2})$/u,
  /^(\d{4})(\d{2})(\d)$/u,
  /^(\d{2})(\d{2})(\d{2})$/u,
  /^(\d{4})(\d)(\d)$/u,
  /^()(\d{2})(\d{2})$/u,
]

/** Digits alone mean a date only when they can be parted in one way: 2025111 could be 1月11日 or 11月1日. */
function readDigits(digits: string): Parts | null {
  const found = SPLITS.flatMap((split) => {
    const match = split.exec(digits)
    return match === null ? [] : [makeParts(match[1] || undefined, match[2], match[3])]
  })
  if (digits.length === 8) return found[0] ?? null
  const sound = found.filter(
    (parts) =>
      toIso(parts, parts.year ?? 2000) !== null &&
      (parts.year === null || (parts.year >= FIRST_YEAR && parts.year <= LAST_YEAR)),
  )
  return sound.length === 1 ? (sound[0] ?? null) : null
}

function makeParts(year: string | undefined, month: string | undefined, day: string | undefined): Parts {
  const whole = year === undefined ? null : year.length === 2 ? 2000 + Number(year) : Number(year)
  return { year: whole, month: Number(month), day: Number(day) }
}

/** The day so many days after (before, when negative) a day; both YYYY-MM-DD. */
export function shiftDay(iso: string, days: number): string {
  const date = new Date(`${iso}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}
