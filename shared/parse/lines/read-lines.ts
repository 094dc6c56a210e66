import { joinWrappedLines, type WordLine } from './join-lines.ts'
import { readLineNumber } from './line-number.ts'
import { takeMarkdown } from './markdown.ts'
import { cleanText } from './noise.ts'
import { findPageMarks } from './page-marks.ts'
import { type SourceLine, wordsOf } from './source-line.ts'
import { tidyLine } from './tidy-line.ts'

/** A paragraph of the text: its words as written (for rolls, whose blanks mean something) and tidied, and what else is known of it. */
export interface Line extends Pick<SourceLine, 'level' | 'align' | 'bold' | 'size' | 'color' | 'cells'> {
  readonly raw: string
  readonly tidy: string
}

/** Source lines → paragraphs: noise, signs of Markdown and page marks out, pulled-apart and wrapped lines together, empty ones gone. O(n). */
export function readLines(source: readonly SourceLine[]): Line[] {
  const cleaned: WordLine[] = []
  for (const line of source) {
    const plain = takeMarkdown(line)
    const words = cleanText(wordsOf(plain))
    // One empty line says what a hundred thousand say.
    if (words.trim() !== '' || (cleaned.at(-1)?.words ?? '').trim() !== '') cleaned.push({ ...plain, words })
  }
  const marks = findPageMarks(cleaned.map(({ words }) => words))
  const kept = dropWithBlanks(cleaned, marks)
  return joinWrappedLines(joinNumbers(joinSingleCharacters(kept))).map(({ words, ...evidence }) => ({
    ...pick(evidence),
    raw: words,
    tidy: tidyLine(words),
  }))
}

function pick({ level, align, bold, size, color, cells }: SourceLine): Omit<Line, 'raw' | 'tidy'> {
  return {
    ...(level === undefined ? {} : { level }),
    ...(align === undefined ? {} : { align }),
    ...(bold === undefined ? {} : { bold }),
    ...(size === undefined ? {} : { size }),
    ...(color === undefined ? {} : { color }),
    ...(cells === undefined ? {} : { cells }),
  }
}

/** Takes out lines, and the empty ones around them: a page break ends no paragraph. */
function dropWithBlanks<One extends { readonly words: string }>(
  lines: readonly One[],
  marks: ReadonlySet<number>,
): One[] {
  if (marks.size === 0) return [...lines]
  const kept: One[] = []
  let isAfterMark = false
  for (const [index, line] of lines.entries()) {
    if (marks.has(index)) {
      while (kept.at(-1)?.words.trim() === '') kept.pop()
      isAfterMark = true
    } else if (!isAfterMark || line.words.trim() !== '') {
      kept.push(line)
      isAfterMark = false
    }
  }
  return kept
}

/**
 * 一、 or （一） or 1. alone on its line was one line with the next: a list of a web page, cells of a table. Only where such numbers count from
 * one: （十七） alone may be the number of the minutes.
 */
function joinNumbers<One extends { readonly words: string }>(lines: readonly One[]): One[] {
  const joined: One[] = []
  let last = 0
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]
    const next = lines[index + 1]?.words ?? ''
    if (line === undefined) break
    const value = ONLY_NUMBER.test(line.words) ? (readLineNumber(tidyLine(`${line.words}甲`))?.value ?? 0) : 0
    if ((value === 1 || value === last + 1) && next.trim() !== '' && !BEGINS_WITH_NUMBER.test(next)) {
      joined.push({ ...line, words: line.words.trimEnd() + next.trim() })
      last = value
      index += 1
    } else joined.push(line)
  }
  return joined
}

const ONLY_NUMBER =
  /^\s*(?:[一二三四五六七八九十]{1,3}、|\d{1,2}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)])\s*$/u
const BEGINS_WITH_NUMBER = /^\s*[（(]?[一二三四五六七八九十\d]/u

/** Three or more lines of one character each were one line: a title set downwards, a conversion that broke at every character. */
function joinSingleCharacters<One extends { readonly words: string }>(lines: readonly One[]): One[] {
  const isSingle = (line: One | undefined) => line !== undefined && /^\s*[^\s\dA-Za-z]\s*$/u.test(line.words)
  const joined: One[] = []
  for (let index = 0; index < lines.length; ) {
    let end = index
    while (isSingle(lines[end])) end += 1
    const line = lines[index]
    if (line === undefined) break
    if (end - index >= 3) {
      joined.push({
        ...line,
        words: lines
          .slice(index, end)
          .map(({ words }) => words.trim())
          // Blanks, so that a roll can tell where one name ends; the tidy line has none of them.
          .join(' '),
      })
      index = end
    } else {
      joined.push(line)
      index += 1
    }
  }
  return joined
}
