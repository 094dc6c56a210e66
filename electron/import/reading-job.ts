import type { AppError } from '../../shared/app-error.ts'
import type { Imported } from '../../shared/ipc/files.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { type FileContent, readFileContent } from '../files/read-file.ts'
import { readRosterFile } from '../roster/read-roster-file.ts'
import { importContent, importMinutes } from './import-minutes.ts'
import type { HowToRead } from './source.ts'

/** A file to be read: by its path, so that its bytes need not travel, or by its content where the page has only that. */
export interface ReadingJob {
  readonly file: string | FileContent
  readonly how: Partial<HowToRead>
}

/** A table of people and units, by its path. */
export interface RosterJob {
  readonly roster: string
}

/** The rows of a table as words. */
export interface RosterRows {
  readonly fileName: string
  readonly rows: readonly (readonly string[])[]
}

/** What goes to the reading process and what comes back; one job at a time, told apart by number. */
export type NumberedJob = (ReadingJob | RosterJob) & { readonly number: number }
export type NumberedAnswer = { readonly number: number } & (
  | { readonly answer: Result<Imported, AppError> }
  | { readonly rows: Result<RosterRows, AppError> }
)

/** Run inside the reading process. A fault of a reader is told as a damaged file: that is what makes readers stumble. */
export async function answerJob(job: NumberedJob): Promise<NumberedAnswer> {
  const { number } = job
  if ('roster' in job) return { number, rows: await orDamaged(job.roster, () => readRoster(job.roster)) }
  const { file, how } = job
  const read = () => (typeof file === 'string' ? importMinutes(file, how) : importContent(file, how))
  return { number, answer: await orDamaged(typeof file === 'string' ? file : file.name, read) }
}

async function readRoster(path: string): Promise<Result<RosterRows, AppError>> {
  const content = await readFileContent(path)
  if (!content.ok) return content
  const rows = await readRosterFile(content.value)
  return rows.ok ? ok({ fileName: content.value.name, rows: rows.value }) : rows
}

async function orDamaged<Value>(
  path: string,
  read: () => Promise<Result<Value, AppError>>,
): Promise<Result<Value, AppError>> {
  try {
    return await read()
  } catch {
    return fail({ kind: 'file-damaged', name: path.split(/[\\/]/u).at(-1) ?? '' })
  }
}
