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
 * row; Infinity: after the last block. A folded topic takes statements in, at its end, a folded statement items.
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
  const takesIn =
    isFolded(row) && (dragged === 'item' ? row.kind !== 'item' : row.kind === 'topic' && dragged !== 'topic')
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
  if (next && (isLine(next, dragged) || (next.kind === dragged && next.depth === 0))) {
    return { index: landing, edge: 'before', isInside: next.depth > 0 }
  }
  const last = shown.findLast((row) => row.index < landing)
  if (!last) return null
  const isPart = dragged === 'topic' || dragged === 'attachment'
  const isInside = !isPart && (last.depth > 0 || last.kind === 'topic')
  return { index: last.index, edge: 'after', isInside }
}

function isLine({ kind }: OutlineRow, dragged: OutlineRow['kind']): boolean {
  if (kind === 'item') return dragged === 'item' || dragged === 'table'
  return kind === 'statement' || kind === 'paragraph' || kind === 'table'
}
