import type { AppError } from '../../shared/app-error.ts'
import type { Imported } from '../../shared/ipc/files.ts'
import type { Result } from '../../shared/result.ts'
import type { FileContent } from '../files/read-file.ts'
import { importContent, importMinutes } from './import-minutes.ts'
import type { HowToRead } from './source.ts'

/** A file to be read: by its path, so that its bytes need not travel, or by its content where the page has only that. */
export interface ReadingJob {
  readonly file: string | FileContent
  readonly how: Partial<HowToRead>
}

/** What goes to the reading process and what comes back; one job at a time, told apart by number. */
export interface NumberedJob extends ReadingJob {
  readonly number: number
}
export interface NumberedAnswer {
  readonly number: number
  readonly answer: Result<Imported, AppError>
}

/** Run inside the reading process. A fault of a reader is told as a damaged file: that is what makes readers stumble. */
export async function answerJob({ number, file, how }: NumberedJob): Promise<NumberedAnswer> {
  try {
    const answer = typeof file === 'string' ? await importMinutes(file, how) : await importContent(file, how)
    return { number, answer }
  } catch {
    const name = typeof file === 'string' ? (file.split(/[\\/]/u).at(-1) ?? '') : file.name
    return { number, answer: { ok: false, error: { kind: 'file-damaged', name } } }
  }
}
