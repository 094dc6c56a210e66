import type { Settings } from '../../shared/ipc/settings.ts'
import type { KeptValue } from '../library/kept-value.ts'
import type { ChannelsOf, Handlers } from './handlers.ts'

/** `apply` gets all settings after every change. */
export function createSettingsHandlers(
  settings: KeptValue<Settings>,
  apply: (settings: Settings) => void,
): Handlers<ChannelsOf<'settings'>> {
  return {
    'settings:set': (changes) => {
      const before = settings.get()
      if (!before.ok) return before
      const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
      const after = settings.set({ ...before.value, ...given })
      if (after.ok) apply(after.value)
      return after
    },
  }
}
