import { type Editor, Range, Editor as SlateEditor, Transforms } from 'slate'
import { blockAt, isEmptyProse, isFixed, isShownOnly } from '../queries/blocks.ts'
import { currentBlockIndex } from '../queries/current-block.ts'
import { asOneStep } from './as-one-step.ts'
import { raiseItem } from './change-level.ts'
import { deleteInTable } from './delete-in-table.ts'
import { turnInto } from './turn-into.ts'

/**
 * Backspace at the beginning of a block: item → statement, topic → statement, otherwise joined to the block before it. A shown
 * block is removed when the caret is on it and selected when the caret is after it. Returns false where Slate should delete.
 */
export function deleteAtStart(editor: Editor): boolean {
  const index = caretBlock(editor)
  const block = blockAt(editor, index)
  if (index === null || !block || !editor.selection) return false
  if (isShownOnly(block)) return removeShown(editor, index, index - 1)
  if (block.type === 'table') return deleteInTable(editor, 'backward')
  if (!SlateEditor.isStart(editor, editor.selection.anchor, [index])) return false
  asOneStep(editor, () => {
    if (block.type === 'item') raiseItem(editor, index, block)
    else if (block.type === 'attachment') turnInto(editor, index, 'paragraph')
    else if (block.type === 'topic') turnInto(editor, index, 'statement')
    else if (block.type !== 'opening') joinBackward(editor, index)
  })
  return true
}

/** Delete at the end of a block: the next block is joined to it. Returns false where Slate should delete. */
export function deleteAtEnd(editor: Editor): boolean {
  const index = caretBlock(editor)
  const block = blockAt(editor, index)
  if (index === null || !block || !editor.selection) return false
  if (isShownOnly(block)) return removeShown(editor, index, index)
  if (block.type === 'table') return deleteInTable(editor, 'forward')
  if (!SlateEditor.isEnd(editor, editor.selection.anchor, [index])) return false
  const next = blockAt(editor, index + 1)
  asOneStep(editor, () => {
    if (!next) return
    if (next.type === 'table') leaveForTable(editor, index, index + 1, 'start')
    else if (!isShownOnly(next)) joinBackward(editor, index + 1)
    else if (isEmptyProse(block) && !isFixed(block)) removeAndSelect(editor, index, index)
    else if (!isFixed(next)) Transforms.select(editor, SlateEditor.start(editor, [index + 1]))
  })
  return true
}

function caretBlock(editor: Editor): number | null {
  return editor.selection && Range.isCollapsed(editor.selection) ? currentBlockIndex(editor) : null
}

/** Joins the block at `index` to the one before it, which gives the kind of block. */
function joinBackward(editor: Editor, index: number): void {
  const before = blockAt(editor, index - 1)
  const block = blockAt(editor, index)
  if (!before || !block) return
  if (before.type === 'table') {
    leaveForTable(editor, index, index - 1, 'end')
    return
  }
  if (isShownOnly(before)) {
    if (isEmptyProse(block)) removeAndSelect(editor, index, index - 1)
    else if (!isFixed(before)) Transforms.select(editor, SlateEditor.start(editor, [index - 1]))
    return
  }
  if (
    isEmptyProse(before) &&
    before.type !== 'opening' &&
    before.type !== 'topic' &&
    before.type !== 'attachment'
  ) {
    Transforms.removeNodes(editor, { at: [index - 1] })
    return
  }
  const seam = SlateEditor.end(editor, [index - 1])
  Transforms.mergeNodes(editor, { at: [index] })
  Transforms.select(editor, seam)
}

/** Beside a table: an empty line goes, nothing is joined to the table; the caret goes to the nearest cell. */
function leaveForTable(editor: Editor, index: number, table: number, edge: 'start' | 'end'): void {
  const block = blockAt(editor, index)
  const isGone = block !== null && isEmptyProse(block) && !isFixed(block)
  if (isGone) Transforms.removeNodes(editor, { at: [index] })
  const at = isGone && table > index ? table - 1 : table
  Transforms.select(editor, SlateEditor[edge](editor, [at]))
}

function removeAndSelect(editor: Editor, index: number, caret: number): void {
  Transforms.removeNodes(editor, { at: [index] })
  const at = Math.max(0, Math.min(caret, editor.children.length - 1))
  Transforms.select(editor, SlateEditor.end(editor, [at]))
}

/** Removes a derived sentence the caret is on; blocks that hold facts stay. */
function removeShown(editor: Editor, index: number, caret: number): boolean {
  const block = blockAt(editor, index)
  if (block && !isFixed(block)) {
    asOneStep(editor, () => {
      Transforms.removeNodes(editor, { at: [index], voids: true })
      const at = Math.max(0, Math.min(caret, editor.children.length - 1))
      Transforms.select(editor, SlateEditor.end(editor, [at]))
    })
  }
  return true
}
