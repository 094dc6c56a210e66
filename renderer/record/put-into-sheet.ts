import type { Editor } from 'slate'
import { ReactEditor } from 'slate-react'
import { asOneStep } from '../editor/commands/as-one-step.ts'
import { returnToSheet } from '../editor/commands/leave-sheet.ts'
import { revealMadeLines } from '../editor/commands/reveal-block.ts'
import { currentBlockIndex } from '../editor/queries/current-block.ts'
import { placeForWords } from './place-for-words.ts'

/** Words of 记录 go to the caret of the sheet as if they were pasted there, in one step, and the writer with them. */
export function putIntoSheet(editor: Editor, words: string): void {
  // Who is in the sheet stays there; the place left for a form would be an older one.
  if (!ReactEditor.isFocused(editor)) returnToSheet(editor)
  const data = new DataTransfer()
  data.setData('text/plain', words)
  asOneStep(editor, () => {
    placeForWords(editor)
    editor.insertData(data)
  })
  const written = currentBlockIndex(editor)
  if (written !== null) revealMadeLines(editor, written)
}
