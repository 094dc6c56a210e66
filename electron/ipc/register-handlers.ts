import { BrowserWindow, type IpcMain, type IpcMainInvokeEvent } from 'electron'
import { type AppError, appErrorSchema } from '../../shared/app-error.ts'
import { CHANNELS, type ChannelName } from '../../shared/ipc/channels.ts'
import { answerSchema, contract } from '../../shared/ipc/contract.ts'
import { fail, type Result } from '../../shared/result.ts'
import type { Handlers } from './handlers.ts'
import { isOwnPage } from './own-page.ts'

/**
 * Answers every channel of the contract. Only the program's own page is heard; input and answer are validated. What goes wrong
 * unexpectedly is logged here and reaches the page as `unexpected`, without its stack.
 */
export function registerHandlers(ipcMain: IpcMain, handlers: Handlers): void {
  for (const channel of CHANNELS) {
    const checkAnswer = answerSchema(channel)
    ipcMain.handle(channel, async (event, input: unknown) => {
      try {
        const answer = checkAnswer.safeParse(await answerOne(channel, handlers, event, input))
        if (answer.success) return answer.data
        console.error(`${channel}: the answer does not keep the contract`, answer.error.issues)
      } catch (error) {
        console.error(`${channel} failed`, error)
      }
      return fail(appErrorSchema.parse({ kind: 'unexpected' }))
    })
  }
}

async function answerOne<C extends ChannelName>(
  channel: C,
  handlers: Handlers,
  event: IpcMainInvokeEvent,
  input: unknown,
): Promise<Result<unknown, AppError>> {
  const window = BrowserWindow.fromWebContents(event.sender)
  if (!window || !isOwnPage(event.senderFrame)) {
    console.error(`${channel}: refused a stranger`)
    return fail({ kind: 'refused' })
  }
  const checked = contract[channel].input.safeParse(input)
  if (!checked.success) {
    console.error(`${channel}: refused the input`, checked.error.issues)
    return fail({ kind: 'refused' })
  }
  // The schema of this channel has just passed it, which TypeScript cannot follow through the lookup.
  const handle = handlers[channel] as (
    input: unknown,
    window: BrowserWindow,
  ) => Promise<Result<unknown, AppError>>
  return handle(checked.data, window)
}
