import { ok } from '../../shared/result.ts'
import type { ChannelsOf, Handlers } from './handlers.ts'
import type { Works } from './works.ts'

export function createWorkHandlers(works: Works): Handlers<ChannelsOf<'work'>> {
  return {
    'work:stop': ({ work }) => {
      works.stop(work)
      return ok(null)
    },
  }
}
