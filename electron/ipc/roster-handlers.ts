import type { RosterStore } from '../roster/roster-store.ts'
import type { ChannelsOf, Handlers } from './handlers.ts'

export function createRosterHandlers(roster: RosterStore): Handlers<ChannelsOf<'roster'>> {
  return {
    'roster:get': () => roster.get(),
    'roster:change': (change) => roster.change(change),
  }
}
