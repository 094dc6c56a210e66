import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { AppError } from '../../shared/app-error.ts'
import type { AppNotice, OpeningPhase } from '../../shared/ipc/app.ts'
import type { Result } from '../../shared/result.ts'
import type { DatabasePlace } from './connect.ts'

/** unsound: what is wrong, for the log. */
export type CopyCheck = 'sound' | 'stopped' | { readonly unsound: string }

export interface CopyToCheck {
  readonly copy: DatabasePlace
  /** What it was made of; in use meanwhile. */
  readonly library: DatabasePlace
  /** The drafts that the library had before it was copied. */
  readonly drafts: number
}

/** Jobs that take seconds, by name, with their input and their result. */
export interface LibraryJobs {
  /** Whether a copy is what the library holds. */
  'check-copy': { readonly given: CopyToCheck; readonly answer: CopyCheck }
  /** Whether a file from elsewhere is a whole library. */
  'is-sound': { readonly given: { readonly copy: DatabasePlace }; readonly answer: boolean }
  /** Brings a library into the state in which it can be opened without a wait; what the writer must be told of it. */
  prepare: {
    readonly given: { readonly place: DatabasePlace; readonly nowMs: number }
    readonly answer: Result<AppNotice | null, AppError>
  }
}

export type JobName = keyof LibraryJobs

/** How far a job is. `phase`: what of it, where it has several. */
interface JobProgress {
  readonly phase?: OpeningPhase
  readonly done: number
  readonly total: number
}

/** Returns false when the job is to stop. */
export type HearJob = (progress: JobProgress) => boolean

/** What the thread is started with. `stop`: a shared number that is not 0 when it is to stop. */
export type GivenToWorker = {
  [Name in JobName]: {
    readonly name: Name
    readonly given: LibraryJobs[Name]['given']
    readonly stop: SharedArrayBuffer
  }
}[JobName]

export type FromWorker =
  | { readonly progress: JobProgress }
  | { readonly answer: LibraryJobs[JobName]['answer'] }

/** The memory the thread may use: rebuilding a large library holds all its rows at once. A small computer has less than this anyway. */
const MOST_HEAP_MB = 3072

/** Of a checkout, where nothing is built. */
const OWN_PROGRAM = join(import.meta.dirname, 'library-worker.ts')

/** From so many bytes on, looking through a library takes longer than starting a thread for it. */
const LARGE_BYTES = 32 * 1024 * 1024

/** Whether work on a library takes long enough to be done in a thread; false for a file that is not there. */
export function isLargeFile(file: string): boolean {
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) >= LARGE_BYTES
}

/**
 * Does a job in a thread of its own, so that what is saved meanwhile does not wait for it. null: no thread could be started, and nothing was done.
 * Rejects with what the job threw.
 */
export async function runInWorker<Name extends JobName>(
  { worker: program = OWN_PROGRAM }: Pick<DatabasePlace, 'worker'>,
  name: Name,
  given: LibraryJobs[Name]['given'],
  hear: HearJob,
): Promise<{ readonly answer: LibraryJobs[Name]['answer'] } | null> {
  if (program === null || !existsSync(program)) return null
  const stop = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)
  const worker = new Worker(program, {
    workerData: { name, given, stop },
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB },
  })
  let answered: { readonly answer: LibraryJobs[Name]['answer'] } | null = null
  let hasBegun = false
  return new Promise((done, fail) => {
    worker.on('message', (message: FromWorker) => {
      hasBegun = true
      if ('answer' in message) answered = { answer: message.answer as LibraryJobs[Name]['answer'] }
      else if (!hear(message.progress)) Atomics.store(new Int32Array(stop), 0, 1)
    })
    worker.once('error', (error) => (hasBegun ? fail(error) : done(null)))
    // After everything of it is closed.
    worker.once('exit', () => {
      if (answered !== null || !hasBegun) done(answered)
      else fail(new Error(`the work ${name} ended without an answer`))
    })
  })
}
