import type { BrowserWindow } from 'electron'
import type { EventName } from '../../shared/ipc/channels.ts'
import type { EventPayload } from '../../shared/ipc/contract.ts'

/** What is needed of a window to send its page something. */
export type EventWindow = Pick<BrowserWindow, 'isDestroyed' | 'webContents'>

/**
 * Sends the window's page one of the contract's events. A window that is closed or whose page has crashed hears nothing: work such as
 * the last copy of the library goes on after it (Electron throws when `webContents` of a closed window is read).
 */
export function sendEvent<E extends EventName>(
  window: EventWindow,
  event: E,
  payload: EventPayload<E>,
): void {
  if (!window.isDestroyed() && !window.webContents.isCrashed()) window.webContents.send(event, payload)
}
