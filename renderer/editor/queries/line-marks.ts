import { composeBlock, joinToParagraph, proseRuns } from '#shared/compose/compose-block.ts'
import type { ComposedParagraph } from '#shared/compose/composed.ts'
import { printableParagraph, printableRuns } from '#shared/compose/printable.ts'
import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import type { FormatProfile } from '#shared/profile/profile.ts'
import { findLines, type LineMark } from '#shared/typeset/line-marks.ts'
import { isShownOnly } from './blocks.ts'

/** A block of a paragraph, as it is shown. */
export interface ShownBlock {
  readonly block: MinutesBlock
  readonly number: string
  readonly derivedText: string
}

export const NO_LINE_MARKS: readonly LineMark[] = []

/** What a block is told of the lines of its paragraph. */
export interface BlockLines {
  readonly marks: readonly LineMark[]
  /** The line of the paragraph that it begins on, counted from 0. */
  readonly line: number
  /** Its paragraph is not spread. */
  readonly keepsLeft: boolean
}

interface Known {
  readonly shown: readonly ShownBlock[]
  readonly profile: FormatProfile
  readonly lines: readonly BlockLines[]
}
const known = new WeakMap<MinutesBlock, Known>()

/**
 * What each block of a paragraph on the sheet has to be told so that its lines end where those of the page do. Places count in the block's
 * own text, in a shown block in the words it shows. The very same lists as before when nothing has changed.
 */
export function paragraphLines(shown: readonly ShownBlock[], profile: FormatProfile): readonly BlockLines[] {
  const first = shown[0]?.block
  if (first === undefined || !hasLines(first)) {
    return shown.map((_, line) => ({ marks: NO_LINE_MARKS, line, keepsLeft: false }))
  }
  const before = known.get(first)
  if (before !== undefined && before.profile === profile && areSame(before.shown, shown)) return before.lines
  const lines = placeMarks(shown, composeShown(shown, profile), profile)
  known.set(first, { shown, profile, lines })
  return lines
}

/** 版头, 名单 and 版记 are composed where they are drawn; tables have lines of their own. */
function hasLines({ type }: MinutesBlock): boolean {
  return (
    type === 'opening' || type === 'topic' || type === 'statement' || type === 'item' || type === 'paragraph'
  )
}

function areSame(before: readonly ShownBlock[], now: readonly ShownBlock[]): boolean {
  return (
    before.length === now.length &&
    before.every(({ block, number, derivedText }, at) => {
      const other = now[at]
      return other?.block === block && other.number === number && other.derivedText === derivedText
    })
  )
}

/** The paragraphs that the blocks print: one, several for an opening in lines. The blocks count from 0 in them. */
function composeShown(shown: readonly ShownBlock[], profile: FormatProfile): ComposedParagraph[] {
  const [first, ...others] = shown
  if (first === undefined) return []
  const made = composeBlock(first.block, 0, first.number, first.derivedText, profile).map(printableParagraph)
  const head = made[0]
  if (others.length === 0 || head === undefined) return made
  const pieces = others.map(({ block, number, derivedText }, at) => {
    const isRunIn = block.type === 'statement' || block.type === 'item'
    return isRunIn ? printableRuns(proseRuns(block, at + 1, number, derivedText)) : []
  })
  return [joinToParagraph(head, pieces)]
}

function placeMarks(
  shown: readonly ShownBlock[],
  paragraphs: readonly ComposedParagraph[],
  profile: FormatProfile,
): BlockLines[] {
  const placed = shown.map((): LineMark[] => [])
  /** How many code units of each block have been shown in the runs before. */
  const passedIn = shown.map(() => 0)
  const lineOf = shown.map((): number | null => null)
  let keepsLeft = false
  for (const paragraph of paragraphs) {
    const { marks, starts, isLoose } = findLines(paragraph, profile)
    keepsLeft ||= isLoose
    let passed = 0
    for (const { text, source } of paragraph.runs) {
      const { block: at } = source
      lineOf[at] ??= starts.findLastIndex((start) => start <= passed)
      const isShown = shown[at] !== undefined && isShownOnly(shown[at].block)
      const start = source.offset ?? (isShown ? (passedIn[at] ?? 0) : null)
      for (const mark of marks) {
        const from = Math.max(mark.start, passed)
        const to = Math.min(mark.end, passed + text.length)
        // A number before typed text is drawn by the style and cannot be told anything.
        if (start === null || from >= to) continue
        placed[at]?.push({ kind: mark.kind, start: start + from - passed, end: start + to - passed })
      }
      passed += text.length
      passedIn[at] = (passedIn[at] ?? 0) + text.length
    }
    // The line end between the lines of an opening.
    const [first] = passedIn
    if (first !== undefined) passedIn[0] = first + 1
  }
  return placed.map((marks, at) => ({
    marks: marks.length === 0 ? NO_LINE_MARKS : marks,
    line: lineOf[at] ?? 0,
    keepsLeft,
  }))
}

export function areSameMarks(a: readonly LineMark[], b: readonly LineMark[]): boolean {
  return (
    a === b ||
    (a.length === b.length &&
      a.every(({ kind, start, end }, at) => {
        const other = b[at]
        return other?.kind === kind && other.start === start && other.end === end
      }))
  )
}
