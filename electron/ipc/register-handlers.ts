import { BrowserWindow, type IpcMain } from 'electron'
import { CHANNELS } from '../../shared/ipc/channels.ts'
import { answerRequest } from './answer-request.ts'
import type { Handlers } from './handlers.ts'

/** Answers every channel of the contract. */
export function registerHandlers(ipcMain: IpcMain, handlers: Handlers): void {
  for (const channel of CHANNELS) {
    ipcMain.handle(channel, (event, input: unknown) => {
      const window = BrowserWindow.fromWebContents(event.sender)
      return answerRequest(channel, handlers, { window, frame: event.senderFrame }, input)
    })
  }
}
