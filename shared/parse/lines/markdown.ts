import type { SourceLine } from './source-line.ts'

const SIGN = /[#*_+>-]/u
const HEADING = /^\s{0,3}(#{1,6})\s+(.*?)(?:\s+#+)?\s*$/u
const STRONG = /(\*\*|__)(?=\S)([^*_]+?)\1/gu
/** The sign of a list or of a quotation before words; the page number - 3 - has none behind it. */
const BULLET = /^\s*(?:[-*+>]\s+)+(?=[\p{Script=Han}《“‘（(〔【*_]|\d{1,2}[.、．]\D)/u
const WHOLE_STRONG = /^\s*(\*\*|__)([^*_]+)\1\s*$/u

/**
 * Takes the signs of Markdown off a line: # before a heading, ** around words, - before a list's row. What the first two
 * meant is kept as `level` and `bold`.
 */
export function takeMarkdown(line: SourceLine): SourceLine {
  if (line.cells !== undefined || !SIGN.test(line.text)) return line
  const heading = HEADING.exec(line.text)
  const text = heading?.[2] ?? line.text.replace(BULLET, '')
  const isBold = WHOLE_STRONG.test(text)
  return {
    ...line,
    text: text.replace(STRONG, '$2'),
    ...(heading === null ? {} : { level: heading[1]?.length ?? 1 }),
    ...(isBold ? { bold: true } : {}),
  }
}
