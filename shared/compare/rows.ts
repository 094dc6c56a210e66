import type { ComposedParagraph } from '../compose/composed.ts'
import { areSameRuns } from './bold-stretches.ts'
import type { Stretch } from './diff-tokens.ts'
import {
  type CompareBasis,
  compareRuns,
  markParagraph,
  mergeRuns,
  mergeTables,
  movedRuns,
} from './mark-runs.ts'
import type { Move } from './moves.ts'
import { textOf, textOfRuns } from './paragraph-text.ts'

/** What became of a paragraph, before it is put into words. */
export interface RowSource {
  readonly kind: 'same' | 'changed' | 'inserted' | 'deleted' | 'moved-away' | 'moved-here'
  readonly before: ComposedParagraph | null
  readonly after: ComposedParagraph | null
  /** Of a pair: where its words differ. */
  readonly stretches: readonly Stretch[]
  readonly move: Move | null
  readonly marked: ComposedParagraph
}

/** A pair that stayed in its place: one row; two where tables are built too differently. */
export function rowsOfPair(
  before: ComposedParagraph,
  after: ComposedParagraph,
  numbers: CompareBasis,
): RowSource[] {
  if (
    textOf(before) === textOf(after) &&
    (after.table !== null || !numbers.isBoldKnown || areSameRuns(before.runs, after.runs))
  )
    return [{ kind: 'same', before, after, stretches: [], move: null, marked: after }]
  if (before.table !== null || after.table !== null) {
    const table =
      before.table === null || after.table === null ? null : mergeTables(before.table, after.table, numbers)
    if (table === null) return [rowOfGone(before), rowOfNew(after)]
    return [{ kind: 'changed', before, after, stretches: [], move: null, marked: { ...after, table } }]
  }
  const stretches = compareRuns(before.runs, after.runs, numbers)
  const marked = {
    ...after,
    runs: mergeRuns(before.runs, after.runs, stretches),
    end:
      textOfRuns(before.end) === textOfRuns(after.end)
        ? after.end
        : mergeRuns(before.end, after.end, compareRuns(before.end, after.end, numbers)),
  }
  return [{ kind: 'changed', before, after, stretches, move: null, marked }]
}

export function rowOfNew(after: ComposedParagraph): RowSource {
  const marked = markParagraph(after, { kind: 'inserted', move: null, note: null })
  return { kind: 'inserted', before: null, after, stretches: [], move: null, marked }
}

export function rowOfGone(before: ComposedParagraph): RowSource {
  const marked = markParagraph(before, { kind: 'deleted', move: null, note: null })
  return { kind: 'deleted', before, after: null, stretches: [], move: null, marked }
}

/** A pair that stands elsewhere: what is left at the old place, or what came to the new one. */
export function rowOfMoved(
  before: ComposedParagraph,
  after: ComposedParagraph,
  move: Move,
  side: 'before' | 'after',
  numbers: CompareBasis,
): RowSource {
  const own = side === 'before' ? before : after
  const kind = side === 'before' ? 'moved-away' : 'moved-here'
  const note = side === 'before' ? `〔移至${move.to}〕` : `〔移自${move.from}〕`
  const whole = markParagraph(own, { kind, move: move.id, note })
  const stretches =
    before.table === null && after.table === null ? compareRuns(before.runs, after.runs, numbers) : []
  const marked = own.table === null ? { ...whole, runs: movedRuns(own.runs, stretches, side) } : whole
  return { kind, before, after, stretches, move, marked }
}
