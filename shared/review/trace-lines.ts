import { composeMinutes } from '../compose/compose.ts'
import type { MinutesBlock } from '../minutes/blocks.ts'
import type { MinutesContext } from '../minutes/minutes.ts'
import { readRollLabel } from '../people/roll-label.ts'
import { readLeadingNumber } from '../text/leading-number.ts'
import { isIdleRoll } from '../wording/roll-text.ts'

/** The printed characters of a document without blanks, and which block each stretch of them comes from. */
interface Printed {
  readonly text: string
  readonly stretches: readonly { readonly start: number; readonly end: number; readonly block: number }[]
}

/** So many characters of a line are enough to know it again, tried at these places of it: marks inside may be printed otherwise. */
const PIECE = 7
const PIECES_AT = [0, 4, 10, 20, 40]
/** A line is looked for near the one before first; all over a long document only so often. */
const NEAR = 20_000
const MOST_WIDE_SEARCHES = 2_000

/**
 * Where the lines of a file went: for each line the blocks (positions in the document) that print its words or are the empty roll that it
 * names, [] for a line that is in none. Numbers at the beginning are computed anew and do not count, nor do blanks and widths.
 */
export function traceLines(lines: readonly string[], context: MinutesContext): number[][] {
  const printed = printAll(context)
  let cursor = 0
  let wideSearches = 0
  const find = (words: string): number => {
    if (words === '') return -1
    const near = printed.text.slice(cursor, cursor + NEAR).indexOf(words)
    if (near >= 0) return cursor + near
    wideSearches += 1
    return wideSearches > MOST_WIDE_SEARCHES ? -1 : printed.text.indexOf(words)
  }
  return lines.map((line) => {
    const words = bare(line)
    const unnumbered = bare(readLeadingNumber(line.trim())?.rest ?? line)
    for (const wanted of [words, unnumbered]) {
      const start = find(wanted)
      if (start < 0) continue
      cursor = start + wanted.length
      return blocksBetween(printed, start, cursor)
    }
    for (const at of PIECES_AT) {
      const piece = unnumbered.slice(at, at + PIECE)
      const start = piece.length < (at === 0 ? 2 : PIECE - 2) ? -1 : find(piece)
      if (start >= 0) return blocksBetween(printed, start, start + piece.length)
    }
    return findIdleRoll(line, context.children)
  })
}

/** 请假： with nobody behind it: a roll that is kept, and printed once it has somebody. */
function findIdleRoll(line: string, blocks: readonly MinutesBlock[]): number[] {
  const label = readRollLabel(line)
  if (label === null) return []
  const index = blocks.findIndex(
    (block) => block.type === 'roll' && isIdleRoll(block) && bare(block.role) === bare(label.role),
  )
  return index < 0 ? [] : [index]
}

function printAll(context: MinutesContext): Printed {
  const stretches: { start: number; end: number; block: number }[] = []
  const parts: string[] = []
  let length = 0
  for (const paragraph of composeMinutes(context)) {
    for (const run of [...paragraph.runs, ...paragraph.end]) {
      const words = bare(run.text)
      if (words === '') continue
      stretches.push({ start: length, end: length + words.length, block: run.source.block })
      parts.push(words)
      length += words.length
    }
  }
  return { text: parts.join(''), stretches }
}

function blocksBetween({ stretches }: Printed, start: number, end: number): number[] {
  const blocks: number[] = []
  let low = 0
  let high = stretches.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((stretches[middle]?.end ?? 0) <= start) low = middle + 1
    else high = middle
  }
  for (let place = low; place < stretches.length; place += 1) {
    const stretch = stretches[place]
    if (stretch === undefined || stretch.start >= end) break
    if (!blocks.includes(stretch.block)) blocks.push(stretch.block)
  }
  return blocks
}

function bare(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{P}\p{S}]/gu, '')
}
