import type { WebContents } from 'electron'
import type { EventName } from '../../shared/ipc/channels.ts'
import type { EventPayload } from '../../shared/ipc/contract.ts'

/** Sends the page one of the contract's events; a page that is gone hears nothing. */
export function sendEvent<E extends EventName>(page: WebContents, event: E, payload: EventPayload<E>): void {
  if (!page.isDestroyed() && !page.isCrashed()) page.send(event, payload)
}
