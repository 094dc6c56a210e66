import { useEffect } from 'react'
import { type Editor, Range, Transforms } from 'slate'
import { IS_NODE_MAP_DIRTY } from 'slate-dom'
import { ReactEditor } from 'slate-react'
import { isComposing } from '../../commands/keys.ts'
import { isCaretKnown } from '../queries/is-caret-known.ts'
import { clearComposed } from './compose-in-text.ts'

/**
 * slate-react reads the browser's caret up to 100 ms late, so that ↓ and at once → or a shortcut would start from the old place.
 * Before every key that the sheet hears the caret is read, ahead of everything that handles keys.
 */
export function useFreshCaret(editor: Editor): void {
  useEffect(() => {
    let seen = ''
    let seenIn: Node | null = null
    const read = (event: KeyboardEvent) => {
      const { target } = event
      if (!event.isComposing) clearComposed()
      if (isComposing(event) || !(target instanceof Node) || !ReactEditor.hasEditableTarget(editor, target))
        return
      const selection = document.getSelection()
      if (!selection) return
      const place = `${selection.anchorOffset} ${selection.focusOffset}`
      // The browser has not moved it since the last key: the editor may have, and the page does not show it yet.
      if (place === seen && selection.focusNode === seenIn) return
      seen = place
      seenIn = selection.focusNode
      readCaret(editor, selection)
    }
    window.addEventListener('keydown', read, { capture: true })
    return () => window.removeEventListener('keydown', read, { capture: true })
  }, [editor])
}

/** Takes over the browser's selection, which slate-react may not have read yet. */
export function readCaret(editor: Editor, selection: Selection): void {
  // Before the page shows a change its nodes and the editor's do not belong together.
  if (IS_NODE_MAP_DIRTY.get(editor) || ReactEditor.isComposing(editor) || isCaretKnown(editor)) return
  const range = ReactEditor.toSlateRange(editor, selection, { exactMatch: false, suppressThrow: true })
  if (range && !(editor.selection && Range.equals(range, editor.selection))) Transforms.select(editor, range)
}
