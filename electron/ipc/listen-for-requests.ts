import { BrowserWindow, type IpcMain } from 'electron'
import type { AppError } from '../../shared/app-error.ts'
import { CHANNELS, type ChannelName } from '../../shared/ipc/channels.ts'
import type { Result } from '../../shared/result.ts'
import type { Frame } from '../app/own-page.ts'

/** Who asks: the window (null when there is none) and the frame inside it (null when it is gone). */
export interface Sender {
  readonly window: BrowserWindow | null
  readonly frame: Frame | null
}

export type Answerer = (
  channel: ChannelName,
  sender: Sender,
  input: unknown,
) => Promise<Result<unknown, AppError>>

/** Hears every channel from now on; what comes before there is somebody who answers waits for him. */
export function listenForRequests(ipcMain: IpcMain, answerer: Promise<Answerer>): void {
  for (const channel of CHANNELS) {
    ipcMain.handle(channel, async (event, input: unknown) => {
      // The frame may be gone by the time there is an answer: who asked is settled now.
      const sender = { window: BrowserWindow.fromWebContents(event.sender), frame: event.senderFrame }
      return (await answerer)(channel, sender, input)
    })
  }
}
