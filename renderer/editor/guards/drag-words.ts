import { type Editor, Range, type RangeRef, Editor as SlateEditor, Transforms } from 'slate'
import { ReactEditor } from 'slate-react'
import { asOneStep } from '../commands/as-one-step.ts'
import { deleteRange } from '../commands/delete-selection.ts'
import { takeFocus } from '../commands/place-caret.ts'
import { blockAt } from '../queries/blocks.ts'
import { shownBlockUnder } from './margin-click.ts'
import { readCaret } from './use-fresh-caret.ts'

const dragged = new WeakMap<Editor, RangeRef>()

/**
 * Selected words are on their way with the mouse, as in a word processor. Returns whether they may be: cells are moved by the commands of
 * their table, and what is only shown has no words to move.
 */
export function beginDraggingWords(editor: Editor, event: DragEvent): boolean {
  endDraggingWords(editor)
  const shown = document.getSelection()
  if (shown !== null) readCaret(editor, shown)
  const { selection } = editor
  const { dataTransfer } = event
  if (selection === null || dataTransfer === null || Range.isCollapsed(selection)) return false
  if (isOverCells(editor, selection) || shownBlockUnder(editor, event) !== null) return false
  editor.setFragmentData(dataTransfer, 'drag')
  if (dataTransfer.types.length === 0) return false
  dataTransfer.effectAllowed = 'copyMove'
  dragged.set(editor, SlateEditor.rangeRef(editor, selection, { affinity: 'inward' }))
  return true
}

/** The mouse was let go somewhere, or the drag was given up. */
export function endDraggingWords(editor: Editor): void {
  dragged.get(editor)?.unref()
  dragged.delete(editor)
}

/**
 * Words dragged within the sheet go where they are dropped, one undo step; with Ctrl they stay where they were too. Nothing happens where they
 * come from, and on what is only shown. Returns whether such words were dropped.
 */
export function dropDraggedWords(editor: Editor, event: DragEvent): boolean {
  const range = dragged.get(editor)?.current ?? null
  endDraggingWords(editor)
  const { dataTransfer } = event
  if (range === null || dataTransfer === null) return false
  event.preventDefault()
  const place = ReactEditor.findEventRange(editor, event, { suppressThrow: true })
  if (!place || shownBlockUnder(editor, event) !== null || Range.includes(range, place.anchor)) return true
  asOneStep(editor, () => {
    const target = SlateEditor.pointRef(editor, place.anchor, { affinity: 'forward' })
    if (!event.ctrlKey) deleteRange(editor, range)
    const point = target.unref()
    if (point === null) return
    Transforms.select(editor, point)
    ReactEditor.insertData(editor, dataTransfer)
  })
  takeFocus(editor)
  return true
}

/** Whether a selection is more than words of one text while it begins or ends in a table. */
function isOverCells(editor: Editor, { anchor, focus }: Range): boolean {
  const isInTable = [anchor, focus].some(({ path }) => blockAt(editor, path[0] ?? -1)?.type === 'table')
  return isInTable && anchor.path.join() !== focus.path.join()
}
