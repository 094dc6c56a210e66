import type { Editor } from 'slate'
import { assert } from '#shared/assert.ts'

/** One thing the writer can do; menu, toolbar, palette, slash menu and keys read the same record. */
export interface Command {
  /** Stable: insert-topic, insert-opener:会议认为. */
  readonly id: string
  readonly label: string
  readonly group: CommandGroup
  /** In the notation of is-hotkey: mod+alt+1; null: no key. */
  readonly keys: string | null
  /** Whether running it now would do something; asked before every menu is shown, so it must be quick. */
  canRun(editor: Editor): boolean
  /** Does it as one undo step. */
  run(editor: Editor): void
}
/** A command as it is written down: without a key, and always ready, unless it says otherwise. */
export type GivenCommand = Pick<Command, 'id' | 'label' | 'run'> & Partial<Pick<Command, 'keys' | 'canRun'>>

export type CommandGroup = 'insert' | 'opener' | 'change' | 'move' | 'view' | 'select'

/** Stops at start when two commands share an id or a key: only one of them could ever be reached. */
export function assertNothingClaimedTwice(commands: readonly Pick<Command, 'id' | 'keys'>[]): void {
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
