import type { AppError } from '../../shared/app-error.ts'
import { assertNever } from '../../shared/assert.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { openDoc } from '../doc-in/read-doc.ts'
import { hasDamagedParts, type PackageProblem } from '../docx-in/package/open-package.ts'
import { type DocxText, readDocx, readWordDocument } from '../docx-in/read-docx.ts'
import type { FileContent } from '../files/read-file.ts'
import { DOUBT, type HowToRead, type Source } from './source.ts'

/** Errors: file-damaged, file-locked, file-excessive, file-too-long, file-foreign, file-empty, file-pictures. */
export function readDocxSource(
  { name, bytes }: FileContent,
  { revisions }: HowToRead,
  wanted: string,
): Result<Source, AppError> {
  const read = readDocx(bytes, revisions)
  if (!read.ok) return fail(explainPackage(read.error, name, wanted))
  return toSource(read.value, { name, revisions, isDoubtful: hasDamagedParts(bytes) })
}

/** Word's format of 1997–2003, in which WPS saves .wps too. Errors: as of readDocxSource. */
export function readDocSource(
  { name, bytes }: FileContent,
  { revisions }: HowToRead,
  wanted: string,
): Result<Source, AppError> {
  const opened = openDoc(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  if (!opened.ok) return fail(explainPackage(opened.error, name, wanted))
  const { document, hasStrays, fits } = opened.value
  const read = readWordDocument(document, revisions)
  return read.ok
    ? toSource(read.value.text, { name, revisions, isDoubtful: hasStrays || !fits })
    : fail(explainPackage(read.error, name, wanted))
}

function toSource(
  { lines, notes, revisionCount, hasPictures, origin }: DocxText,
  {
    name,
    revisions,
    isDoubtful,
  }: Pick<FileContent, 'name'> & Pick<HowToRead, 'revisions'> & { readonly isDoubtful: boolean },
): Result<Source, AppError> {
  if (
    !lines.some((line) => line.text.trim() !== '' || line.cells !== undefined || line.table !== undefined)
  ) {
    return fail({ kind: hasPictures ? 'file-pictures' : 'file-empty', name })
  }
  const taken = revisionCount === 0 ? null : { count: revisionCount, taken: revisions }
  return ok({ lines, reading: null, notes: isDoubtful ? [DOUBT, ...notes] : notes, revisions: taken, origin })
}

/** What the problem of a package means to the writer. */
export function explainPackage(problem: PackageProblem, name: string, wanted: string): AppError {
  switch (problem) {
    case 'damaged':
      return { kind: 'file-damaged', name }
    case 'locked':
      return { kind: 'file-locked', name }
    case 'excessive':
      return { kind: 'file-excessive', name }
    case 'too-long':
      return { kind: 'file-too-long', name }
    case 'foreign':
      return { kind: 'file-foreign', name, wanted }
    default:
      return assertNever(problem)
  }
}
