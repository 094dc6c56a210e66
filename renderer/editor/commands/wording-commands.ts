import type { Editor } from 'slate'
import type { CommandGroup } from '#shared/commands/commands.ts'
import type { Opener, Wording } from '#shared/minutes/wording.ts'
import { type Command, createCommand, type Deed } from '../../commands/command.ts'
import { editorStrings as words } from '../../strings/editor.ts'
import { currentBlockIndex } from '../queries/current-block.ts'
import { canChangeOpener, changeOpener } from './change-opener.ts'
import { insertStatement } from './insert-statement.ts'
import { insertRoll } from './insert-tail.ts'

/** What the house's wording adds to the table of commands: one command for each opener and each roll. */
export interface WordingCommands {
  readonly openers: readonly Command<Editor>[]
  readonly rolls: readonly Command<Editor>[]
  readonly openerChanges: readonly Command<Editor>[]
}

export function listWordingCommands(wording: Wording): WordingCommands {
  return {
    openers: wording.openers.map((opener, index) =>
      member('insert.opener', opener.phrase, opener.phrase, 'insert', openerKeys(index), {
        run: (editor) => insertStatement(editor, opener),
      }),
    ),
    rolls: wording.rolls.map((form) =>
      member('insert.roll', form.role, words.insertRoll(form.role), 'insert', null, {
        run: (editor) => insertRoll(editor, form),
      }),
    ),
    openerChanges: wording.openers.map((opener) =>
      member('format.opener', opener.phrase, words.changeOpenerTo(opener.phrase), 'opener', null, {
        canRun: (editor) => canChangeOpener(editor, currentBlockIndex(editor)),
        run: (editor) => changeOpenerAtCaret(editor, opener),
      }),
    ),
  }
}

/** Gives the caret's block another opener; null: none. */
export function changeOpenerAtCaret(editor: Editor, opener: Opener | null): void {
  const index = currentBlockIndex(editor)
  if (index !== null) changeOpener(editor, index, opener)
}

function member(
  family: string,
  name: string,
  label: string,
  group: CommandGroup,
  keys: string | null,
  deed: Deed<Editor>,
): Command<Editor> {
  return createCommand(`${family}:${name}`, { label, group, keys }, deed)
}

/** Ctrl+Alt+1–9, then the same with Shift; more openers than keys have none. */
function openerKeys(index: number): string | null {
  if (index >= 18) return null
  return index < 9 ? `CmdOrCtrl+Alt+${index + 1}` : `CmdOrCtrl+Alt+Shift+${index - 8}`
}
