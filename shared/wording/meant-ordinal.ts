import { readChineseNumeral } from '../text/numerals.ts'

/**
 * What is meant by a 届次 that was typed short: 87, 第87, 87次 and full-width digits are 第87次, 八十七 is 第八十七次. null: whole already,
 * or words of its own (2026年第2次, 十六届第3次).
 */
export function meantOrdinal(text: string): string | null {
  const plain = text.normalize('NFKC').replaceAll(/\s/gu, '')
  const count = /^第?([\d〇零一二三四五六七八九十百]{1,5})次?$/u.exec(plain)?.[1]
  if (count === undefined) return null
  const isDigits = /^\d+$/u.test(count)
  if (!isDigits && readChineseNumeral(count) === null) return null
  if (isDigits && Number(count) === 0) return null
  const written = `第${isDigits ? Number(count) : count}次`
  return written === text ? null : written
}
