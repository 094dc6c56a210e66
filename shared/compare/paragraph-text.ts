import { type ComposedParagraph, type ComposedRun, paragraphText } from '../compose/composed.ts'
import type { Range } from './diff-words.ts'

/** Between cells and rows of a table; no document holds them. */
const CELL_END = '\t'
const ROW_END = '\n'

/** What a paragraph says; of a table all its cells. */
export function textOf(paragraph: ComposedParagraph): string {
  const { table } = paragraph
  if (table === null) return paragraphText(paragraph)
  return table.rows
    .map((cells) => cells.map((cell) => textOfCell(cell.paragraphs)).join(CELL_END))
    .join(ROW_END)
}

export function textOfCell(paragraphs: readonly (readonly ComposedRun[])[]): string {
  return paragraphs.map(textOfRuns).join(ROW_END)
}

export function textOfRuns(runs: readonly ComposedRun[]): string {
  let text = ''
  for (const run of runs) text += run.text
  return text
}

/** The runs that stand in a range of their text, cut where it begins and ends. */
export function sliceRuns(runs: readonly ComposedRun[], [from, to]: Range): ComposedRun[] {
  const found: ComposedRun[] = []
  let at = 0
  for (const run of runs) {
    const start = Math.max(from, at)
    const end = Math.min(to, at + run.text.length)
    if (start < end) {
      const { block, offset } = run.source
      const source = { block, offset: offset === null ? null : offset + start - at }
      found.push(
        start === at && end === at + run.text.length
          ? run
          : { ...run, text: run.text.slice(start - at, end - at), source },
      )
    }
    at += run.text.length
    if (at >= to) break
  }
  return found
}

/** Where 序号 stand in the text of runs: computed runs that are the number of their block. */
export function numberRanges(runs: readonly ComposedRun[], numbers: readonly string[]): Range[] {
  const ranges: Range[] = []
  let at = 0
  for (const { text, source } of runs) {
    if (source.offset === null && text !== '' && text === numbers[source.block])
      ranges.push([at, at + text.length])
    at += text.length
  }
  return ranges
}
