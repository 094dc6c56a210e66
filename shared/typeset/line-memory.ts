import type { ComposedParagraph, ComposedRun } from '../compose/composed.ts'
import type { SetLine } from './typeset-document.ts'

interface Remembered {
  readonly paragraph: ComposedParagraph
  readonly sizePt: number | undefined
  readonly lines: readonly SetLine[]
}

/** The lines of every paragraph as they were set last time, by the paragraph's position. */
export type LineMemory = readonly (Remembered | undefined)[]

/** The lines of the paragraph at a position; `sizePt` as in `SetLines`. */
export type SetLinesOf = (paragraph: number, sizePt?: number) => readonly SetLine[]

/** Sets a paragraph: `sizePt` is the size of 标志, undefined for all others. */
type SetLines = (paragraph: ComposedParagraph, index: number, sizePt?: number) => readonly SetLine[]

/**
 * Gives the lines of paragraphs, from `memory` where a paragraph is the same as one that stood in its place last time, or as far
 * before or after it as the document grew or shrank; `setLines` sets the others. `kept` fills with what was asked for.
 */
export function recallLines(
  memory: LineMemory,
  paragraphs: readonly ComposedParagraph[],
  setLines: SetLines,
) {
  const kept: (Remembered | undefined)[] = paragraphs.map(() => undefined)
  const grown = paragraphs.length - memory.length
  const blocksGrown = lastBlock(paragraphs.at(-1)) - lastBlock(memory.at(-1)?.paragraph)
  const recall = (paragraph: ComposedParagraph, index: number, sizePt?: number): readonly SetLine[] => {
    const here = memory[index]
    if (
      here &&
      here.sizePt === sizePt &&
      (here.paragraph === paragraph || isSame(here.paragraph, paragraph, 0))
    )
      return here.lines
    const moved = memory[index - grown]
    if (moved && moved.sizePt === sizePt && isSame(moved.paragraph, paragraph, blocksGrown)) {
      return moveLines(moved.lines, index, blocksGrown)
    }
    return setLines(paragraph, index, sizePt)
  }
  const linesOf = (index: number, sizePt?: number): readonly SetLine[] => {
    const paragraph = paragraphs[index]
    if (paragraph === undefined) return []
    const known = kept[index]
    if (known !== undefined) return known.lines
    const lines = recall(paragraph, index, sizePt)
    kept[index] = { paragraph, sizePt, lines }
    return lines
  }
  return { kept, linesOf }
}

function lastBlock(paragraph: ComposedParagraph | undefined): number {
  return (paragraph?.runs.at(-1) ?? paragraph?.end.at(-1))?.source.block ?? paragraph?.block ?? 0
}

/** Everything a paragraph's lines depend on, its blocks `shift` further down. */
function isSame(before: ComposedParagraph, now: ComposedParagraph, shift: number): boolean {
  return (
    before.role === now.role &&
    before.firstLineIndent === now.firstLineIndent &&
    before.leftIndent === now.leftIndent &&
    before.rightIndent === now.rightIndent &&
    before.align === now.align &&
    before.isLandscape === now.isLandscape &&
    before.table === now.table &&
    before.change?.note === now.change?.note &&
    areSame(before.runs, now.runs, shift) &&
    areSame(before.end, now.end, shift)
  )
}

function areSame(before: readonly ComposedRun[], now: readonly ComposedRun[], shift: number): boolean {
  if (before.length !== now.length) return false
  return before.every((run, place) => {
    const other = now[place]
    return (
      other !== undefined &&
      run.text === other.text &&
      run.font === other.font &&
      run.bold === other.bold &&
      run.change === other.change &&
      run.source.offset === other.source.offset &&
      run.source.block + shift === other.source.block
    )
  })
}

function moveLines(lines: readonly SetLine[], index: number, shift: number): readonly SetLine[] {
  return lines.map((line) => {
    const runs = line.runs.map((run) => {
      return { ...run, source: { block: run.source.block + shift, offset: run.source.offset } }
    })
    return { ...line, paragraph: index, runs }
  })
}
