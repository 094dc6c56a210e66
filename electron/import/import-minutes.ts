import { extname } from 'node:path'
import type { AppError } from '../../shared/app-error.ts'
import type { Imported, TextEncoding } from '../../shared/ipc/files.ts'
import { readMinutes } from '../../shared/minutes/minutes.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { decodeText } from '../files/decode-text.ts'
import { checkContent, type FileContent, readFileContent } from '../files/read-file.ts'
import { readJson } from '../files/read-json.ts'

/** The extensions offered in the open dialog. */
export const IMPORT_EXTENSIONS = ['txt', 'json'] as const

const WANTED = '纪要（.txt 或 .json）'

/** A file turned into minutes. Errors: those of readFileContent and importContent. */
export async function importMinutes(
  path: string,
  encoding: TextEncoding | null = null,
): Promise<Result<Imported, AppError>> {
  const content = await readFileContent(path)
  return content.ok ? importContent(content.value, encoding) : content
}

/**
 * .json: a document that this program wrote; anything else is read as plain text. Errors: file-too-large, file-empty,
 * file-foreign (no text, or JSON of another program), minutes-invalid, minutes-newer. `encoding`: the writer's choice, null for the likeliest.
 */
export async function importContent(
  content: FileContent,
  encoding: TextEncoding | null = null,
): Promise<Result<Imported, AppError>> {
  const checked = checkContent(content)
  if (!checked.ok) return checked
  const { name } = content
  if (extname(name).toLowerCase() === '.json') return importJson(content)
  const decoded = decodeText(content.bytes, encoding)
  if (decoded === null) return fail({ kind: 'file-foreign', name, wanted: WANTED })
  const { text, ...reading } = decoded
  if (text.trim() === '') return fail({ kind: 'file-empty', name })
  const { parseMinutesText } = await import('../../shared/parse/parse-minutes.ts')
  const isPlain = reading.encoding === 'utf-8' && reading.unreadable === 0 && encoding === null
  return ok({ fileName: name, ...parseMinutesText(text), reading: isPlain ? null : reading })
}

function importJson(content: FileContent): Result<Imported, AppError> {
  const value = readJson(content, WANTED)
  if (!value.ok) return value
  const minutes = readMinutes(value.value)
  return minutes.ok
    ? ok({ fileName: content.name, minutes: minutes.value, leftover: [], reading: null })
    : minutes
}
