import { ok } from '../../shared/result.ts'
import type { LeftOpen } from '../library/left-open.ts'
import type { Library } from '../library/library.ts'
import type { RosterStore } from '../roster/roster-store.ts'
import type { ChannelsOf, Handlers } from './handlers.ts'

export function createStartHandlers(
  { settings, templates, profiles, phrases, check }: Library,
  roster: Pick<RosterStore, 'get'>,
  leftOpen: LeftOpen,
): Handlers<ChannelsOf<'start'>> {
  return {
    'start:read': () =>
      ok({
        draft: leftOpen.take(),
        settings: settings.get(),
        templates: templates.list(),
        profiles: profiles.list(),
        phrases: phrases.get(),
        roster: roster.get(),
        check: check.get(),
      }),
  }
}
