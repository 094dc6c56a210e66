/** Zero-width characters and byte order marks: noise wherever they stand. */
const INVISIBLE = /[\u200B\u2060\uFEFF]/gu
/** Control characters other than tab and line feed; no XML part of a .docx may hold them. */
const CONTROL = /(?![\t\n])\p{Cc}/gu
/** What a Word bookmark leaves behind when a document is saved as text. */
const BOOKMARK = /\[bookmark:[^\]\n]{0,200}\]/giu
const LINE_END = /\r\n?|[\v\f\u0085\u2028\u2029]/gu

/** Source text → its lines without conversion noise (bookmark text, control and zero-width characters). Blanks stay as they are. */
export function splitCleanLines(text: string): string[] {
  return text
    .replace(LINE_END, '\n')
    .replace(INVISIBLE, '')
    .replace(CONTROL, '')
    .replace(BOOKMARK, '')
    .split('\n')
}
