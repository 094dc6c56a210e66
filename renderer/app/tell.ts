import { type AppError, describeAppError } from '#shared/app-error.ts'
import type { Result } from '#shared/result.ts'
import { type NewNotice, notify } from '../ui/notices.tsx'

export function errorNotice(error: AppError): NewNotice {
  return { text: describeAppError(error), tone: 'error' }
}

export function tell(text: string): void {
  notify({ text, tone: 'info' })
}

export function tellError(error: AppError): void {
  notify(errorNotice(error))
}

/** The value, or null after telling why there is none. */
export function orTell<Value>(answer: Result<Value, AppError>): Value | null {
  if (answer.ok) return answer.value
  tellError(answer.error)
  return null
}
