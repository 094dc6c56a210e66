import type { AppError } from '../../shared/app-error.ts'
import type { AppNotice, OpeningPhase } from '../../shared/ipc/app.ts'
import { ok, type Result } from '../../shared/result.ts'
import { type CopyCheck, type CopyToCheck, checkCopy } from './check-copy.ts'
import type { DatabasePlace } from './connect.ts'
import { isSoundCopy } from './inspect-database.ts'
import { ALL_MIGRATIONS } from './migrations/all-migrations.ts'
import { openDatabase } from './open-database.ts'

/** What holds up whoever does it for seconds, by name: what is given and what comes of it. */
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
export interface JobProgress {
  readonly phase?: OpeningPhase
  readonly done: number
  readonly total: number
}

/** Returns false when the job is to stop. */
export type HearJob = (progress: JobProgress) => boolean

type Doing = {
  readonly [Name in JobName]: (
    given: LibraryJobs[Name]['given'],
    hear: HearJob,
  ) => Promise<LibraryJobs[Name]['answer']>
}

/** The jobs, done where they are called. */
export const LIBRARY_JOBS: Doing = {
  'check-copy': (given, hear) => checkCopy(given, { tell: (done, total) => hear({ done, total }) }),
  'is-sound': async ({ copy }) => isSoundCopy(copy, ALL_MIGRATIONS),
  prepare: async ({ place, nowMs }, hear) => {
    const opened = await openDatabase(
      place,
      nowMs,
      ALL_MIGRATIONS,
      (phase, done, total) => void hear({ phase, done, total }),
    )
    if (!opened.ok) return opened
    opened.value.database.close()
    return ok(opened.value.notice)
  },
}
