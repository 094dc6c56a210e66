import { type Editor, type Location, Range, Transforms } from 'slate'
import { IS_FOCUSED } from 'slate-dom'
import { ReactEditor } from 'slate-react'

/**
 * Puts the writer somewhere in the sheet: caret (or selection) and focus together. Every way to a place from outside the text ends
 * here, because where the writer is has one owner, the editor's selection, and outline, status bar and facts read it there.
 */
export function placeCaret(editor: Editor, at: Location): void {
  Transforms.select(editor, at)
  takeFocus(editor)
}

/**
 * The focus goes into the sheet, to the place that the editor knows. At once: slate-react's own focus waits while a change is not
 * drawn, and a closing dialog then gives the focus to the sheet at the place where the browser's caret was before; the editor
 * would read that old place as the writer's.
 */
export function takeFocus(editor: Editor): void {
  if (!ReactEditor.isMounted(editor)) return
  const sheet = ReactEditor.toDOMNode(editor, editor)
  IS_FOCUSED.set(editor, true)
  sheet.focus({ preventScroll: true })
  showSelection(editor)
}

/**
 * Something else in the window has the focus now. slate-react does not hear of it while it sets the browser's selection (in the moments after a
 * key); it would then set that selection again with the next change, which in Chromium takes the focus back: what is typed into a form
 * after its first letters would go into the sheet.
 */
export function giveFocusAway(editor: Editor, to: EventTarget | null): void {
  if (to !== null) IS_FOCUSED.delete(editor)
}

/**
 * The browser's selection becomes the editor's, where that is drawn already; else drawing it sets it. Also to be called when the focus
 * comes back by itself, from a dialog that closes: the browser then begins at the first character of the sheet.
 */
export function showSelection(editor: Editor): void {
  const { selection } = editor
  const shown = document.getSelection()
  const range = selection && ReactEditor.resolveDOMRange(editor, selection)
  if (!selection || !shown || !range) return
  const { startContainer, startOffset, endContainer, endOffset } = range
  if (Range.isBackward(selection))
    shown.setBaseAndExtent(endContainer, endOffset, startContainer, startOffset)
  else shown.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset)
}
