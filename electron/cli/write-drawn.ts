import type { AppError } from '../../shared/app-error.ts'
import type { Result } from '../../shared/result.ts'
import type { PdfMaker } from '../export/export-minutes.ts'
import type { CommandLineHost } from './host.ts'
import { badInput, done, type Outcome } from './outcome.ts'

/** Ends a command by writing its file. Where there is nothing to draw a PDF with, the program's own sentence says why. */
export async function writeDrawn(
  host: CommandLineHost,
  remark: string | null,
  write: (toPdf: PdfMaker) => Promise<Result<unknown, AppError>>,
): Promise<Outcome> {
  const why: { sentence: string | null } = { sentence: null }
  const written = await write((job) =>
    host.toPdf(job, (sentence) => {
      why.sentence = sentence
    }),
  )
  if (written.ok) return done('', remark)
  return why.sentence === null ? badInput(written.error) : { code: 1, sentence: why.sentence }
}
