import { chineseNumeral, readChineseNumeral } from '../text/numerals.ts'

/** A 编号 or 届次 taken apart: 〔2025〕12号 is 12 of 2025, 第12期（总第345期） is 12. */
export interface CountedText {
  readonly value: number
  /** The year written in it; null without one. */
  readonly year: number | null
}

const COUNT = /(\d{1,5}|[一二三四五六七八九十百零]{1,6})(?=\s*[号期次])/gu
const CHINESE_DIGITS = '〇一二三四五六七八九'
/** 2025 or 二〇二五: in brackets, or before 年. */
const YEAR =
  /(?<=[〔［[（(【])(?:\d{4}|[〇○零一二三四五六七八九]{4})(?=[〕］\])）】])|(?:\d{4}|[〇○零一二三四五六七八九]{4})(?=年)/u

/** null when the text holds no count: 无, □□. */
export function readCounted(text: string): CountedText | null {
  const [count] = text.match(COUNT) ?? []
  const value = count === undefined ? null : readValue(count)
  const year = YEAR.exec(text)?.[0]
  return value === null ? null : { value, year: year === undefined ? null : readYear(year) }
}

/**
 * The text one further, in its own form: 第9号 → 第10号, 第009号 → 第010号, 〔2025〕12号 → 〔2025〕13号, 第十二期（总第345期） → 第十三期（总第346期）. In a year other
 * than the one it says it begins anew. null when it holds no count.
 */
export function countOn(text: string, year: number): string | null {
  const counted = readCounted(text)
  if (counted === null) return null
  const isNewYear = counted.year !== null && counted.year !== year
  return isNewYear ? beginAnew(text, year) : restate(text, (value) => value + 1, year)
}

/** The first of a year after a text of an earlier one: the count begins at 1, a total goes on. 第12期（总第345期） → 第1期（总第346期）. */
export function beginAnew(text: string, year: number): string {
  return restate(text, (value, place) => (place === 0 ? 1 : value + 1), year)
}

/** The text with another count: 第9号 with 12 → 第12号. */
export function withCount(text: string, value: number, year: number): string {
  return restate(text, (own, place) => (place === 0 ? value : own), year)
}

function restate(text: string, change: (value: number, place: number) => number, year: number): string {
  let place = -1
  return text
    .replace(COUNT, (count) => {
      place += 1
      const next = change(readValue(count) ?? 0, place)
      if (!/\d/u.test(count)) return chineseNumeral(next)
      // 第009号 has a width.
      return count.startsWith('0') ? String(next).padStart(count.length, '0') : String(next)
    })
    .replace(YEAR, (written) =>
      /\d/u.test(written)
        ? String(year)
        : [...String(year)].map((digit) => CHINESE_DIGITS[Number(digit)] ?? '').join(''),
    )
}

function readYear(year: string): number {
  if (/\d/u.test(year)) return Number(year)
  return Number([...year.replaceAll(/[○零]/gu, '〇')].map((digit) => CHINESE_DIGITS.indexOf(digit)).join(''))
}

function readValue(count: string): number | null {
  return /^\d+$/u.test(count) ? Number(count) : readChineseNumeral(count)
}
