import type { Editor } from 'slate'
import { ReactEditor } from 'slate-react'
import { blockAt } from '../queries/blocks.ts'

/** A block that takes more of the window's height than this is shown from its beginning. */
const LONG_SHARE = 0.6

/** Scrolls a block to the middle of the view; one that is longer than the view, to its beginning. Leaves caret and focus alone. */
export function revealBlock(editor: Editor, index: number): void {
  const block = blockAt(editor, index)
  if (!block || !ReactEditor.isMounted(editor)) return
  const element = ReactEditor.toDOMNode(editor, block)
  const isLong = element.clientHeight > LONG_SHARE * window.innerHeight
  element.scrollIntoView({ block: isLong ? 'start' : 'center' })
}

/** The same, for a block that is not whole in the view already. */
export function revealHiddenBlock(editor: Editor, index: number): void {
  const block = blockAt(editor, index)
  if (!block || !ReactEditor.isMounted(editor)) return
  const box = ReactEditor.toDOMNode(editor, block).getBoundingClientRect()
  const sheet = ReactEditor.toDOMNode(editor, editor)
  const view = (sheet.closest('.desk-scroll') ?? document.documentElement).getBoundingClientRect()
  if (box.top < view.top || box.bottom > view.bottom) revealBlock(editor, index)
}

/** Scrolls no further than it takes to see all lines of a block; of one longer than the view, its beginning. */
function revealLines(editor: Editor, index: number): void {
  const block = blockAt(editor, index)
  if (!block || !ReactEditor.isMounted(editor)) return
  const element = ReactEditor.toDOMNode(editor, block)
  const isLong = element.getBoundingClientRect().height > LONG_SHARE * window.innerHeight
  element.scrollIntoView({ block: isLong ? 'start' : 'nearest' })
}

/** The same once the page shows what was just made: its first line is in view by then, the lines after it may be under the foot of the window. */
export function revealMadeLines(editor: Editor, index: number): void {
  if (ReactEditor.isMounted(editor)) requestAnimationFrame(() => revealLines(editor, index))
}
