import { type Editor, type Point, Range, Editor as SlateEditor, Transforms } from 'slate'
import { createStatement } from '#shared/minutes/factories.ts'
import { blockAt, blocksOf, isFixed, isShownOnly } from '../queries/blocks.ts'
import { endOfBody, startOfBody } from '../queries/spans.ts'
import { asBeginningOfTyping, asOneStep } from './as-one-step.ts'
import { clearCellsOf, clearSelectedCells } from './delete-in-table.ts'
import { deleteText } from './delete-text.ts'

/**
 * Deletes the selected text. Blocks that lie wholly inside go, except those that hold facts (版头, 开头段, 出席…, 版记): facts are
 * never lost by typing over a selection. What is left of the first and the last block is joined.
 */
export function deleteSelection(editor: Editor): void {
  const { selection } = editor
  if (!selection || Range.isCollapsed(selection)) return
  asOneStep(editor, () => deleteRange(editor, selection))
}

/** As deleteSelection, to make room for text: typed or composed over a selection, it is one undo step with what it replaces. */
export function deleteToType(editor: Editor): void {
  const { selection } = editor
  if (!selection || Range.isCollapsed(selection)) return
  asBeginningOfTyping(editor, () => deleteRange(editor, selection))
}

/** As deleteSelection, for any range and inside a step of the caller; leaves the caret where the text was. */
export function deleteRange(editor: Editor, range: Range): void {
  if (clearSelectedCells(editor, range)) return
  const [start, end] = withoutHangingEnd(editor, range)
  const first = start.path[0] ?? 0
  const last = end.path[0] ?? 0
  const head = isProse(editor, first)
  const tail = isProse(editor, last)
  let removed = 0
  for (let at = last; at >= first; at -= 1) {
    const isWhole = !isProse(editor, at) || (at > first && at < last)
    if (isWhole) {
      if (removeUnlessFixed(editor, at)) removed += 1
      continue
    }
    const anchor = at === first ? start : SlateEditor.start(editor, [at])
    const focus = at === last ? end : SlateEditor.end(editor, [at])
    if (clearCellsOf(editor, at, { anchor, focus })) continue
    deleteText(editor, { anchor, focus })
  }
  const lastNow = last - removed
  const isBesideTable = [first, lastNow].some((at) => blockAt(editor, at)?.type === 'table')
  if (head && tail && lastNow === first + 1 && !isBesideTable) join(editor, first)
  else if (head && isBesideTable) Transforms.select(editor, start)
  else if (head) Transforms.select(editor, lastNow > first ? SlateEditor.end(editor, [first]) : start)
  else if (tail) Transforms.select(editor, SlateEditor.start(editor, [lastNow]))
  else if (removed > 0) openPlaceToType(editor, first)
  else Transforms.select(editor, end)
}

/** A selection that ends before the first character of a block (triple click) ends with the block before it. */
function withoutHangingEnd(editor: Editor, range: Range): [Point, Point] {
  const [start, end] = Range.edges(range)
  const first = start.path[0] ?? 0
  const last = end.path[0] ?? 0
  const isHanging =
    last > first && SlateEditor.isStart(editor, start, [first]) && SlateEditor.isStart(editor, end, [last])
  return isHanging && isProse(editor, last) ? [start, SlateEditor.end(editor, [last - 1])] : [start, end]
}

function isProse(editor: Editor, index: number): boolean {
  const block = blockAt(editor, index)
  return block !== null && !isShownOnly(block)
}

/** Removes a block unless it holds facts; of an opening written by hand only the words go. */
function removeUnlessFixed(editor: Editor, index: number): boolean {
  const block = blockAt(editor, index)
  if (!block) return false
  if (isFixed(block)) {
    if (isProse(editor, index)) deleteText(editor, SlateEditor.range(editor, [index]))
    return false
  }
  Transforms.removeNodes(editor, { at: [index], voids: true })
  return true
}

/** Joins the block after `index` to it; the caret stays where they meet. */
function join(editor: Editor, index: number): void {
  const seam = SlateEditor.end(editor, [index])
  Transforms.mergeNodes(editor, { at: [index + 1] })
  Transforms.select(editor, seam)
}

/** Everything that could be typed into is gone: an empty statement takes its place. */
function openPlaceToType(editor: Editor, index: number): void {
  const at = Math.max(startOfBody(blocksOf(editor)), Math.min(index, endOfBody(blocksOf(editor))))
  Transforms.insertNodes(editor, createStatement(''), { at: [at] })
  Transforms.select(editor, SlateEditor.start(editor, [at]))
}
