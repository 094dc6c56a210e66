import { readChineseNumeral } from '../text/numerals.ts'

/** 编号 as people count: its number and, where it is counted by year, the year. */
export interface CountedNumber {
  readonly count: string
  readonly year: string | null
}

/** Reads 第9号, （第9号）, 第9期, 〔2021〕9号; null: written some other way, which is left alone. */
export function readNumber(text: string): CountedNumber | null {
  const plain = text.replaceAll(/\s/gu, '')
  const bare = /^[（(]?第?(\d{1,4})[号期][）)]?$/u.exec(plain)
  if (bare?.[1] !== undefined) return { count: bare[1], year: null }
  const yearly = /^[（(]?[〔[［【](\d{4})[〕\]］】]第?(\d{1,4})[号期][）)]?$/u.exec(plain)
  return yearly?.[1] === undefined || yearly[2] === undefined ? null : { count: yearly[2], year: yearly[1] }
}

/** Writes a number in a profile's form; null: the form wants a year and there is none. */
export function writeNumber(form: string, { count, year }: CountedNumber): string | null {
  if (form.includes('{year}') && year === null) return null
  return form.replaceAll('{n}', count).replaceAll('{year}', year ?? '')
}

/**
 * A document's number in a profile's form; null: it is in it already, or cannot be told or written. `year`: the document's own, where the
 * number has none.
 */
export function rewrittenNumber(number: string, form: string, year: string | null): string | null {
  const read = readNumber(number)
  const written = read === null ? null : writeNumber(form, { count: read.count, year: read.year ?? year })
  return written === number ? null : written
}

/** Digits or a Chinese numeral as digits without leading zeros (7.2.5: 不编虚位); null: neither. */
function readCount(text: string): string | null {
  if (/^\d{1,4}$/u.test(text)) return String(Number(text))
  const value = readChineseNumeral(text)
  return value === null ? null : String(value)
}

/**
 * What is meant by a 编号 that was typed short: 12, 第12, 12号, 十二, 2025-12 and 〔2025〕12 become whole, in the profile's form unless
 * the year was typed and the form has none; [2025]12号 gets the brackets of 7.2.5. null: whole already, or words of its own (代字).
 * `year`: of the document, for a form that wants one.
 */
export function meantNumber(text: string, form: string, year: string): string | null {
  const plain = text.normalize('NFKC').replaceAll(/\s/gu, '')
  const isWhole = readNumber(text) !== null && /第|〔/u.test(text) && !/[[\]［］【】(]/u.test(text)
  if (isWhole) return null
  const yearly =
    /^\(?[〔[【(]?(\d{4})[〕\]】)]?(?:年|-|\/)?(?:年)?第?([\d〇零一二三四五六七八九十百]{1,5})(号|期)?\)?$/u.exec(
      plain,
    )
  const isYear = yearly !== null && Number(yearly[1]) >= 1949 && Number(yearly[1]) <= 2099
  const count = readCount(isYear ? (yearly[2] ?? '') : (/^\(?第?(.+?)[号期]?\)?$/u.exec(plain)?.[1] ?? ''))
  if (count === null || count === '0') return null
  const ownForm = isYear && !form.includes('{year}') ? '〔{year}〕{n}号' : form
  const written = writeNumber(ownForm, { count, year: isYear ? (yearly[1] ?? year) : year })
  return written === text ? null : written
}
