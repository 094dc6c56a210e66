import { type Editor, Editor as SlateEditor } from 'slate'
import { asOneStep } from '../commands/as-one-step.ts'
import { deleteText } from '../commands/delete-text.ts'
import { currentBlockIndex } from '../queries/current-block.ts'
import { slashQuery } from '../queries/slash-query.ts'
import type { SlashEntry } from './slash-entry.ts'

/** Takes the typed / and query away and runs the entry on the empty line, as one undo step. */
export function runSlashEntry(editor: Editor, entry: SlashEntry): void {
  const index = currentBlockIndex(editor)
  if (index === null || !slashQuery(editor)) return
  asOneStep(editor, () => {
    deleteText(editor, SlateEditor.range(editor, [index]))
    entry.run(editor)
  })
}
