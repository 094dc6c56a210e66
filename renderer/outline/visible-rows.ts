import type { OutlineRow } from './outline-rows.ts'

/** Whether a row is folded until the writer unfolds it: the parts of a statement or item are many, and told by the row above them. */
export function foldsAtFirst({ kind }: OutlineRow): boolean {
  return kind === 'statement' || kind === 'paragraph' || kind === 'item'
}

/** The rows that are not hidden under a folded one. */
export function visibleRows(
  rows: readonly OutlineRow[],
  isFolded: (row: OutlineRow) => boolean,
): readonly OutlineRow[] {
  /** Rows deeper than this are hidden. */
  let shownTo = Number.POSITIVE_INFINITY
  return rows.filter((row) => {
    if (row.depth > shownTo) return false
    shownTo = row.hasChildren && isFolded(row) ? row.depth : Number.POSITIVE_INFINITY
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

/** Position of the row that the shown row at `at` stands under; its own where there is none. */
export function parentOf(shown: readonly OutlineRow[], at: number): number {
  const depth = shown[at]?.depth ?? 0
  const parent = shown.slice(0, at).findLast((row) => row.depth < depth)
  return parent?.index ?? shown[at]?.index ?? 0
}
