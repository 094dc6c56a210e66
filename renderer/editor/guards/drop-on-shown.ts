import { type Editor, Editor as SlateEditor, Transforms } from 'slate'
import { ReactEditor } from 'slate-react'
import { takeFocus } from '../commands/place-caret.ts'
import { shownBlockUnder } from './margin-click.ts'

/**
 * Text dropped on a shown block (版头, a derived sentence, 出席…): slate-react would put it at the end of the text before. It comes after
 * the block as it would be pasted there. Returns whether it was dropped on one.
 */
export function dropOnShown(editor: Editor, event: DragEvent): boolean {
  const index = shownBlockUnder(editor, event)
  if (index === null || !event.dataTransfer) return false
  event.preventDefault()
  Transforms.select(editor, SlateEditor.start(editor, [index]))
  ReactEditor.insertData(editor, event.dataTransfer)
  takeFocus(editor)
  return true
}
