import type { Settings } from '../../shared/ipc/settings.ts'
import type { KeptValue } from '../documents/kept-value.ts'
import type { ChannelsOf, Handlers } from './handlers.ts'

export function createSettingsHandlers(settings: KeptValue<Settings>): Handlers<ChannelsOf<'settings'>> {
  return {
    'settings:get': () => settings.get(),
    'settings:set': (changes) => {
      const before = settings.get()
      if (!before.ok) return before
      const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
      return settings.set({ ...before.value, ...given })
    },
  }
}
