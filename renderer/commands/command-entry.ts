import type { MenuEntry } from '../ui/menu-button.tsx'
import type { Command } from './command.ts'
import { showKeys } from './keys.ts'

/** A command as a line of a menu in the page. */
export function toMenuEntry(command: Command, more: Partial<MenuEntry> = {}): MenuEntry {
  return {
    id: command.id,
    label: command.label,
    ...(command.keys === null ? {} : { keys: showKeys(command.keys) }),
    isDisabled: !command.canRun(),
    run: command.run,
    ...more,
  }
}
