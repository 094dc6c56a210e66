import type { Editor } from 'slate'
import type { CommandGroup } from '#shared/commands/commands.ts'
import { bindCommand, type Command } from '../commands/command.ts'
import { listCommands, SHEET_COMMANDS } from '../editor/commands/list-commands.ts'
import { takeFocus } from '../editor/commands/place-caret.ts'
import { isLocked } from '../editor/guards/keep-locked.ts'

/** Groups of commands that change the text: none of them can run while it is locked. */
const CHANGES: ReadonlySet<CommandGroup> = new Set<CommandGroup>(['insert', 'opener', 'format', 'move'])

/** The sheet's commands done to the open draft from anywhere in the window; without one they are listed, and none can run. */
export function listSheetCommands(editor: Editor | null): readonly Command[] {
  if (editor === null)
    return SHEET_COMMANDS.map((command) => ({ ...command, canRun: () => false, run: () => {} }))
  return listCommands(editor.wording).map((command) =>
    bindCommand(
      {
        ...command,
        canRun: (sheet) => !(CHANGES.has(command.group) && isLocked(sheet)) && command.canRun(sheet),
        run: () => runInSheet(editor, command),
      },
      editor,
    ),
  )
}

/** Runs it with the focus back in the sheet, where the writer goes on. */
function runInSheet(editor: Editor, command: Command<Editor>): void {
  takeFocus(editor)
  if (command.canRun(editor)) command.run(editor)
}
