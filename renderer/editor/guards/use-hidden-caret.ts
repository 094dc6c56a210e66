import { type RefObject, useEffect } from 'react'
import type { Editor } from 'slate'
import { blockAt, isShownOnly } from '../queries/blocks.ts'
import { currentBlockIndex } from '../queries/current-block.ts'
import { subscribeToEditor } from '../state/subscribe.ts'

/**
 * On a block that only shows its facts no caret blinks: the browser draws it where the next text begins, and typing there does
 * nothing. The block itself is marked instead.
 */
export function useHiddenCaret(editor: Editor, frame: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let was = false
    const mark = () => {
      const block = blockAt(editor, currentBlockIndex(editor))
      const isShown = block !== null && isShownOnly(block)
      if (isShown !== was) frame.current?.toggleAttribute('data-on-shown', isShown)
      was = isShown
    }
    mark()
    return subscribeToEditor(editor, mark)
  }, [editor, frame])
}
