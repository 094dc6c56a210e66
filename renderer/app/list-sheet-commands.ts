import type { Editor } from 'slate'
import { bindCommand, type Command } from '../commands/command.ts'
import { listCommands, SHEET_COMMANDS } from '../editor/commands/list-commands.ts'
import { takeFocus } from '../editor/commands/place-caret.ts'

/** The sheet's commands done to the open draft from anywhere in the window; without one they are listed, and none can run. */
export function listSheetCommands(editor: Editor | null): readonly Command[] {
  if (editor === null)
    return SHEET_COMMANDS.map((command) => ({ ...command, canRun: () => false, run: () => {} }))
  return listCommands(editor.wording).map((command) =>
    bindCommand({ ...command, run: () => runInSheet(editor, command) }, editor),
  )
}

/** Runs it with the focus back in the sheet, where the writer goes on. */
function runInSheet(editor: Editor, command: Command<Editor>): void {
  takeFocus(editor)
  if (command.canRun(editor)) command.run(editor)
}
