import { chineseNumeral, readChineseNumeral } from '../text/numerals.ts'

/** A 编号 or 届次 taken apart: 〔2025〕12号 is 12 of 2025, 第12期（总第345期） is 12. */
export interface CountedText {
  readonly value: number
  /** The year written in it; null without one. */
  readonly year: number | null
}

const COUNT = /(\d{1,5}|[一二三四五六七八九十百零]{1,6})(?=\s*[号期次])/gu
const YEAR = /(?<=[〔［[（(【])\d{4}(?=[〕］\])）】])|\d{4}(?=年)/u

/** null when the text holds no count: 无, □□. */
export function readCounted(text: string): CountedText | null {
  const [count] = text.match(COUNT) ?? []
  const value = count === undefined ? null : readValue(count)
  const year = YEAR.exec(text)?.[0]
  return value === null ? null : { value, year: year === undefined ? null : Number(year) }
}

/**
 * The text one further, in its own form: 第9号 → 第10号, 〔2025〕12号 → 〔2025〕13号, 第十二期（总第345期） → 第十三期（总第346期）. In a year other than the one it
 * says, the count begins at 1 and the year is the new one; a total goes on. null when it holds no count.
 */
export function countOn(text: string, year: number): string | null {
  const counted = readCounted(text)
  if (counted === null) return null
  const isNewYear = counted.year !== null && counted.year !== year
  return restate(text, (value, place) => (isNewYear && place === 0 ? 1 : value + 1), year)
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
      return /\d/u.test(count) ? String(next) : chineseNumeral(next)
    })
    .replace(YEAR, String(year))
}

function readValue(count: string): number | null {
  return /^\d+$/u.test(count) ? Number(count) : readChineseNumeral(count)
}
