import type { OutlineRow } from './outline-rows.ts'

/** The rows that are not hidden under a folded topic. */
export function visibleRows(
  rows: readonly OutlineRow[],
  isFolded: (row: OutlineRow) => boolean,
): readonly OutlineRow[] {
  let hides = false
  return rows.filter((row) => {
    if (row.depth === 1) return !hides
    hides = isFolded(row)
    return true
  })
}

/** The visible row that holds the caret: the last one that does not stand after it; null without a caret. */
export function currentRow(shown: readonly OutlineRow[], caret: number | null): number | null {
  if (caret === null) return null
  return shown.findLast((row) => row.index <= caret)?.index ?? null
}
