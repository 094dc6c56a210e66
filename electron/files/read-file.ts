import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { AppError } from '../../shared/app-error.ts'
import { IMPORT_LIMIT_MB } from '../../shared/ipc/files.ts'
import { fail, ok, type Result } from '../../shared/result.ts'

const LIMIT_BYTES = IMPORT_LIMIT_MB * 1024 * 1024

/** A file's name (without folder) and content. */
export interface FileContent {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Errors: file-missing, file-unreadable (also a folder), file-too-large, file-empty. */
export async function readFileContent(path: string): Promise<Result<FileContent, AppError>> {
  const name = basename(path)
  try {
    const found = await stat(path)
    if (!found.isFile()) return fail({ kind: 'file-unreadable', name })
    if (found.size > LIMIT_BYTES) return tooLarge(name)
    return checkContent({ name, bytes: await readFile(path) })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT' || code === 'ENOTDIR') return fail({ kind: 'file-missing', name })
    if (typeof code === 'string') return fail({ kind: 'file-unreadable', name })
    throw error
  }
}

/** The same limits for content that did not come from a path. Errors: file-too-large, file-empty. */
export function checkContent(content: FileContent): Result<FileContent, AppError> {
  if (content.bytes.length > LIMIT_BYTES) return tooLarge(content.name)
  return content.bytes.length === 0 ? fail({ kind: 'file-empty', name: content.name }) : ok(content)
}

function tooLarge(name: string): Result<never, AppError> {
  return fail({ kind: 'file-too-large', name, limitMb: IMPORT_LIMIT_MB })
}
