import type { AppError } from '../../shared/app-error.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { FileContent } from '../files/read-file.ts'
import { type PdfProblem, readPdf } from '../pdf-in/read-pdf.ts'
import { DOUBT, type Source } from './source.ts'

const KINDS = {
  damaged: 'file-damaged',
  locked: 'file-locked',
  pictures: 'file-pictures',
  excessive: 'file-too-long',
} as const satisfies Readonly<Record<PdfProblem, AppError['kind']>>

/** Errors: file-damaged, file-locked, file-pictures (a scan), file-too-long. */
export async function readPdfSource({ name, bytes }: FileContent): Promise<Result<Source, AppError>> {
  const read = await readPdf(bytes)
  if (!read.ok) return fail({ kind: KINDS[read.error], name })
  const { lines, running, isDoubtful } = read.value
  const heads = running.map((text) => ({ kind: 'header', text, by: null, about: null }) as const)
  return ok({ lines, reading: null, notes: isDoubtful ? [DOUBT, ...heads] : heads, revisions: null })
}
