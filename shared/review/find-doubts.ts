import type { MinutesBlock } from '../minutes/blocks.ts'
import { ownText } from '../minutes/factories.ts'
import type { MinutesContext } from '../minutes/minutes.ts'
import { findDate } from '../text/dates.ts'
import { readLeadingNumber } from '../text/leading-number.ts'

/** Why somebody should look at a reading. */
export type DoubtReason =
  /** Kept as plain text: nobody knows what it is. */
  | 'unknown'
  /** The line is not in the document. */
  | 'left-out'
  /** A topic is numbered otherwise than in the file. */
  | 'number'
  /** Numbered and short like a topic, but kept as text: its number does not follow. */
  | 'like-topic'
  /** Somebody in a roll has a name that is no name. */
  | 'name'

/** `line`: place among the lines of the file. `about`: the words that are doubted. */
export interface Doubt {
  readonly reason: DoubtReason
  readonly line: number
  readonly about: string
}

/**
 * What in the reading of a file is doubtful, in the order of the file. `traced`: where its lines went, as traceLines gives it. Facts that
 * a file does not have are no doubt: the draft asks for them.
 */
export function findDoubts(
  lines: readonly string[],
  traced: readonly (readonly number[])[],
  context: MinutesContext,
): Doubt[] {
  const blocks = context.children
  const topics = new Map(listTopics(blocks).map((index, place) => [index, place + 1]))
  const seen = new Set<number>()
  const doubts: Doubt[] = []
  for (const [line, words] of lines.entries()) {
    if (words.trim() === '') continue
    const into = traced[line] ?? []
    if (into.length === 0) {
      if (!isFurniture(words)) doubts.push({ reason: 'left-out', line, about: words.trim() })
      continue
    }
    for (const index of into) {
      const block = blocks[index]
      if (block === undefined || seen.has(index)) continue
      seen.add(index)
      const about = doubtOf(block, words, topics.get(index))
      if (about !== null) doubts.push({ ...about, line })
    }
  }
  return doubts
}

function doubtOf(
  block: MinutesBlock,
  words: string,
  place: number | undefined,
): Pick<Doubt, 'reason' | 'about'> | null {
  if (block.type === 'paragraph') return { reason: 'unknown', about: words.trim() }
  if (block.type === 'topic' && block.numbering === 'chinese') {
    const written = readLeadingNumber(words.trim())
    const isOther = written !== null && place !== undefined && written.value !== place
    return isOther ? { reason: 'number', about: written.written } : null
  }
  if (block.type === 'statement') {
    const written = readLeadingNumber(ownText(block))
    const isHeading = written?.style === 'chinese' && written.rest.length < 40 && !/。./u.test(written.rest)
    return isHeading ? { reason: 'like-topic', about: written.written } : null
  }
  if (block.type !== 'roll') return null
  const odd = block.entries.flatMap(({ names }) => names).find(isNoName)
  return odd === undefined ? null : { reason: 'name', about: odd }
}

/** Topics that are numbered, in their order. */
function listTopics(blocks: readonly MinutesBlock[]): number[] {
  return blocks.flatMap((block, index) =>
    block.type === 'topic' && block.numbering === 'chinese' ? [index] : [],
  )
}

/** Han names have two to four characters; those of other peoples have a dot inside or are longer. */
function isNoName(name: string): boolean {
  const bare = name.replace(/\s/gu, '')
  return /^\p{Script=Han}+$/u.test(bare) && ([...bare].length < 2 || [...bare].length > 6)
}

/** Page numbers and rules; dates are printed in the program's own form. */
function isFurniture(words: string): boolean {
  const bare = words.replace(/\s/gu, '')
  if (bare.length < 2 || /^[\d\p{P}\p{S}]+$/u.test(bare)) return true
  return /^第\d+页/u.test(bare) || (bare.length < 20 && findDate(bare) !== null)
}
