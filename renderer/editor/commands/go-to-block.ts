import { flushSync } from 'react-dom'
import { type Editor, Transforms } from 'slate'
import { ReactEditor } from 'slate-react'
import { blockAt } from '../queries/blocks.ts'
import { pointIn } from '../queries/point-in.ts'
import { isFoldedAway, unfoldAround } from './fold-topic.ts'

/** A block that takes more of the window's height than this is shown from its beginning. */
const LONG_SHARE = 0.6

/**
 * Puts the caret into a block, unfolds what hides it, scrolls it into view (its beginning, when it is longer than the view) and takes
 * the focus. Does nothing when there is no such block.
 */
export function goToBlock(editor: Editor, index: number, offset = 0): void {
  const point = pointIn(editor, index, offset)
  if (!point) return
  // Shown at once: what is folded away has no place to scroll to.
  if (isFoldedAway(editor, index)) flushSync(() => unfoldAround(editor, index))
  Transforms.select(editor, point)
  ReactEditor.focus(editor)
  const block = blockAt(editor, index)
  if (!block) return
  const element = ReactEditor.toDOMNode(editor, block)
  const isLong = element.clientHeight > LONG_SHARE * window.innerHeight
  element.scrollIntoView({ block: isLong ? 'start' : 'center' })
}
