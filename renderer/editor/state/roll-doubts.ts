import type { RollEntry } from '#shared/minutes/blocks.ts'
import { isDoubtfulEntry } from '#shared/parse/rolls/is-doubtful-entry.ts'
import { createStore } from '../../ui/store.ts'

/** What was not sure when lists were read into rolls, until the writer has looked at it. */
export interface RollDoubts {
  /** Rows that may be wrong, by what they say; a row that is changed is looked at. */
  readonly rows: ReadonlySet<string>
  /** Columns of a pasted table that went into no roll: 电话. */
  readonly leftOut: readonly string[]
}

const NONE: RollDoubts = { rows: new Set(), leftOut: [] }
export const rollDoubts = createStore<RollDoubts>(NONE)
/** Asked once: what the writer called right is not asked again. */
const settled = new Set<string>()

/** Notes the doubtful ones among rows that were just read. */
export function askAboutRows(entries: readonly RollEntry[], leftOut: readonly string[]): void {
  const found = entries
    .filter(isDoubtfulEntry)
    .map(keyOf)
    .filter((key) => !settled.has(key))
  rollDoubts.set({ rows: new Set([...rollDoubts.get().rows, ...found]), leftOut })
}

/** The writer has looked at them all. */
export function settleRows(): void {
  for (const key of rollDoubts.get().rows) settled.add(key)
  rollDoubts.set(NONE)
}

export function isAskedAbout(doubts: RollDoubts, entry: RollEntry): boolean {
  return doubts.rows.has(keyOf(entry))
}

function keyOf({ unit, names, unnamed, note }: RollEntry): string {
  return JSON.stringify([unit, names, unnamed, note])
}
