import { type Editor, Editor as SlateEditor, Transforms } from 'slate'
import { captionOf } from '#shared/minutes/table.ts'
import { currentTablePlace } from '../queries/table-place.ts'
import { asOneStep } from './as-one-step.ts'

/** Gives the table of the caret a caption, which takes the caret; goes to the one it has. */
export function openCaption(editor: Editor): void {
  const place = currentTablePlace(editor)
  if (place === null) return
  const { index, table } = place
  asOneStep(editor, () => {
    if (captionOf(table) === null) {
      const node = { type: 'caption' as const, children: [{ text: '' }] }
      editor.apply({ type: 'insert_node', path: [index, 0], node })
    }
    Transforms.select(editor, SlateEditor.end(editor, [index, 0]))
  })
}
