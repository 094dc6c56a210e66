import { assert } from '#shared/assert.ts'
import { COMMANDS, type CommandId, type CommandWords } from '#shared/commands/commands.ts'

/** What a command does; its words and its key stand in shared/commands under the same id. */
export interface Deed<On = void> {
  /** Whether running it now would do something; asked before every list is shown, so it must be quick. Left out: always. */
  readonly canRun?: (on: On) => boolean
  /** Does it, in a document as one undo step. */
  readonly run: (on: On) => void
}

/** One thing the writer can do: menu, toolbar, command list, list at an empty line, shortcut sheet and keys read this record. */
export interface Command<On = void> extends CommandWords {
  /** A CommandId, or one with the member of a family behind it: insert.opener:会议认为. */
  readonly id: string
  canRun(on: On): boolean
  run(on: On): void
}

export function createCommand<On = void>(id: string, words: CommandWords, deed: Deed<On>): Command<On> {
  return { canRun: () => true, ...words, ...deed, id }
}

/** A command of the table for everything that is done to `On`. Ids without a deed do not compile. */
export function createCommands<Id extends CommandId, On = void>(
  ids: readonly Id[],
  deeds: Readonly<Record<Id, Deed<On>>>,
): Command<On>[] {
  return ids.map((id) => createCommand(id, COMMANDS[id], deeds[id]))
}

/** The command as it is done to one thing. */
export function bindCommand<On>(command: Command<On>, on: On): Command {
  return { ...command, canRun: () => command.canRun(on), run: () => command.run(on) }
}

export function findCommand<On>(commands: readonly Command<On>[], id: CommandId): Command<On> | undefined {
  return commands.find((command) => command.id === id)
}

/** The label where no … is wanted: on buttons and in lists that are not menus. */
export function nameOf({ label }: Pick<CommandWords, 'label'>): string {
  return label.replace('…', '')
}

/** Runs a command if it can run now. Returns whether it did. */
export function runCommand(commands: readonly Command[], id: CommandId): boolean {
  const command = findCommand(commands, id)
  if (!command?.canRun()) return false
  command.run()
  return true
}

/** Stops at start when two commands share an id or a key: only one of them could ever be reached. */
export function assertNothingClaimedTwice(commands: readonly Pick<Command<never>, 'id' | 'keys'>[]): void {
  const ids = new Set<string>()
  const keys = new Map<string, string>()
  for (const command of commands) {
    assert(!ids.has(command.id), `command ${command.id} is listed once`)
    ids.add(command.id)
    if (command.keys === null) continue
    const claimed = keys.get(command.keys)
    assert(
      claimed === undefined,
      `key ${command.keys} belongs to one command, not to ${claimed} and ${command.id}`,
    )
    keys.set(command.keys, command.id)
  }
}
