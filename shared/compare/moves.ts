import type { ComposedParagraph } from '../compose/composed.ts'
import type { MinutesContext } from '../minutes/minutes.ts'
import { topicOfEachBlock } from '../minutes/walk.ts'
import { findHeaviestRun } from './heaviest-run.ts'
import type { CompareBasis } from './mark-runs.ts'
import { textOf } from './paragraph-text.ts'

/** Paragraphs that stand elsewhere now; those that went together are one move. */
export interface Moves {
  /** By the place of a paragraph in the older document. */
  readonly ofOld: ReadonlyMap<number, Move>
  readonly ofNew: ReadonlyMap<number, Move>
}

export interface Move {
  readonly id: number
  /** 三: the number of the topic it stood in; 前文, 后文 where that has none. */
  readonly from: string
  readonly to: string
}

/** Of paired paragraphs those that do not keep the order of most of the text. */
export function findMoves(
  old: readonly ComposedParagraph[],
  now: readonly ComposedParagraph[],
  partners: readonly (number | null)[],
  documents: { readonly before: MinutesContext; readonly after: MinutesContext },
  numbers: CompareBasis,
): Moves {
  const paired = partners.flatMap((partner, place) => (partner === null ? [] : [{ place, partner }]))
  const run = findHeaviestRun(
    paired.map(({ partner }) => partner),
    paired.map(({ place }) => weightOf(old[place])),
  )
  const ofOld = new Map<number, Move>()
  const ofNew = new Map<number, Move>()
  const labelOld = createLabels(documents.before, numbers.before)
  const labelNew = createLabels(documents.after, numbers.after)
  let last: Placed | null = null
  let count = 0
  for (const [index, { place, partner }] of paired.entries()) {
    if (run.has(index)) continue
    let move: Move | null = moveBefore(last, place, partner)
    if (move === null) {
      const cameFrom = isBefore(paired, run, index) ? '前文' : '后文'
      move = {
        id: count,
        from: labelOld(old[place]) ?? cameFrom,
        to: labelNew(now[partner]) ?? (cameFrom === '前文' ? '后文' : '前文'),
      }
      count += 1
    }
    ofOld.set(place, move)
    ofNew.set(partner, move)
    last = { place, partner, move }
  }
  return { ofOld, ofNew }
}

interface Placed {
  readonly place: number
  readonly partner: number
  readonly move: Move
}

/** The move of the paragraph before, when this one went along. */
function moveBefore(last: Placed | null, place: number, partner: number): Move | null {
  return last !== null && last.place + 1 === place && last.partner + 1 === partner ? last.move : null
}

function weightOf(paragraph: ComposedParagraph | undefined): number {
  return 1 + (paragraph === undefined ? 0 : textOf(paragraph).length)
}

/** Whether it stood further up than it stands now, by what kept its place. */
function isBefore(
  paired: readonly { readonly partner: number }[],
  run: ReadonlySet<number>,
  index: number,
): boolean {
  const own = paired[index]?.partner ?? 0
  return paired.some(({ partner }, other) => run.has(other) && other > index && partner < own)
}

function createLabels(
  { children }: MinutesContext,
  numbers: readonly string[],
): (paragraph: ComposedParagraph | undefined) => string | null {
  const topics = topicOfEachBlock(children)
  return (paragraph) => {
    const topic = paragraph === undefined ? null : (topics[paragraph.block] ?? null)
    const number = topic === null ? '' : (numbers[topic] ?? '').replace(/(?<![、.．\s])[、.．\s]+$/u, '')
    return number === '' ? null : number
  }
}
