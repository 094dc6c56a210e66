/** What XML 1.0 cannot hold (production 2, Char): control characters, lone surrogates, U+FFFE and U+FFFF. */
const ILLEGAL = /[^\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
const WHITE = /[\t\n\r]/

/**
 * Text as it may stand in the package: a tab or line end inside a paragraph becomes a blank, a lone half of a character the mark for
 * an unreadable character, every other illegal character goes.
 */
export function legalText(text: string): string {
  return text.replace(ILLEGAL, (character) => {
    if (WHITE.test(character)) return ' '
    const code = character.charCodeAt(0)
    return code >= 0xd800 && code <= 0xdfff ? '\uFFFD' : ''
  })
}
