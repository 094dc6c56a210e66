/** Half-width marks and the full-width ones that Chinese text means by them. */
const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '(': '（',
  ')': '）',
  '?': '？',
  '!': '！',
}
const HALF_MARK =
  /(?<=[\p{Script=Han}”》）】〕\])])[,:;()?!](?!\d)|(?<=\d)[,;](?=\s*\p{Script=Han})|[()](?=\p{Script=Han})|(?<=[\d\p{Script=Han}])\)/gu
const FULL_DIGIT = /[\uFF10-\uFF19]/gu

/**
 * A text as rules read it: full-width digits as 0–9, half-width marks beside Chinese as full-width ones. As long as the text itself,
 * place by place, so that what is found in the copy is cut from the original.
 */
export function toReadingCopy(text: string): string {
  return text
    .replace(FULL_DIGIT, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(HALF_MARK, (mark) => FULL_WIDTH[mark] ?? mark)
}
