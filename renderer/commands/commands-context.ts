import { createContext, useContext } from 'react'
import { assert } from '#shared/assert.ts'
import type { CommandId } from '#shared/commands/commands.ts'
import { type Command, findCommand } from './command.ts'

/** Every command as the window does it now, for buttons anywhere in it. */
export const CommandsContext = createContext<readonly Command[]>([])

export function useCommand(id: CommandId): Command {
  const command = findCommand(useContext(CommandsContext), id)
  assert(command !== undefined, `command ${id} is known where it is shown`)
  return command
}
