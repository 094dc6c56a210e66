import type { AppError } from '../../shared/app-error.ts'
import { assertNever } from '../../shared/assert.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { hasDamagedParts, type PackageProblem } from '../docx-in/package/open-package.ts'
import { readDocx } from '../docx-in/read-docx.ts'
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
  const { lines, notes: beside, revisionCount, hasPictures, origin } = read.value
  const notes = hasDamagedParts(bytes) ? [DOUBT, ...beside] : beside
  if (
    !lines.some((line) => line.text.trim() !== '' || line.cells !== undefined || line.table !== undefined)
  ) {
    return fail({ kind: hasPictures ? 'file-pictures' : 'file-empty', name })
  }
  const taken = revisionCount === 0 ? null : { count: revisionCount, taken: revisions }
  return ok({ lines, reading: null, notes, revisions: taken, origin })
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
