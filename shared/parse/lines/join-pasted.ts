import { joinWrappedLines } from './join-lines.ts'
import { readLines } from './read-lines.ts'
import { findPieceWidth, findWrapWidth } from './wrap-width.ts'

/**
 * Lines of a text that was copied: those that a PDF or a mail has cut at its margin are paragraphs again, and page marks between them go. A text
 * whose lines are paragraphs comes back as it is, without empty lines. `lines` are clean already.
 */
export function joinPastedLines(lines: readonly string[]): string[] {
  const full = lines.filter((line) => line.trim() !== '')
  if (findPieceWidth(full) === null) return full
  if (findWrapWidth(full) !== null) return readLines(lines.map((text) => ({ text }))).map(({ raw }) => raw)
  return joinWrappedLines(
    lines.map((text) => ({ text, words: text })),
    findPieceWidth,
  ).map(({ words }) => words)
}
