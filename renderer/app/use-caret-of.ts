import { useEffect, useRef } from 'react'
import { type Editor, Transforms } from 'slate'
import { goToBlock } from '../editor/commands/go-to-block.ts'
import { takeFocus } from '../editor/commands/place-caret.ts'
import { revealBlock } from '../editor/commands/reveal-block.ts'
import { pointIn } from '../editor/queries/point-in.ts'
import { afterDrawn } from '../ui/after-drawn.ts'
import { createCaretKeeper } from './kept-caret.ts'
import type { OpenDocument } from './open-document.ts'

/**
 * Opens the draft where the writer left it; a new one at its 版头. Remembers the caret from then on. While something lies over the
 * window (`isCovered`) the focus stays there, and comes into the sheet afterwards.
 */
export function useCaretOf(
  { id, editor, view, leftAt }: OpenDocument,
  isShown: boolean,
  isCovered: boolean,
): void {
  const wasShown = useRef(true)
  const isCoveredNow = useRef(isCovered)
  isCoveredNow.current = isCovered
  useEffect(() => {
    if (isShown && !wasShown.current) takeFocus(editor)
    wasShown.current = isShown
  }, [editor, isShown])
  useEffect(() => {
    const { index, offset } = leftAt ?? { index: 0, offset: 0 }
    const known = Math.min(index, editor.children.length - 1)
    if (isCoveredNow.current) showBlock(editor, known, offset)
    else goToBlock(editor, known, offset)
    const keeper = createCaretKeeper(id, editor)
    const unfollow = view.subscribe(keeper.moved)
    return () => {
      unfollow()
      keeper.stop()
    }
  }, [id, editor, view, leftAt])
  const wasCovered = useRef(isCovered)
  useEffect(() => {
    if (wasCovered.current && !isCovered && isShown) afterDrawn(() => focusIfNowhere(editor))
    wasCovered.current = isCovered
  }, [editor, isCovered, isShown])
}

function showBlock(editor: Editor, index: number, offset: number): void {
  const point = pointIn(editor, index, offset)
  if (point) Transforms.select(editor, point)
  revealBlock(editor, index)
}

/** What had the focus before is gone with the draft that was left. */
function focusIfNowhere(editor: Editor): void {
  if (document.activeElement === document.body) takeFocus(editor)
}
