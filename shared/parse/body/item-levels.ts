import type { ItemLevel } from '../../minutes/blocks.ts'
import type { ItemMark } from '../../text/marks.ts'

interface OpenMark {
  readonly mark: ItemMark
  readonly ordinal: number
}

/** The usual order of marks from the outer level to the inner (GB/T 9704 7.3.3); a mark met first is never outside one before it. */
const ORDER: readonly ItemMark[] = ['round', 'dot', 'paren', 'circled', 'first', 'one', 'must', 'none']
const DEEPEST = 3

/**
 * The level of an item with this mark when the marks of `open` are those of the levels above it: a mark seen before has its level again,
 * another one begins a deeper level unless by custom it stands outside. `count`: how far its group has counted.
 */
export function openMarksAfter(
  mark: ItemMark,
  open: readonly OpenMark[],
): { level: ItemLevel; above: OpenMark[]; count: number } {
  const seen = open.findIndex((one) => one.mark === mark)
  if (seen >= 0) return { level: toLevel(seen), above: open.slice(0, seen), count: open[seen]?.ordinal ?? 0 }
  const outside = open.findIndex((one) => ORDER.indexOf(one.mark) > ORDER.indexOf(mark))
  const place = Math.min(outside < 0 ? open.length : outside, DEEPEST - 1)
  return { level: toLevel(place), above: open.slice(0, place), count: 0 }
}

function toLevel(place: number): ItemLevel {
  return place <= 0 ? 1 : place === 1 ? 2 : 3
}
