import { type Editor, Editor as SlateEditor, Transforms } from 'slate'
import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import { blocksOf } from '../queries/blocks.ts'
import { currentBlockIndex } from '../queries/current-block.ts'
import { type Direction, neighbourOf } from '../queries/neighbour.ts'
import { type Span, statementIndexOf, unitSpan } from '../queries/spans.ts'
import { asOneStep } from './as-one-step.ts'
import { followAnnexes } from './follow-annexes.ts'
import { setBlock } from './set-block.ts'

export function canMoveUnit(editor: Editor, direction: Direction): boolean {
  const index = currentBlockIndex(editor)
  return index !== null && neighbourOf(blocksOf(editor), index, direction) !== null
}

/** Moves the topic, statement or item of the caret, with what belongs to it, past its neighbour. Numbers follow by themselves. */
export function moveUnit(editor: Editor, direction: Direction): void {
  const index = currentBlockIndex(editor)
  if (index !== null) moveUnitAt(editor, index, direction)
}

/** As moveUnit, for the block at `index` (the outline's keys). Returns where it stands then; null: it cannot move. */
export function moveUnitAt(editor: Editor, index: number, direction: Direction): number | null {
  const blocks = blocksOf(editor)
  const neighbour = neighbourOf(blocks, index, direction)
  if (!neighbour) return null
  return moveSpan(editor, unitSpan(blocks, index), direction === 'up' ? neighbour.start : neighbour.end)
}

/**
 * Moves the span to stand before the block at `to` (a position before or after it, as the blocks are now). The caret goes with it;
 * items run in as those of the statement they come to. Returns where it begins then; null: it stands there already.
 */
export function moveSpan(editor: Editor, span: Span, to: number): number | null {
  if (to >= span.start && to <= span.end) return null
  const length = span.end - span.start
  const start = to < span.start ? to : to - length
  const moved = { start, end: start + length }
  const statement = statementOf(editor, span.start)
  const before = blocksOf(editor)
  asOneStep(editor, () => {
    if (to < span.start) swapSpans(editor, { start: to, end: span.start }, span)
    else swapSpans(editor, span, { start: span.end, end: to })
    if (statementOf(editor, start) !== statement) joinList(editor, moved)
    if (before[span.start]?.type === 'attachment') followAnnexes(editor, before)
    if (!holdsSelection(editor, moved)) Transforms.select(editor, SlateEditor.start(editor, [start]))
  })
  return start
}

/** The statement that the block at `index` is an item of (or that it is itself). */
function statementOf(editor: Editor, index: number): MinutesBlock | undefined {
  const blocks = blocksOf(editor)
  const statement = statementIndexOf(blocks, index)
  return statement === null ? undefined : blocks[statement]
}

function holdsSelection({ selection }: Editor, { start, end }: Span): boolean {
  if (!selection) return false
  return [selection.anchor, selection.focus].every(({ path: [at = -1] }) => at >= start && at < end)
}

/** Items that came to another statement continue the paragraph, or do not, as its own items do. */
function joinList(editor: Editor, { start, end }: Span): void {
  const blocks = blocksOf(editor)
  const statement = statementIndexOf(blocks, start)
  if (statement === null || blocks[start]?.type !== 'item') return
  const list = unitSpan(blocks, statement)
  const isOwn = (at: number) => at > statement && at < list.end && (at < start || at >= end)
  const own = blocks.find((_, at) => isOwn(at))
  if (own?.type !== 'item') return
  for (let at = start; at < end; at += 1) {
    const item = blocks[at]
    if (item?.type === 'item') setBlock(editor, at, { ...item, runIn: own.runIn })
  }
}

/** Exchanges two spans of which the second follows the first, moving the blocks of the shorter one. */
function swapSpans(editor: Editor, first: Span, second: Span): void {
  const firstLength = first.end - first.start
  const secondLength = second.end - second.start
  if (secondLength <= firstLength) {
    for (let at = 0; at < secondLength; at += 1) {
      Transforms.moveNodes(editor, { at: [second.start + at], to: [first.start + at], voids: true })
    }
  } else {
    for (let at = 0; at < firstLength; at += 1) {
      Transforms.moveNodes(editor, { at: [first.start], to: [second.end - 1], voids: true })
    }
  }
  for (const at of [first.start, first.start + secondLength, second.end]) startOwnParagraph(editor, at)
}

/** A statement that came to stand under a heading begins a paragraph. */
function startOwnParagraph(editor: Editor, index: number): void {
  const blocks = blocksOf(editor)
  const block = blocks[index]
  if (block?.type === 'statement' && block.runIn && blocks[index - 1]?.type === 'topic') {
    setBlock(editor, index, { ...block, runIn: false })
  }
}
