import type { Editor } from 'slate'
import { type LinePlace, locateCaret } from '#shared/typeset/locate.ts'
import type { TypesetDocument } from '#shared/typeset/typeset-document.ts'
import { blockAt } from '../editor/queries/blocks.ts'

/** Page and line of the editor's caret; null before the first click and while the first typesetting is under way. */
export function findCaretPlace(editor: Editor, document: TypesetDocument | null): LinePlace | null {
  const focus = editor.selection?.focus
  const index = focus?.path[0]
  const block = blockAt(editor, index ?? null)
  if (document === null || focus === undefined || index === undefined || block === null) return null
  let offset = focus.offset
  for (const child of block.children.slice(0, focus.path[1] ?? 0)) offset += child.text.length
  return locateCaret(document, index, offset)
}
