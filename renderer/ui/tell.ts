import { type AppError, describeAppError } from '#shared/app-error.ts'
import type { Result } from '#shared/result.ts'
import { uiStrings } from '../strings/ui.ts'
import { type NewNotice, notify, notifyWork } from './notices.tsx'

export function errorNotice(error: AppError): NewNotice {
  return { text: describeAppError(error), tone: 'error' }
}

export function tell(text: string): void {
  notify({ text, tone: 'info' })
}

/** What was done, with the button that takes it back. */
export function tellUndoable(text: string, undo: () => unknown, about?: string): void {
  const actions = [{ label: uiStrings.undo, run: () => void undo() }]
  notify({ text, tone: 'info', actions, ...(about === undefined ? {} : { about }) })
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

/**
 * Work on a draft, told for as long as it takes; in the same place then what came of it (null: nothing to tell) or what went wrong. Returns the
 * value, or null where there is none.
 */
export async function tellWork<Value>(
  text: string,
  draftId: string,
  work: Promise<Result<Value, AppError>>,
  describe: (value: Value) => Pick<NewNotice, 'text' | 'actions'> | null,
): Promise<Value | null> {
  const finish = notifyWork(text)
  const answer = await work
  if (!answer.ok) {
    finish({ ...errorNotice(answer.error), about: draftId })
    return null
  }
  const done = describe(answer.value)
  finish(done === null ? null : { ...done, tone: 'info', about: draftId })
  return answer.value
}
