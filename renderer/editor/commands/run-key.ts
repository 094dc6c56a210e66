import { isHotkey } from 'is-hotkey'
import type { Editor } from 'slate'
import { isComposing } from '../../commands/keys.ts'
import type { Command } from './command.ts'

interface BoundCommand {
  readonly command: Command
  readonly matches: (event: KeyboardEvent) => boolean
}
const bound = new WeakMap<readonly Command[], readonly BoundCommand[]>()

/**
 * Runs the command a key belongs to. Returns whether the key is claimed (also when its command cannot run now), so that the browser
 * does nothing of its own with it. No key is claimed while composing.
 */
export function runKey(editor: Editor, commands: readonly Command[], event: KeyboardEvent): boolean {
  if (isComposing(event)) return false
  const found = bindKeys(commands).find(({ matches }) => matches(event))
  if (!found) return false
  if (found.command.canRun(editor)) found.command.run(editor)
  return true
}

function bindKeys(commands: readonly Command[]): readonly BoundCommand[] {
  const known = bound.get(commands)
  if (known) return known
  const keyed = commands.flatMap((command) =>
    command.keys === null ? [] : [{ command, matches: isHotkey(command.keys) }],
  )
  bound.set(commands, keyed)
  return keyed
}
