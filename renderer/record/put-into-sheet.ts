import type { Editor } from 'slate'
import { returnToSheet } from '../editor/commands/leave-sheet.ts'
import { revealMadeLines } from '../editor/commands/reveal-block.ts'
import { currentBlockIndex } from '../editor/queries/current-block.ts'

/** Words of 记录 go to the caret of the sheet as if they were pasted there, in one step, and the writer with them. */
export function putIntoSheet(editor: Editor, words: string): void {
  returnToSheet(editor)
  const data = new DataTransfer()
  data.setData('text/plain', words)
  editor.insertData(data)
  const written = currentBlockIndex(editor)
  if (written !== null) revealMadeLines(editor, written)
}
