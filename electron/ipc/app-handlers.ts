import type { CommandId } from '../../shared/commands/commands.ts'
import type { EditAction } from '../../shared/commands/edit-actions.ts'
import type { AppInfo, AppNotice } from '../../shared/ipc/app.ts'
import { ok } from '../../shared/result.ts'
import type { ChannelsOf, Handlers } from './handlers.ts'

/** What the page may ask of and tell the application around it. */
export interface AppParts {
  readonly info: AppInfo
  /** Notices not told yet; the handler empties the list. */
  readonly notices: AppNotice[]
  readonly setEnabledCommands: (commands: readonly CommandId[]) => void
  /** Cuts, copies, pastes or selects all where the page has the focus. */
  readonly edit: (action: EditAction) => void
  readonly flushed: (request: number, saved: boolean, isRescued: boolean) => void
}

export function createAppHandlers(parts: AppParts): Handlers<ChannelsOf<'app'>> {
  return {
    'app:info': () => ok(parts.info),
    'app:takeNotices': () => ok(parts.notices.splice(0)),
    'app:setEnabledCommands': ({ commands }) => {
      parts.setEnabledCommands(commands)
      return ok(null)
    },
    'app:edit': ({ action }) => {
      parts.edit(action)
      return ok(null)
    },
    'app:flushed': ({ request, saved, isRescued }) => {
      parts.flushed(request, saved, isRescued)
      return ok(null)
    },
  }
}
