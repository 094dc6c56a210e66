import type { ComposedParagraph } from '../compose/composed.ts'
import type { MinutesContext } from '../minutes/minutes.ts'
import { attachmentsStart } from '../minutes/order.ts'
import { topicOfEachBlock } from '../minutes/walk.ts'
import { effectiveTexts } from '../wording/effective-text.ts'
import { boldChange } from './bold-stretches.ts'
import type { Change, ComparedRow, Comparison } from './comparison.ts'
import type { Stretch } from './diff-tokens.ts'
import type { Range } from './diff-words.ts'
import type { CompareBasis } from './mark-runs.ts'
import { numberRanges, textOf, textOfRuns } from './paragraph-text.ts'
import type { RowSource } from './rows.ts'

/** Words of a change in a list. */
const LONGEST = 60

/** The changes of the rows, in their order, each row with the places of its own. */
export function listChanges(
  documents: Comparison['documents'],
  sources: readonly RowSource[],
  numbers: CompareBasis,
): Comparison {
  const partOld = createParts(documents.before, numbers.before)
  const partNew = createParts(documents.after, numbers.after)
  const changes = sources.flatMap((source, row) => {
    const { kind, before, after } = source
    const part = after === null || kind === 'moved-away' ? partOld(before) : partNew(after)
    const basis = { row, from: [], rows: [row], words: null, bold: null, part, note: null }
    return changesOf(source, basis, sources, numbers)
  })
  const ofRow: number[][] = sources.map(() => [])
  for (const [at, { rows, from }] of changes.entries())
    for (const row of [...rows, ...from]) ofRow[row]?.push(at)
  const rows = sources.map(
    ({ marked, before, after, kind }, row): ComparedRow => ({
      marked,
      before: kind === 'moved-here' ? null : before,
      after: kind === 'moved-away' ? null : after,
      changes: ofRow[row] ?? [],
    }),
  )
  return { documents, rows, changes }
}

/** What every change of a row has in common. */
type ChangeBasis = Omit<Change, 'type' | 'before' | 'after'>

/** The changes that a row tells. A paragraph that moved is told once, by the first row of the place it came to. */
function changesOf(
  source: RowSource,
  basis: ChangeBasis,
  sources: readonly RowSource[],
  numbers: CompareBasis,
): Change[] {
  const before = source.before === null ? '' : shorten(textOf(source.before))
  const after = source.after === null ? '' : shorten(textOf(source.after))
  switch (source.kind) {
    case 'inserted':
      return [{ ...basis, type: 'inserted', before: '', after }]
    case 'deleted':
      return [{ ...basis, type: 'deleted', before, after: '' }]
    case 'moved-here': {
      const words = wordsOf(source, basis, numbers)
      const rows = rowsOfMove(sources, source.move, 'moved-here')
      if (source.move === null || rows[0] !== basis.row) return words
      const from = rowsOfMove(sources, source.move, 'moved-away')
      return [{ ...basis, type: 'moved', rows, from, before, after, note: source.move.from }, ...words]
    }
    case 'changed': {
      const words = wordsOf(source, basis, numbers)
      return hasOther(source) ? [...words, { ...basis, type: 'replaced', ...describeOther(source) }] : words
    }
    default:
      return []
  }
}

function rowsOfMove(
  sources: readonly RowSource[],
  move: RowSource['move'],
  kind: RowSource['kind'],
): number[] {
  return sources.flatMap((source, row) => (source.kind === kind && source.move === move ? [row] : []))
}

/** One change for each stretch of words that differs. */
function wordsOf(source: RowSource, basis: ChangeBasis, numbers: CompareBasis): Change[] {
  const { before, after, move } = source
  return wordChanges(source, numbers).map((stretch): Change => {
    const old = cut(before, stretch.before)
    const now = cut(after, stretch.after)
    const type = now === '' ? 'deleted' : old === '' ? 'inserted' : 'replaced'
    const words = { before: stretch.before, after: stretch.after }
    const bold = boldChange(stretch, before?.runs ?? [], after?.runs ?? [])
    const note = move?.from ?? null
    return { ...basis, type, words, bold, before: shorten(old), after: shorten(now), note }
  })
}

function wordChanges({ stretches, before, after }: RowSource, numbers: CompareBasis): Stretch[] {
  const old = numberRanges(before?.runs ?? [], numbers.before)
  const now = numberRanges(after?.runs ?? [], numbers.after)
  const isIn = (ranges: readonly Range[], [from, to]: Range) =>
    from === to || ranges.some(([start, end]) => from >= start && to <= end)
  return stretches.filter(
    (stretch) => !stretch.isSame && !(isIn(old, stretch.before) && isIn(now, stretch.after)),
  )
}

/** A table, or the part at the end of a line, says something else: told as one change. */
function hasOther({ before, after }: RowSource): boolean {
  if (before === null || after === null) return false
  return after.table !== null || textOfRuns(before.end) !== textOfRuns(after.end)
}

function describeOther({ before, after, marked }: RowSource): { before: string; after: string } {
  if (before === null || after === null) return { before: '', after: '' }
  if (marked.table === null)
    return { before: shorten(textOfRuns(before.end)), after: shorten(textOfRuns(after.end)) }
  const runs = marked.table.rows.flatMap((cells) => cells.flatMap((cell) => cell.paragraphs.flat()))
  const words = (kind: 'deleted' | 'inserted') =>
    shorten(textOfRuns(runs.filter(({ change }) => change === kind)))
  return { before: words('deleted'), after: words('inserted') }
}

function cut(paragraph: ComposedParagraph | null, [from, to]: Range): string {
  return paragraph === null ? '' : textOfRuns(paragraph.runs).slice(from, to)
}

function shorten(text: string): string {
  const line = text.replace(/[\t\n]+/gu, ' ').trim()
  return line.length <= LONGEST ? line : `${[...line].slice(0, LONGEST - 1).join('')}…`
}

/** The part of the document a paragraph stands in, as a heading over its changes. */
function createParts(
  context: MinutesContext,
  numbers: readonly string[],
): (paragraph: ComposedParagraph | null) => string {
  const { children } = context
  const topics = topicOfEachBlock(children)
  const texts = effectiveTexts(context)
  const attached = attachmentsStart(children)
  return (paragraph) => {
    const index = paragraph?.block ?? 0
    switch (children[index]?.type) {
      case 'masthead':
        return '版头'
      case 'opening':
        return '开头'
      case 'roll':
        return '名单'
      case 'colophon':
        return '版记'
      default: {
        if (index >= attached) return '附件'
        const topic = topics[index] ?? null
        return topic === null ? '正文' : shorten(`${numbers[topic] ?? ''}${texts[topic] ?? ''}`) || '正文'
      }
    }
  }
}
