import { isColophon } from '#shared/typeset/flow-plan.ts'
import type { SetLine, TypesetDocument } from '#shared/typeset/typeset-document.ts'

/** The lines of every page: text without blanks. */
export type LinesByPage = readonly (readonly string[])[]

export interface LineComparison {
  readonly pages: readonly [number, number]
  readonly same: number
  readonly all: number
  /** The first few that differ: page, line, ours, theirs. */
  readonly different: readonly string[]
}

export function withoutBlanks(text: string): string {
  return text.replace(/[\s\u00a0]/gu, '')
}

/** The typesetter's lines as a witness can be compared with: pages that hold text, lines that hold text. */
export function ownLines(document: TypesetDocument, withColophon: boolean): SetLine[][] {
  return document.pages
    .map((page) =>
      page.lines
        .map((placed) => placed.line)
        .filter((line) => {
          const paragraph = document.paragraphs[line.paragraph]
          const isKept = withColophon || paragraph === undefined || !isColophon(paragraph)
          return isKept && withoutBlanks(line.text) !== ''
        }),
    )
    .filter((lines) => lines.length > 0)
}

/** Compares line by line, page by page. `hungIsLost`: LibreOffice does not draw a mark that hangs. */
export function compareLines(
  own: readonly SetLine[][],
  theirs: LinesByPage,
  hungIsLost = false,
): LineComparison {
  let same = 0
  let all = 0
  const different: string[] = []
  for (let page = 0; page < Math.max(own.length, theirs.length); page += 1) {
    const ours = own[page] ?? []
    const others = theirs[page] ?? []
    for (let index = 0; index < Math.max(ours.length, others.length); index += 1) {
      all += 1
      const line = ours[index]
      const text = withoutBlanks(line?.text ?? '')
      const expected = hungIsLost && line?.hung === true ? text.slice(0, -1) : text
      if (expected === others[index] || text === others[index]) same += 1
      else if (different.length < 5)
        different.push(`${page + 1}/${index + 1} ${text} | ${others[index] ?? ''}`)
    }
  }
  return { pages: [own.length, theirs.length], same, all, different }
}
