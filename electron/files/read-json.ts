import type { AppError } from '../../shared/app-error.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { decodeText } from './decode-text.ts'
import type { FileContent } from './read-file.ts'

/** The value in a JSON file. `wanted`: what it should have been, in the writer's words. Errors: file-foreign, file-empty. */
export function readJson({ name, bytes }: FileContent, wanted: string): Result<unknown, AppError> {
  const text = decodeText(bytes)?.text ?? null
  if (text?.trim() === '') return fail({ kind: 'file-empty', name })
  try {
    if (text !== null) return ok(JSON.parse(text))
  } catch {
    // Not JSON: said below.
  }
  return fail({ kind: 'file-foreign', name, wanted })
}
