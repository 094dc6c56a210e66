import type { BrowserWindow } from 'electron'
import type { AppError } from '../../shared/app-error.ts'
import type { ChannelName } from '../../shared/ipc/channels.ts'
import { answerSchema, contract } from '../../shared/ipc/contract.ts'
import { fail, type Result } from '../../shared/result.ts'
import { type Frame, isOwnPage } from '../app/own-page.ts'
import type { Handlers } from './handlers.ts'

/** Who asks: the window (null when there is none) and the frame inside it (null when it is gone). */
export interface Sender {
  readonly window: BrowserWindow | null
  readonly frame: Frame | null
}

/**
 * Answers one request of the page. Only the program's own page is heard; input and answer are validated. What goes wrong
 * unexpectedly is logged here and reaches the page as `unexpected`, without its stack.
 */
export async function answerRequest(
  channel: ChannelName,
  handlers: Partial<Handlers>,
  sender: Sender,
  input: unknown,
): Promise<Result<unknown, AppError>> {
  if (sender.window === null || !isOwnPage(sender.frame)) {
    console.error(`${channel}: refused a stranger`)
    return fail({ kind: 'refused' })
  }
  const checked = contract[channel].input.safeParse(input)
  if (!checked.success) {
    console.error(`${channel}: refused the input`, checked.error.issues)
    return fail({ kind: 'refused' })
  }
  try {
    const answer = await handlerOf(channel, handlers)(checked.data, sender.window)
    const kept = answerSchema(channel).safeParse(answer)
    if (kept.success) return answer
    console.error(`${channel}: the answer does not keep the contract`, kept.error.issues)
  } catch (error) {
    console.error(`${channel} failed`, error)
  }
  return fail({ kind: 'unexpected' })
}

type AnyHandler = (
  input: unknown,
  window: BrowserWindow,
) => Result<unknown, AppError> | Promise<Result<unknown, AppError>>

/** The schema of the same channel has passed the input, which TypeScript cannot follow through the lookup. */
function handlerOf(channel: ChannelName, handlers: Partial<Handlers>): AnyHandler {
  return handlers[channel] as AnyHandler
}
