import type { Editor } from 'slate'
import { defaultScrollSelectionIntoView, ReactEditor } from 'slate-react'

/** What stands under the line of the caret in its right margin (采用, 另选) is seen with it. In lines. */
const ROOM_BELOW = 0.7

/**
 * Scrolls to what was selected by a key, unless it is in view, as after nearly every character: slate-react would ask every element
 * around the text for its place and style.
 */
export function keepCaretInView(editor: ReactEditor, range: Range): void {
  const desk = range.startContainer.parentElement?.closest('.desk-scroll')
  const caret = range.getBoundingClientRect()
  if (!desk || !isInside(caret, desk)) defaultScrollSelectionIntoView(editor, range)
  else showRoomBelow(caret, desk)
}

function showRoomBelow({ bottom, height }: DOMRect, desk: Element): void {
  const under = bottom + ROOM_BELOW * height - (desk.getBoundingClientRect().top + desk.clientHeight)
  if (under > 0) desk.scrollTop += Math.ceil(under)
}

/** A sentence that is written anew above the line of the caret (the topics in 开头) may have pushed that line out of the view. */
export function keepCaretUnderChange(editor: Editor): void {
  const selected = window.getSelection()
  if (!ReactEditor.isFocused(editor) || !selected || selected.rangeCount === 0) return
  keepCaretInView(editor, selected.getRangeAt(0))
}

/** Inside the part of a scrolled element that its scroll bars leave; not for a place without lines, which has no rectangle. */
function isInside({ top, right, bottom, left, height }: DOMRect, scrolled: Element): boolean {
  const view = scrolled.getBoundingClientRect()
  return (
    height > 0 &&
    top >= view.top &&
    bottom <= view.top + scrolled.clientHeight &&
    left >= view.left &&
    right <= view.left + scrolled.clientWidth
  )
}
