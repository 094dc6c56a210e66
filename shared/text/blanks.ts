const BLANKS = /[\s\u3000]+/gu
/** Digits of one number of a date that a conversion has pulled apart: 202 6 年, 1 2 月. */
const SPLIT_DATE_NUMBER = /(?<!\d)\d{1,3}(?: \d{1,3}){1,3}(?=[年月日])/gu

/**
 * Takes out the blanks that conversions leave in Chinese text: at the ends, inside Chinese, between Chinese and digits or Latin words,
 * inside a year. Between two Latin words or numbers one blank stays. O(n).
 */
export function tidyBlanks(text: string): string {
  const trimmed = text.trim()
  const tidy = trimmed.replace(BLANKS, (run, offset: number) =>
    isBlankNeeded(trimmed, offset - 1, offset + run.length) ? ' ' : '',
  )
  return tidy.replace(SPLIT_DATE_NUMBER, (digits, offset: number) => {
    const joined = digits.replaceAll(' ', '')
    const unit = tidy[offset + digits.length]
    const fits = unit === '年' ? /^(?:19|20)\d\d$/u.test(joined) : joined.length === 2
    return fits ? joined : digits
  })
}

function isBlankNeeded(text: string, before: number, after: number): boolean {
  const left = text.charCodeAt(before)
  const right = text.charCodeAt(after)
  if (isWestern(left)) return isWestern(right) || (right === OPENING_QUOTE && isLetter(left))
  return left === CLOSING_QUOTE && isLetter(right)
}

const OPENING_QUOTE = 0x201c
const CLOSING_QUOTE = 0x201d

/** Latin, Greek and Cyrillic letters, ASCII digits and marks: scripts that part words by blanks. */
function isWestern(code: number): boolean {
  return (code > 0x20 && code < 0x7f) || (code >= 0xc0 && code <= 0x24f) || (code >= 0x370 && code <= 0x52f)
}

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code <= 0x24f)
}

/** Two texts say the same but for blanks. */
export function isSameButBlanks(one: string, other: string): boolean {
  return one.replace(BLANKS, '') === other.replace(BLANKS, '')
}
