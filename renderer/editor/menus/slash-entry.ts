import type { Editor } from 'slate'
import type { Command } from '../../commands/command.ts'
import { showKeys } from '../../commands/keys.ts'

/** One line of the list at an empty line: a command, a set phrase, a symbol. */
export interface SlashEntry {
  readonly id: string
  readonly label: string
  /** A key or the kind of entry, shown small at the right; null: nothing. */
  readonly hint: string | null
  /** Typed to call it besides its label and its pinyin: the 简码 of a phrase. */
  readonly trigger?: string | null
  /** Runs on the empty line, after the typed / and query are gone, in the same undo step. */
  run(editor: Editor): void
}

/** The commands that make something, as entries. */
export function entriesOfCommands(editor: Editor, commands: readonly Command<Editor>[]): SlashEntry[] {
  return commands
    .filter((command) => command.group === 'insert' && !command.hasMembers && command.canRun(editor))
    .map((command) => ({
      id: command.id,
      label: command.label,
      hint: command.keys === null ? null : showKeys(command.keys),
      run: (target) => command.run(target),
    }))
}
