import type {
  ChangeKind,
  ComposedCell,
  ComposedParagraph,
  ComposedRun,
  ComposedTable,
} from '../compose/composed.ts'
import { cutAtBold } from './bold-stretches.ts'
import { diffTokens, type Stretch } from './diff-tokens.ts'
import { diffWords } from './diff-words.ts'
import { bigramsOf, likeness } from './likeness.ts'
import { numberRanges, sliceRuns, textOfCell, textOfRuns } from './paragraph-text.ts'

/** What is known of both documents besides their paragraphs: 序号 as printed, block by block, and whether both say what is bold. */
export interface CompareBasis {
  readonly before: readonly string[]
  readonly after: readonly string[]
  readonly isBoldKnown: boolean
}

function markAll(runs: readonly ComposedRun[], change: ChangeKind): ComposedRun[] {
  return runs.map((run) => ({ ...run, change }))
}

/** Where two texts of runs differ, in their words or in what is bold. */
export function compareRuns(
  before: readonly ComposedRun[],
  after: readonly ComposedRun[],
  numbers: CompareBasis,
): Stretch[] {
  const stretches = diffWords(textOfRuns(before), textOfRuns(after), {
    before: numberRanges(before, numbers.before),
    after: numberRanges(after, numbers.after),
  })
  return numbers.isBoldKnown ? cutAtBold(stretches, before, after) : stretches
}

/** One text of both: what went away before what came in its place. */
export function mergeRuns(
  before: readonly ComposedRun[],
  after: readonly ComposedRun[],
  stretches: readonly Stretch[],
): ComposedRun[] {
  return stretches.flatMap((stretch) =>
    stretch.isSame
      ? sliceRuns(after, stretch.after)
      : [
          ...markAll(sliceRuns(before, stretch.before), 'deleted'),
          ...markAll(sliceRuns(after, stretch.after), 'inserted'),
        ],
  )
}

/** The runs of one side of a moved text: what both have is moved, the rest was deleted there, or inserted here. */
export function movedRuns(
  runs: readonly ComposedRun[],
  stretches: readonly Stretch[],
  side: 'before' | 'after',
): ComposedRun[] {
  const moved = side === 'before' ? 'moved-away' : 'moved-here'
  const other = side === 'before' ? 'deleted' : 'inserted'
  return stretches.flatMap((stretch) =>
    markAll(sliceRuns(runs, stretch[side]), stretch.isSame ? moved : other),
  )
}

/** A whole paragraph, its table too, under one mark. */
export function markParagraph(
  paragraph: ComposedParagraph,
  change: NonNullable<ComposedParagraph['change']>,
): ComposedParagraph {
  return {
    ...paragraph,
    runs: markAll(paragraph.runs, change.kind),
    end: markAll(paragraph.end, change.kind),
    table: paragraph.table === null ? null : markTable(paragraph.table, change.kind),
    change,
  }
}

function markTable(table: ComposedTable, change: ChangeKind): ComposedTable {
  const isGone = change === 'deleted' || change === 'moved-away'
  return {
    ...table,
    rows: table.rows.map((cells) => cells.map((cell) => markCell(cell, change))),
    rowChanges: new Map(table.rows.map((_, row) => [row, isGone ? 'deleted' : 'inserted'])),
  }
}

function markCell(cell: ComposedCell, change: ChangeKind): ComposedCell {
  return { ...cell, paragraphs: cell.paragraphs.map((runs) => markAll(runs, change)) }
}

/** Rows so alike are one row that was changed. */
const SAME_ROW = 0.4

/** One table of both, row by row and cell by cell; null where they are built too differently to be laid over each other. */
export function mergeTables(
  before: ComposedTable,
  after: ComposedTable,
  numbers: CompareBasis,
): ComposedTable | null {
  const isPlain = (table: ComposedTable) =>
    table.rows.every((cells) => cells.length === table.columns && cells.every(({ rows }) => rows === 1))
  const hasSameForm =
    before.columns === after.columns &&
    before.rows.length === after.rows.length &&
    before.rows.every((cells, row) => isSameForm(cells, after.rows[row] ?? []))
  if (!hasSameForm && (before.columns !== after.columns || !isPlain(before) || !isPlain(after))) return null
  const rows: (readonly ComposedCell[])[] = []
  const rowChanges = new Map<number, 'inserted' | 'deleted'>()
  const add = (cells: readonly ComposedCell[], change: 'inserted' | 'deleted') => {
    rowChanges.set(rows.length, change)
    rows.push(cells.map((cell) => markCell(cell, change)))
  }
  const addBoth = (old: readonly ComposedCell[], now: readonly ComposedCell[]) =>
    rows.push(now.map((cell, at) => mergeCells(old[at], cell, numbers)))
  if (hasSameForm) {
    for (const [row, now] of after.rows.entries()) addBoth(before.rows[row] ?? [], now)
  } else {
    for (const step of diffTokens(before.rows.map(textOfRow), after.rows.map(textOfRow))) {
      const old = before.rows.slice(...step.before)
      const now = after.rows.slice(...step.after)
      if (step.isSame) for (const [at, cells] of now.entries()) addBoth(old[at] ?? [], cells)
      else addChanged(old, now, { add, addBoth })
    }
  }
  return { ...after, rows, ...(rowChanges.size === 0 ? {} : { rowChanges }) }
}

type Row = readonly ComposedCell[]

function addChanged(
  old: readonly Row[],
  now: readonly Row[],
  {
    add,
    addBoth,
  }: { add(cells: Row, change: 'inserted' | 'deleted'): void; addBoth(old: Row, now: Row): void },
): void {
  let at = 0
  for (const cells of now) {
    const found = old.findIndex((row, place) => place >= at && areAlike(row, cells))
    if (found < 0) {
      add(cells, 'inserted')
      continue
    }
    for (const gone of old.slice(at, found)) add(gone, 'deleted')
    addBoth(old[found] ?? [], cells)
    at = found + 1
  }
  for (const gone of old.slice(at)) add(gone, 'deleted')
}

function areAlike(one: Row, other: Row): boolean {
  return likeness(bigramsOf(textOfRow(one)), bigramsOf(textOfRow(other))) >= SAME_ROW
}

function textOfRow(cells: Row): string {
  return cells.map((cell) => textOfCell(cell.paragraphs)).join('\t')
}

function isSameForm(one: Row, other: Row): boolean {
  return (
    one.length === other.length &&
    one.every((cell, at) => cell.columns === other[at]?.columns && cell.rows === other[at]?.rows)
  )
}

function mergeCells(
  before: ComposedCell | undefined,
  after: ComposedCell,
  numbers: CompareBasis,
): ComposedCell {
  const count = Math.max(before?.paragraphs.length ?? 0, after.paragraphs.length)
  const paragraphs = Array.from({ length: count }, (_, at) => {
    const old = before?.paragraphs[at] ?? []
    const now = after.paragraphs[at] ?? []
    return mergeRuns(old, now, compareRuns(old, now, numbers))
  })
  return { ...after, paragraphs }
}
