import { type Editor, Range } from 'slate'
import { deleteAtEnd } from './delete-at-edge.ts'
import { deleteSelection } from './delete-selection.ts'

/** Removes what was copied: the selected text, or the derived sentence the caret is on. Blocks that hold facts stay. */
export function cutSelection(editor: Editor): void {
  if (editor.selection && Range.isExpanded(editor.selection)) deleteSelection(editor)
  else deleteAtEnd(editor)
}
