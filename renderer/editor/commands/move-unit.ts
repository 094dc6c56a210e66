import { type Editor, Transforms } from 'slate'
import { blocksOf } from '../queries/blocks.ts'
import { currentBlockIndex } from '../queries/current-block.ts'
import { type Direction, neighbourOf } from '../queries/neighbour.ts'
import { type Span, unitSpan } from '../queries/spans.ts'
import { asOneStep } from './as-one-step.ts'
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

/** As moveUnit, for the block at `index` (the outline's drag and keys). */
export function moveUnitAt(editor: Editor, index: number, direction: Direction): void {
  const blocks = blocksOf(editor)
  const unit = unitSpan(blocks, index)
  const neighbour = neighbourOf(blocks, index, direction)
  if (!neighbour) return
  asOneStep(editor, () =>
    direction === 'up' ? swapSpans(editor, neighbour, unit) : swapSpans(editor, unit, neighbour),
  )
}

/** Moves the span to stand before the block at `to` (a position before or after it, as the blocks are now). For dragging. */
export function moveSpan(editor: Editor, span: Span, to: number): void {
  if (to >= span.start && to <= span.end) return
  asOneStep(editor, () => {
    if (to < span.start) swapSpans(editor, { start: to, end: span.start }, span)
    else swapSpans(editor, span, { start: span.end, end: to })
  })
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
