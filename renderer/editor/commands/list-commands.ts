import type { Wording } from '#shared/wording/wording.ts'
import { assertNothingClaimedTwice, type Command } from './command.ts'

/** Every command of the editor for a house wording, in the order of the menus. Throws when a key is claimed twice. */
export function listCommands(_wording: Wording): readonly Command[] {
  const commands: Command[] = []
  assertNothingClaimedTwice(commands)
  return commands
}
