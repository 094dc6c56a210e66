import type { Editor } from 'slate'
import { type LinePlace, locateCaret } from '#shared/typeset/locate.ts'
import type { TypesetDocument } from '#shared/typeset/typeset-document.ts'
import { blockAt } from '../editor/queries/blocks.ts'
import { offsetIn } from '../editor/queries/offset-in.ts'

/** Page and line of the editor's caret; null before the first click and while the first typesetting is under way. */
export function findCaretPlace(editor: Editor, document: TypesetDocument | null): LinePlace | null {
  const focus = editor.selection?.focus
  const index = focus?.path[0]
  if (document === null || focus === undefined || index === undefined) return null
  if (blockAt(editor, index) === null) return null
  return locateCaret(document, index, offsetIn(editor, focus))
}
