import { type FileHandle, open, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import type { AppError } from '../../shared/app-error.ts'
import { FILE_LIMIT_MB, HAND_OVER_LIMIT_MB, TEXT_LIMIT_MB } from '../../shared/ipc/files.ts'
import { fail, ok, type Result } from '../../shared/result.ts'

const MB = 1024 * 1024
/** Files that are mostly pictures and fonts; what they say is far less. */
const CONTAINERS: ReadonlySet<string> = new Set(['.docx', '.docm', '.dotx', '.doc', '.wps', '.wpt', '.pdf'])

/** A file's name (without folder) and content. */
export interface FileContent {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Errors: file-missing, file-unreadable, file-other (a folder, a pipe, a device), file-too-large, file-empty, file-changing. */
export async function readFileContent(path: string): Promise<Result<FileContent, AppError>> {
  const name = basename(path)
  let file: FileHandle | null = null
  try {
    // Asked before it is opened: opening a pipe would wait for a writer.
    const found = await stat(path)
    if (!found.isFile())
      return fail({ kind: 'file-other', name, is: found.isDirectory() ? 'folder' : 'device' })
    file = await open(path, 'r')
    const before = await file.stat()
    if (before.size > limitMb(name) * MB) return tooLarge(name)
    const bytes = new Uint8Array(before.size)
    const length = await readWhole(file, bytes)
    const after = await file.stat()
    // Half of the old and half of the new text would be worse than none.
    const hasChanged =
      length !== before.size || after.size !== before.size || after.mtimeMs !== before.mtimeMs
    return hasChanged ? fail({ kind: 'file-changing', name }) : checkContent({ name, bytes })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT' || code === 'ENOTDIR') return fail({ kind: 'file-missing', name })
    if (typeof code === 'string') return fail({ kind: 'file-unreadable', name })
    throw error
  } finally {
    await file?.close()
  }
}

async function readWhole(file: FileHandle, bytes: Uint8Array): Promise<number> {
  let length = 0
  while (length < bytes.length) {
    const { bytesRead } = await file.read(bytes, length, bytes.length - length, length)
    if (bytesRead === 0) break
    length += bytesRead
  }
  return length
}

/** The same limits for content that did not come from a path. Errors: file-too-large, file-empty. */
export function checkContent(content: FileContent): Result<FileContent, AppError> {
  if (content.bytes.length > limitMb(content.name) * MB) return tooLarge(content.name)
  return content.bytes.length === 0 ? fail({ kind: 'file-empty', name: content.name }) : ok(content)
}

function limitMb(name: string): number {
  const extension = extname(name).toLowerCase()
  if (extension === '.jiyao') return HAND_OVER_LIMIT_MB
  return CONTAINERS.has(extension) ? FILE_LIMIT_MB : TEXT_LIMIT_MB
}

function tooLarge(name: string): Result<never, AppError> {
  return fail({ kind: 'file-too-large', name, limitMb: limitMb(name) })
}
