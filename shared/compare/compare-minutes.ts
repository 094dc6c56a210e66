import { composeMinutes } from '../compose/compose.ts'
import type { ComposeOptions } from '../compose/compose-block.ts'
import type { ComposedParagraph, ParagraphRole } from '../compose/composed.ts'
import type { MinutesContext } from '../minutes/minutes.ts'
import { numberBlocks } from '../minutes/numbering.ts'
import type { Comparison } from './comparison.ts'
import { listChanges } from './list-changes.ts'
import { findMoves, type Moves } from './moves.ts'
import { type Comparable, pairParagraphs } from './pair-paragraphs.ts'
import { numberRanges, textOf } from './paragraph-text.ts'
import { type RowSource, rowOfGone, rowOfMoved, rowOfNew, rowsOfPair } from './rows.ts'

/**
 * Lays two documents side by side as they print: paragraphs are paired by the ids of their blocks, else by what they say; inside a pair words
 * are compared. `options`: the profile they are both laid out by.
 */
export function compareMinutes(
  before: MinutesContext,
  after: MinutesContext,
  options?: ComposeOptions,
): Comparison {
  const numbers = {
    before: numberBlocks(before.children),
    after: numberBlocks(after.children),
    isBoldKnown: isBoldKnown(before, after),
  }
  const old = composeMinutes(before, options)
  const now = composeMinutes(after, options)
  const partners = pairParagraphs(
    comparablesOf(old, before, numbers.before),
    comparablesOf(now, after, numbers.after),
  )
  const documents = { before, after }
  const moves = findMoves(old, now, partners, documents, numbers)
  const olds = invert(partners)
  const rows = inOrder(partners, olds, now.length, moves).flatMap((step): RowSource[] => {
    const oldPlace = step.before ?? olds.get(step.after ?? -1)
    const newPlace = step.after ?? partners[step.before ?? -1]
    const one = old[oldPlace ?? -1]
    const other = now[newPlace ?? -1]
    if (one === undefined) return other === undefined ? [] : [rowOfNew(other)]
    if (other === undefined) return [rowOfGone(one)]
    const move = moves.ofOld.get(oldPlace ?? -1)
    if (move === undefined) return rowsOfPair(one, other, numbers)
    return [rowOfMoved(one, other, move, step.before === null ? 'after' : 'before', numbers)]
  })
  return listChanges(documents, rows, numbers)
}

function invert(partners: readonly (number | null)[]): Map<number, number> {
  return new Map(partners.flatMap((partner, place) => (partner === null ? [] : [[partner, place] as const])))
}

/**
 * Whether a difference in bold is a change. Reading a returned file can lose bold: it counts only between states of one draft (they share block
 * ids), or where both have bold words.
 */
function isBoldKnown(before: MinutesContext, after: MinutesContext): boolean {
  const ids = new Set(before.children.map(({ id }) => id))
  return after.children.some(({ id }) => ids.has(id)) || (hasBold(before) && hasBold(after))
}

function hasBold({ children }: MinutesContext): boolean {
  return children.some(
    (block) => 'children' in block && block.children.some((child) => 'bold' in child && child.bold === true),
  )
}

const SINGLE: ReadonlySet<ParagraphRole> = new Set<ParagraphRole>([
  'copyNumber',
  'secrecy',
  'urgency',
  'emblem',
  'number',
  'issuerLine',
  'title',
  'opening',
])
const PROSE: ReadonlySet<ParagraphRole> = new Set<ParagraphRole>([
  'opening',
  'statement',
  'item',
  'paragraph',
])

function comparablesOf(
  paragraphs: readonly ComposedParagraph[],
  { children }: MinutesContext,
  numbers: readonly string[],
): Comparable[] {
  const counts = new Map<string, number>()
  return paragraphs.map((paragraph) => {
    const { role, block, runs } = paragraph
    const look = PROSE.has(role) && paragraph.align === 'justify' ? 'prose' : role
    const base = children[block]?.id ?? ''
    const nth = counts.get(`${look} ${base}`) ?? 0
    counts.set(`${look} ${base}`, nth + 1)
    const [first] = numberRanges(runs, numbers)
    const text = textOf(paragraph)
    const start = first?.[0] === 0 ? first[1] : 0
    const isSingle = SINGLE.has(role)
    // A heading that is nothing but its number is known by that.
    return { key: base === '' ? '' : `${base} ${nth}`, look, text: text.slice(start) || text, isSingle }
  })
}

interface Step {
  readonly before: number | null
  readonly after: number | null
}

/** The paragraphs in the order of the newer document; what is gone or moved away stands after what it stood after. */
function inOrder(
  partners: readonly (number | null)[],
  olds: ReadonlyMap<number, number>,
  count: number,
  moves: Moves,
): Step[] {
  const steps: Step[] = []
  let done = 0
  const passOld = (to: number) => {
    for (; done < to; done += 1) {
      const partner = partners[done] ?? null
      if (partner === null || moves.ofOld.has(done)) steps.push({ before: done, after: null })
    }
  }
  for (let place = 0; place < count; place += 1) {
    const old = olds.get(place)
    if (old === undefined || moves.ofOld.has(old)) {
      steps.push({ before: null, after: place })
      continue
    }
    // What went away before this paragraph stands before what came in its place.
    let at = steps.length
    while (at > 0 && steps[at - 1]?.before === null) at -= 1
    const came = steps.splice(at)
    passOld(old)
    steps.push(...came, { before: old, after: place })
    done = old + 1
  }
  const at = steps.findLastIndex((step) => step.before !== null) + 1
  const came = steps.splice(at)
  passOld(partners.length)
  return [...steps, ...came]
}
