const DIGITS = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const

/** 1 → 一, 10 → 十, 11 → 十一, 20 → 二十, 105 → 一百零五. For whole numbers 1–999, the ordinals of a document. */
export function chineseNumeral(value: number): string {
  const hundreds = Math.floor(value / 100)
  const tens = Math.floor((value % 100) / 10)
  const ones = value % 10
  let text = hundreds > 0 ? `${DIGITS[hundreds]}百` : ''
  if (tens > 0) text += tens === 1 && hundreds === 0 ? '十' : `${DIGITS[tens]}十`
  else if (hundreds > 0 && ones > 0) text += '零'
  return ones > 0 ? text + DIGITS[ones] : text
}

const VALUES: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 999 }, (_, index) => [chineseNumeral(index + 1), index + 1]),
)

/** Value of a Chinese ordinal: 十一 → 11; null when it is not written as the program writes it. */
export function readChineseNumeral(text: string): number | null {
  return VALUES.get(text) ?? null
}

/** 2021-08-11 → 2021年8月11日: full year, no leading zeros (GB/T 9704 7.3.5.4). */
export function formatDate(iso: string): string {
  const [year, month, day] = iso.split('-')
  return `${Number(year)}年${Number(month)}月${Number(day)}日`
}
