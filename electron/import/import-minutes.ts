import type { AppError } from '../../shared/app-error.ts'
import type { Imported } from '../../shared/ipc/files.ts'
import { readMinutes } from '../../shared/minutes/minutes.ts'
import { type SourceLine, wordsOf } from '../../shared/parse/lines/source-line.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { sumOfXml } from '../docx-in/package/open-package.ts'
import { readZipDirectory } from '../docx-in/package/zip-directory.ts'
import { checkContent, type FileContent, readFileContent } from '../files/read-file.ts'
import { readJson } from '../files/read-json.ts'
import { LONGEST_LINE, MOST_BLOCKS, MOST_CHARACTERS, MOST_LINES } from '../files/text-limits.ts'
import { findFileKind } from './file-kind.ts'
import { noteOwnSigns } from './note-own-signs.ts'
import { AS_USUAL, type HowToRead, type Source } from './source.ts'

const UNPROVEN = {
  kind: 'unproven',
  text: '没有校验码，无法确认与写出时一致',
  by: null,
  about: null,
} as const
const WANTED = '纪要（.docx、.doc、.wps、.pdf、.html、.txt 或 .json）'

/** A file turned into minutes. Errors: those of readFileContent and importContent. */
export async function importMinutes(
  path: string,
  how: Partial<HowToRead> = {},
): Promise<Result<Imported, AppError>> {
  const content = await readFileContent(path)
  return content.ok ? importContent(content.value, how) : content
}

/**
 * A file's content turned into minutes, by its kind: .json a document that this program wrote, Word and PDF files, anything else as plain
 * text. Errors: file-… (each says what to do instead), minutes-invalid, minutes-newer.
 */
export async function importContent(
  content: FileContent,
  how: Partial<HowToRead> = {},
): Promise<Result<Imported, AppError>> {
  const checked = checkContent(content)
  if (!checked.ok) return checked
  const { name } = content
  const kind = findFileKind(content)
  if (kind === 'json') return importJson(content)
  const wanted = { ...AS_USUAL, ...how }
  const read = await readSource(content, kind, wanted)
  if (!read.ok) return read
  const { lines: all, origin, ...beside } = read.value
  if (isTooLong(all)) return fail({ kind: 'file-too-long', name })
  const { findMeetings } = await import('../../shared/parse/find-meetings.ts')
  const meetings = findMeetings(all)
  const part = wanted.meeting === null ? null : meetings[wanted.meeting - 1]
  const lines = part == null ? all : all.slice(part.from, part.to)
  const { parseMinutesLines } = await import('../../shared/parse/parse-minutes.ts')
  const { cleanLines } = await import('../../shared/parse/lines/noise.ts')
  const source = cleanLines(lines)
  return ok({
    fileName: name,
    ...parseMinutesLines(lines, { origin: origin ?? null }),
    source,
    ...beside,
    notes: [...beside.notes, ...noteOwnSigns(lines)],
    meetings: part == null ? meetings.map(({ title }) => title) : [],
  })
}

/** Readers are loaded when they are needed: most are large and a text needs none. */
async function readSource(
  content: FileContent,
  kind: Exclude<ReturnType<typeof findFileKind>, 'json'>,
  how: HowToRead,
): Promise<Result<Source, AppError>> {
  const { name } = content
  switch (kind) {
    case 'text':
      return (await import('./read-text-source.ts')).readTextSource(content, how, WANTED)
    case 'docx':
      return (await import('./read-docx-source.ts')).readDocxSource(content, how, WANTED)
    case 'doc':
      return (await import('./read-docx-source.ts')).readDocSource(content, how, WANTED)
    case 'pdf':
      return (await import('./read-pdf-source.ts')).readPdfSource(content)
    case 'web-page':
      return (await import('./read-page-source.ts')).readPageSource(content, how, WANTED)
    case 'locked':
      return fail({ kind: 'file-locked', name })
    case 'damaged':
      return fail({ kind: 'file-damaged', name })
    default:
      return fail({ kind: 'file-other', name, is: kind })
  }
}

const LIGHT_BYTES = 1024 * 1024
const LIGHT_XML_BYTES = 8 * LIGHT_BYTES

/** Whether a file is read at once and in little memory whatever it holds: a text or Word file of everyday size. */
export function isLight(content: FileContent): boolean {
  const kind = findFileKind(content)
  if (kind === 'doc' || kind === 'pdf' || kind === 'web-page') return false
  if (kind !== 'docx') return content.bytes.length < LIGHT_BYTES
  return sumOfXml(readZipDirectory(content.bytes) ?? []) < LIGHT_XML_BYTES
}

function isTooLong(lines: readonly SourceLine[]): boolean {
  let characters = 0
  let written = 0
  for (const line of lines) {
    const { length } = wordsOf(line)
    if (length > LONGEST_LINE) return true
    characters += length
    if (length > 0) written += 1
  }
  return characters > MOST_CHARACTERS || written > MOST_LINES
}

function importJson(content: FileContent): Result<Imported, AppError> {
  const read = readJson(content, WANTED)
  if (!read.ok) return read
  const { value, isProven } = read.value
  const minutes = readMinutes(value)
  if (!minutes.ok) return minutes
  if (minutes.value.children.length > MOST_BLOCKS) return fail({ kind: 'file-too-long', name: content.name })
  const nothing = { leftover: [], source: [], reading: null, revisions: null, meetings: [] }
  return ok({
    fileName: content.name,
    minutes: minutes.value,
    notes: isProven ? [] : [UNPROVEN],
    ...nothing,
  })
}
