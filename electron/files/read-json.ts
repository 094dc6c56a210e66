import type { AppError } from '../../shared/app-error.ts'
import type { TextEncoding } from '../../shared/ipc/files.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { decodeText } from './decode-text.ts'
import type { FileContent } from './read-file.ts'

/** The value in a JSON file. `wanted`: what it should have been, in the writer's words. Errors: file-foreign, file-empty, file-damaged. */
export function readJson({ name, bytes }: FileContent, wanted: string): Result<unknown, AppError> {
  const decoded = decodeText(bytes)
  const text = decoded?.text ?? null
  if (text?.trim() === '') return fail({ kind: 'file-empty', name })
  // � may be typed; bytes that are none of the encoding are damage, and would be shown as �.
  if (decoded !== null && decoded.unreadable > 0 && !isWhole(bytes, decoded.encoding))
    return fail({ kind: 'file-damaged', name })
  try {
    if (text !== null) return ok(JSON.parse(text))
  } catch {
    // Not JSON: said below.
  }
  return fail({ kind: 'file-foreign', name, wanted })
}

function isWhole(bytes: Uint8Array, encoding: TextEncoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
