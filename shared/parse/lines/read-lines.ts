import { joinWrappedLines } from './join-lines.ts'
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
  const cleaned = source.map((line) => {
    const plain = takeMarkdown(line)
    return { ...plain, words: cleanText(wordsOf(plain)) }
  })
  const marks = findPageMarks(cleaned.map(({ words }) => words))
  const kept = dropWithBlanks(cleaned, marks)
  return joinWrappedLines(joinSingleCharacters(kept)).map(({ words, ...evidence }) => ({
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
