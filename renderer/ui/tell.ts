import { type AppError, describeAppError } from '#shared/app-error.ts'
import type { Result } from '#shared/result.ts'
import { type NewNotice, notify } from './notices.tsx'

export function errorNotice(error: AppError): NewNotice {
  return { text: describeAppError(error), tone: 'error' }
}

export function tell(text: string): void {
  notify({ text, tone: 'info' })
}

/** What went wrong: an expected failure, or a sentence of its own. */
export function tellError(error: AppError | string): void {
  notify(typeof error === 'string' ? { text: error, tone: 'error' } : errorNotice(error))
}

/** The value, or null after telling why there is none. */
export function orTell<Value>(answer: Result<Value, AppError>): Value | null {
  if (answer.ok) return answer.value
  tellError(answer.error)
  return null
}
