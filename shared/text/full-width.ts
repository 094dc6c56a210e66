/** Whether a character takes a whole 字: all but ASCII, Latin-1 letters and half-width forms. */
export function isFullWidth(character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x2e80) {
    // Quotation marks, dashes, ellipsis, ℃, circled and Roman numerals, Greek are full width in Chinese fonts.
    if (code < 0xa7) return false
    return code >= 0x2010 || FULL_WIDTH_LATIN.has(code) || (code >= 0x0391 && code <= 0x0451)
  }
  return !(code >= 0xff61 && code <= 0xffdc)
}

/** § ¨ ° ± · × ÷ of GB 2312. */
const FULL_WIDTH_LATIN = new Set([0xa7, 0xa8, 0xb0, 0xb1, 0xb7, 0xd7, 0xf7])

/** How wide a text is in half characters, where letters are half as wide as characters. */
export function halvesOf(text: string): number {
  let width = 0
  for (const character of text) width += isFullWidth(character) ? 2 : 1
  return width
}
