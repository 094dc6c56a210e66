import { type Editor, Range } from 'slate'
import { ReactEditor } from 'slate-react'

/**
 * Whether the browser shows a caret, no selection, where the editor has it, as after every typed character. Far cheaper than
 * reading the browser's place; where two pieces of a text meet it may say no.
 */
export function isCaretKnown(editor: Editor): boolean {
  const { selection } = editor
  const shown = document.getSelection()
  if (selection === null || Range.isExpanded(selection) || !shown?.isCollapsed) return false
  const [node, offset] = ReactEditor.resolveDOMPoint(editor, selection.anchor) ?? []
  return node instanceof Text && node === shown.anchorNode && offset === shown.anchorOffset
}
