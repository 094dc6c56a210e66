import { flushSync } from 'react-dom'
import type { Editor } from 'slate'
import { pointIn } from '../queries/point-in.ts'
import { isFoldedAway, unfoldAround } from './fold-topic.ts'
import { placeCaret } from './place-caret.ts'
import { revealBlock } from './reveal-block.ts'

/**
 * Puts the caret into a block, unfolds what hides it, scrolls it into view (its beginning, when it is longer than the view) and takes
 * the focus. Does nothing when there is no such block.
 */
export function goToBlock(editor: Editor, index: number, offset = 0): void {
  const point = pointIn(editor, index, offset)
  if (!point) return
  // Shown at once: what is folded away has no place to scroll to.
  if (isFoldedAway(editor, index)) flushSync(() => unfoldAround(editor, index))
  placeCaret(editor, point)
  revealBlock(editor, index)
}
