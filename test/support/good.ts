import type { AppError } from '#shared/app-error.ts'
import type { Result } from '#shared/result.ts'

/** The value of what must not fail here; the error fails the test. */
export function good<T>(result: Result<T, AppError>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
