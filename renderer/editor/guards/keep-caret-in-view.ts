import { defaultScrollSelectionIntoView, type ReactEditor } from 'slate-react'

/**
 * Scrolls to what was selected by a key, unless it is in view, as after nearly every character: slate-react would ask every element
 * around the text for its place and style.
 */
export function keepCaretInView(editor: ReactEditor, range: Range): void {
  const desk = range.startContainer.parentElement?.closest('.desk-scroll')
  if (desk && isInside(range.getBoundingClientRect(), desk)) return
  defaultScrollSelectionIntoView(editor, range)
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
