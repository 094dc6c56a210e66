import type { Editor } from 'slate'
import type { Command } from '../../commands/command.ts'
import { findPressed, isComposing } from '../../commands/keys.ts'

/**
 * Runs the command a key belongs to. Returns whether the key is claimed (also when its command cannot run now), so that the browser
 * does nothing of its own with it. No key is claimed while composing.
 */
export function runKey(editor: Editor, commands: readonly Command<Editor>[], event: KeyboardEvent): boolean {
  if (isComposing(event)) return false
  const found = findPressed(commands, event)
  if (found?.canRun(editor)) found.run(editor)
  return found !== undefined
}
