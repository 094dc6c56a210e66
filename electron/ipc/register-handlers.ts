import { BrowserWindow, type IpcMain } from 'electron'
import { CHANNELS, type ChannelName } from '../../shared/ipc/channels.ts'
import { answerRequest } from './answer-request.ts'
import type { Handlers } from './handlers.ts'

/** Answers the channels of the contract that there are handlers for: all of them in the window, those of printing without one. */
export function registerHandlers<C extends ChannelName>(ipcMain: IpcMain, handlers: Handlers<C>): void {
  for (const channel of CHANNELS) {
    if (!(channel in handlers)) continue
    ipcMain.handle(channel, (event, input: unknown) => {
      const window = BrowserWindow.fromWebContents(event.sender)
      return answerRequest(channel, handlers, { window, frame: event.senderFrame }, input)
    })
  }
}
