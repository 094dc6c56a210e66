import { linesOfText, type SourceLine, wordsOf } from './source-line.ts'

/** Zero-width characters and byte order marks: noise wherever they stand. */
const INVISIBLE = /[\u200B\u2060\uFEFF]/gu
/** Control characters other than tab; no XML part of a .docx may hold them. */
const CONTROL = /(?!\t)\p{Cc}/gu
/** What a Word bookmark leaves behind when a document is saved as text. */
const BOOKMARK = /\[bookmark:[^\]\n]{0,200}\]/giu

/** The words of each line without conversion noise (bookmark text, control and zero-width characters). Blanks stay as they are. */
export function cleanLines(lines: readonly SourceLine[]): string[] {
  return lines.map((line) => wordsOf(line).replace(INVISIBLE, '').replace(CONTROL, '').replace(BOOKMARK, ''))
}

/** The same of a text. */
export function splitCleanLines(text: string): string[] {
  return cleanLines(linesOfText(text))
}
