/// <reference path="./word-extractor.d.ts" />
import type { AppError } from '../../shared/app-error.ts'
import type { FileNote } from '../../shared/ipc/files.ts'
import type { SourceLine } from '../../shared/parse/lines/source-line.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { findDoubt } from '../doc-in/find-doubt.ts'
import type { FileContent } from '../files/read-file.ts'
import { DOUBT, type Source } from './source.ts'

const AS_WRITTEN = { filterUnicode: false } as const
/** A file of the old format begins with this header (FIB): magic number, and flags of which one says that it is encrypted. */
const FIB_MAGIC = 0xa5ec
const FLAGS_AT = 10
const ENCRYPTED = 0x0100
/** Characters with a meaning of their own in such a file. */
const NO_BREAK_HYPHEN = '\u001e'
const SOFT_HYPHEN = '\u001f'

/**
 * Word's format of 1997–2003, in which WPS saves .wps too. Paragraphs and cells are known; automatic numbers are not in the text of such a
 * file and are lost. Errors: file-locked, file-damaged, file-empty.
 */
export async function readDocSource({ name, bytes }: FileContent): Promise<Result<Source, AppError>> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (isEncrypted(file)) return fail({ kind: 'file-locked', name })
  const doubt = findDoubt(file)
  if (doubt === 'circular') return fail({ kind: 'file-damaged', name })
  const { default: WordExtractor } = await import('word-extractor')
  const read = await new WordExtractor().extract(file).catch(() => null)
  if (read === null) return fail({ kind: 'file-damaged', name })
  const body = toLines(read.getBody(AS_WRITTEN))
  const boxes = toLines(read.getTextboxes({ ...AS_WRITTEN, includeHeadersAndFooters: false }))
  const lines = placeBoxes(body, boxes)
  if (!lines.some(isWritten)) return fail({ kind: 'file-empty', name })
  const notes = [
    ...(doubt === 'none' ? [] : [DOUBT]),
    ...toNotes('comment', read.getAnnotations(AS_WRITTEN)),
    ...toNotes('footnote', read.getFootnotes(AS_WRITTEN)),
    ...toNotes('endnote', read.getEndnotes(AS_WRITTEN)),
  ]
  return ok({ lines, reading: null, notes, revisions: null })
}

/** The container keeps its streams in sectors of 512 bytes; the header of the text begins one. */
function isEncrypted(file: Buffer): boolean {
  for (let at = 512; at + FLAGS_AT + 2 <= file.length; at += 512) {
    if (file.readUInt16LE(at) === FIB_MAGIC) return (file.readUInt16LE(at + FLAGS_AT) & ENCRYPTED) !== 0
  }
  return false
}

function toLines(text: string): SourceLine[] {
  return text
    .replace(/[\r\v\f]/gu, '\n')
    .replaceAll(NO_BREAK_HYPHEN, '-')
    .replaceAll(SOFT_HYPHEN, '')
    .split('\n')
    .map(toLine)
}

/** A row of a table ends in a tab after its last cell; a paragraph with a tab inside does not. */
function toLine(text: string): SourceLine {
  if (!text.endsWith('\t')) return { text, whole: true }
  const cells = text.slice(0, -1).split('\t')
  if (cells.at(-1) === '') cells.pop()
  return cells.length < 2 ? { text: cells[0] ?? '', whole: true } : { text: '', whole: true, cells }
}

function isWritten({ text, cells }: SourceLine): boolean {
  return text.trim() !== '' || cells?.some((cell) => cell.trim() !== '') === true
}

/** Where a box was anchored is not told: 标志 goes before the text, all else after it. */
function placeBoxes(body: readonly SourceLine[], boxes: readonly SourceLine[]): readonly SourceLine[] {
  const written = boxes.filter(isWritten)
  if (written.length === 0) return body
  const colophon = written.findIndex(({ text }) => /抄送|分送|抄报|主题词|印发/u.test(text))
  const isHead = !body.slice(0, 8).some(({ text }) => /纪要/u.test(text))
  if (colophon < 0) return isHead ? [...written, ...body] : [...body, ...written]
  return [...(isHead ? written.slice(0, colophon) : []), ...body, ...written.slice(isHead ? colophon : 0)]
}

function toNotes(kind: FileNote['kind'], text: string): FileNote[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ kind, text: line, by: null, about: null }))
}
