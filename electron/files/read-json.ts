import type { AppError } from '../../shared/app-error.ts'
import type { TextEncoding } from '../../shared/ipc/files.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { decodeText } from './decode-text.ts'
import { type JsonState, stateOfJson } from './proven-json.ts'
import type { FileContent } from './read-file.ts'

/** What a JSON file holds, and whether that is known to be what was written. */
export interface ReadJson {
  readonly value: unknown
  readonly isProven: boolean
}

/**
 * The value in a JSON file. `wanted`: what it should have been, in the writer's words. Errors: file-foreign, file-empty, file-damaged,
 * file-altered when its proof does not fit.
 */
export function readJson({ name, bytes }: FileContent, wanted: string): Result<ReadJson, AppError> {
  const decoded = decodeText(bytes)
  const text = decoded?.text ?? null
  if (text?.trim() === '') return fail({ kind: 'file-empty', name })
  // � may be typed; bytes that are none of the encoding are damage, and would be shown as �.
  if (decoded !== null && decoded.unreadable > 0 && !isWhole(bytes, decoded.encoding))
    return fail({ kind: 'file-damaged', name })
  const read = text === null ? null : parse(text)
  if (read === null) return fail({ kind: 'file-foreign', name, wanted })
  const { value, state } = read
  return state === 'broken'
    ? fail({ kind: 'file-altered', name })
    : ok({ value, isProven: state === 'sound' })
}

function parse(text: string): { readonly value: unknown; readonly state: JsonState } | null {
  try {
    const value: unknown = JSON.parse(text)
    return { value, state: stateOfJson(text, value) }
  } catch {
    return null
  }
}

function isWhole(bytes: Uint8Array, encoding: TextEncoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
