import { ok } from '../../shared/result.ts'
import { checkCopy } from './check-copy.ts'
import { isSoundCopy } from './inspect-database.ts'
import { ALL_MIGRATIONS } from './migrations/all-migrations.ts'
import { openDatabase } from './open-database.ts'
import type { HearJob, JobName, LibraryJobs } from './run-in-worker.ts'

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
