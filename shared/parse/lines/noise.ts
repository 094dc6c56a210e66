import { INVISIBLE } from '../../text/invisible.ts'
import { toOrdinaryCharacters } from './ordinary-characters.ts'
import { linesOfText, type SourceLine, wordsOf } from './source-line.ts'

/** Control characters other than tab; no XML part of a .docx may hold them. */
const CONTROL = /(?!\t)\p{Cc}/gu
/** What a Word bookmark leaves behind when a document is saved as text. */
const BOOKMARK = /\[bookmark:[^\]\n]{0,200}\]/giu
/** Blanks that a web page wrote as words. */
const WEB_BLANK = /&(?:nbsp|ensp|emsp|#160|#12288);/gu

/** Words without conversion noise (bookmark text, control and zero-width characters); lookalikes become ordinary characters, blanks stay. */
export function cleanText(words: string): string {
  if (words === '') return ''
  return toOrdinaryCharacters(
    words.replace(INVISIBLE, '').replace(CONTROL, '').replace(BOOKMARK, '').replace(WEB_BLANK, ' '),
  )
}

/** The words of each line, cleaned. */
export function cleanLines(lines: readonly SourceLine[]): string[] {
  return lines.map((line) => cleanText(wordsOf(line)))
}

/** The same of a text. */
export function splitCleanLines(text: string): string[] {
  return cleanLines(linesOfText(text))
}
