import { COMMANDS, type CommandId } from '#shared/commands/commands.ts'

/** A command of the menu as the page runs it; its words and its key stand in the contract. */
export interface PageCommand {
  readonly id: CommandId
  readonly canRun: () => boolean
  readonly run: () => void
}

/** What palette and shortcut sheet list: commands of the page and of the editor alike. */
export interface ListedCommand {
  readonly id: string
  readonly label: string
  readonly group: string
  /** As people read it; null: none. */
  readonly keys: string | null
  readonly canRun: () => boolean
  readonly run: () => void
}

export type PageCommands = ReadonlyMap<CommandId, PageCommand>

export function createPageCommands(commands: readonly PageCommand[]): PageCommands {
  return new Map(commands.map((command) => [command.id, command]))
}

/** Runs a command if it can run now. Returns whether it did. */
export function runCommand(commands: PageCommands, id: CommandId): boolean {
  const command = commands.get(id)
  if (!command?.canRun()) return false
  command.run()
  return true
}

export function keysOf(id: CommandId): string | null {
  return COMMANDS[id].keys
}
