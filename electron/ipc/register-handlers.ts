import { BrowserWindow, type IpcMain } from 'electron'
import { CHANNELS } from '../../shared/ipc/channels.ts'
import { answerRequest } from './answer-request.ts'
import type { Handlers } from './handlers.ts'
import type { Answerer } from './listen-for-requests.ts'

/** Answers by these handlers, after sender and input were checked. */
export function answerBy(handlers: Partial<Handlers>): Answerer {
  return (channel, sender, input) => answerRequest(channel, handlers, sender, input)
}

/** Answers the channels that there are handlers for: those of printing, where there is no window. */
export function registerHandlers(ipcMain: IpcMain, handlers: Partial<Handlers>): void {
  const answer = answerBy(handlers)
  for (const channel of CHANNELS) {
    if (!(channel in handlers)) continue
    ipcMain.handle(channel, (event, input: unknown) => {
      const window = BrowserWindow.fromWebContents(event.sender)
      return answer(channel, { window, frame: event.senderFrame }, input)
    })
  }
}
