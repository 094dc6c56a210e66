import type { Editor } from 'slate'
import { ReactEditor } from 'slate-react'
import type { CommandId } from '#shared/commands/commands.ts'
import { showKeys } from '../commands/keys.ts'
import type { ListedCommand, PageCommand } from '../commands/page-commands.ts'
import type { Command } from '../editor/commands/command.ts'
import { listCommands } from '../editor/commands/list-commands.ts'
import { commandGroups } from '../strings/commands.ts'

/** Menu items that the editor's own commands do. */
const DONE_BY: Readonly<Partial<Record<CommandId, string>>> = {
  'insert.topic': 'insert-topic',
  'insert.statement': 'insert-statement',
  'insert.item': 'insert-item',
  'insert.paragraph': 'insert-paragraph',
  'insert.colophon': 'insert-colophon',
  'format.bold': 'toggle-bold',
  'format.runIn': 'toggle-run-in',
  'format.levelDown': 'demote',
  'format.levelUp': 'promote',
  'format.moveUp': 'move-up',
  'format.moveDown': 'move-down',
  'format.turnBack': 'turn-back',
}

/** The menu's items that the editor does, for the page's list of commands. */
export function editorPageCommands(editor: Editor | null): PageCommand[] {
  if (editor === null) return []
  const commands = listCommands(editor.wording)
  const entries = Object.entries(DONE_BY) as [CommandId, string][]
  const done = entries.flatMap(([id, doneBy]) => {
    const command = commands.find((one) => one.id === doneBy)
    return command ? [toPageCommand(id, command, editor)] : []
  })
  const roll = commands.find((one) => one.id === `insert-roll:${missingRole(editor)}`)
  return roll ? [...done, toPageCommand('insert.roll', roll, editor)] : done
}

/** Whether a page command is only the menu's way to an editor command, so that lists show it once. */
export function isDoneByEditor(id: CommandId): boolean {
  return id in DONE_BY || id === 'insert.roll'
}

/** The editor's commands for palette and shortcut sheet. */
export function editorListedCommands(editor: Editor): ListedCommand[] {
  return listCommands(editor.wording).map((command) => ({
    id: command.id,
    label: command.label,
    group: commandGroups[command.group] ?? '',
    keys: command.keys === null ? null : showKeys(command.keys),
    canRun: () => command.canRun(editor),
    run: () => runInEditor(editor, command),
  }))
}

function toPageCommand(id: CommandId, command: Command, editor: Editor): PageCommand {
  return { id, canRun: () => command.canRun(editor), run: () => runInEditor(editor, command) }
}

/** Runs it with the focus back in the sheet, where the writer goes on. */
function runInEditor(editor: Editor, command: Command): void {
  ReactEditor.focus(editor)
  if (command.canRun(editor)) command.run(editor)
}

function missingRole(editor: Editor): string {
  const roles = editor.wording.rolls.map((form) => form.role)
  const taken = new Set(editor.children.flatMap((block) => ('role' in block ? [block.role] : [])))
  return roles.find((role) => !taken.has(role)) ?? roles[0] ?? ''
}
