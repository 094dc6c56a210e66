import { type Editor, Editor as SlateEditor } from 'slate'
import { IS_NODE_MAP_DIRTY } from 'slate-dom'
import { ReactEditor } from 'slate-react'
import { isCaretKnown } from '../queries/is-caret-known.ts'

/**
 * A character typed at a caret that the editor knows is written at once. slate-react would read the page's selection twice before it does the
 * same. Everything else is left to it. Returns whether the character was written.
 */
export function typePlainly(editor: Editor, event: InputEvent): boolean {
  const { inputType, data } = event
  if (inputType !== 'insertText' || event.isComposing || data === null || !isPlain(data)) return false
  if (ReactEditor.isComposing(editor) || IS_NODE_MAP_DIRTY.get(editor) === true) return false
  if (!isTarget(event) || !isCaretKnown(editor)) return false
  event.preventDefault()
  SlateEditor.insertText(editor, data)
  return true
}

/** Line ends and tabs are not words. */
function isPlain(text: string): boolean {
  return text !== '' && !/[\p{Cc}\u2028\u2029]/u.test(text)
}

/** Whether the event is about the place of the caret: a replaced word or an accent that is chosen has a range of its own. */
function isTarget(event: InputEvent): boolean {
  const { anchorNode, anchorOffset } = document.getSelection() ?? {}
  const ranges = event.getTargetRanges()
  return ranges.every(
    ({ collapsed, startContainer, startOffset }) =>
      collapsed && startContainer === anchorNode && startOffset === anchorOffset,
  )
}
