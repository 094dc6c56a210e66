import type { BrowserWindow } from 'electron'
import type { ZodError } from 'zod'
import type { AppError } from '../../shared/app-error.ts'
import type { ChannelName } from '../../shared/ipc/channels.ts'
import { answerSchema, contract } from '../../shared/ipc/contract.ts'
import { fail, type Result } from '../../shared/result.ts'
import { isOwnPage } from '../app/own-page.ts'
import { logFailure } from '../files/log-failure.ts'
import type { Handlers } from './handlers.ts'
import type { Sender } from './listen-for-requests.ts'

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
    logFailure(`${channel}: refused a stranger`)
    return fail({ kind: 'refused' })
  }
  const checked = contract[channel].input.safeParse(input)
  if (!checked.success) {
    logFailure(`${channel}: refused the input ${describeIssues(checked.error)}`)
    return fail({ kind: 'refused' })
  }
  try {
    const answer = await handlerOf(channel, handlers)(checked.data, sender.window)
    const kept = answerSchema(channel).safeParse(answer)
    if (kept.success) return answer
    logFailure(`${channel}: the answer does not keep the contract ${describeIssues(kept.error)}`)
  } catch (error) {
    logFailure(`${channel} failed`, error)
  }
  return fail({ kind: 'unexpected' })
}

/** How many of the places that do not fit are told. */
const MOST_ISSUES = 5

/** Where a value does not fit its schema, without the value: a key that is no plain word may itself be text of a document. */
function describeIssues({ issues }: ZodError): string {
  const places = issues.slice(0, MOST_ISSUES).map(({ code, path }) => {
    const keys = path.map((key) => (/^\w{1,30}$/u.test(String(key)) ? String(key) : '…'))
    return `${code} at ${keys.join('.') || 'the top'}`
  })
  return `${places.join(', ')}${issues.length > MOST_ISSUES ? `, and ${issues.length - MOST_ISSUES} more` : ''}`
}

type AnyHandler = (
  input: unknown,
  window: BrowserWindow,
) => Result<unknown, AppError> | Promise<Result<unknown, AppError>>

/** The schema of the same channel has passed the input, which TypeScript cannot follow through the lookup. */
function handlerOf(channel: ChannelName, handlers: Partial<Handlers>): AnyHandler {
  return handlers[channel] as AnyHandler
}
