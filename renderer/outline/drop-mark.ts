import type { OutlineRow } from './outline-rows.ts'

/** Where a dragged row would land, as the outline shows it. */
export interface DropMark {
  /** The row it is drawn at, by its block. */
  readonly index: number
  readonly edge: 'before' | 'after'
  /** Under a topic. */
  readonly isInside: boolean
}

/**
 * Between which blocks a row of kind `dragged` is let go of over the shown row at `at`: before this one; null: nothing is dropped on such a
 * row; Infinity: after the last block. A folded topic takes statements in, at its end.
 */
export function gapAt(
  shown: readonly OutlineRow[],
  at: number,
  half: 'upper' | 'lower',
  dragged: OutlineRow['kind'],
  isFolded: (row: OutlineRow) => boolean,
): number | null {
  const row = shown[at]
  if (!row || row.kind === 'masthead' || row.kind === 'roll' || row.kind === 'colophon') return null
  const takesIn = row.kind === 'topic' && dragged !== 'topic' && isFolded(row)
  if (half === 'upper' && !takesIn) return row.index
  return shown[at + 1]?.index ?? Number.POSITIVE_INFINITY
}

/** The mark of landing before the block at `landing`: before the row of what follows in the same topic, otherwise after the last row. */
export function markAt(
  shown: readonly OutlineRow[],
  landing: number,
  dragged: OutlineRow['kind'],
): DropMark | null {
  const next = shown.find((row) => row.index === landing)
  if (next && (isLine(next) || (next.kind === 'topic' && dragged === 'topic'))) {
    return { index: landing, edge: 'before', isInside: next.depth === 1 }
  }
  const last = shown.findLast((row) => row.index < landing)
  if (!last) return null
  const isInside = dragged !== 'topic' && (last.depth === 1 || last.kind === 'topic')
  return { index: last.index, edge: 'after', isInside }
}

function isLine(row: OutlineRow): boolean {
  return row.kind === 'statement' || row.kind === 'paragraph' || row.kind === 'table'
}
