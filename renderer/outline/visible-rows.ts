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

/** The shown row that a key goes to from the one at `at`. */
export function nextRow(key: string, shown: readonly OutlineRow[], at: number): OutlineRow | undefined {
  if (key === 'ArrowDown') return shown[at + 1]
  if (key === 'ArrowUp') return shown[at - 1]
  if (key === 'Home') return shown[0]
  return key === 'End' ? shown.at(-1) : undefined
}

/** Position of the topic above the shown row at `at`. */
export function parentOf(shown: readonly OutlineRow[], at: number): number {
  const parent = shown.slice(0, at).findLast((row) => row.depth === 0)
  return parent?.index ?? shown[at]?.index ?? 0
}
