import type { Database } from 'better-sqlite3'
import type { AppError } from '../../shared/app-error.ts'
import type { AppNotice } from '../../shared/ipc/app.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { copyIssued } from '../backups/kept-beside.ts'
import { copyToSecond } from '../backups/second-copies.ts'
import {
  type Backup,
  BackupStopped,
  backUp,
  backUpHourly,
  listBackups,
  UnsoundBackup,
} from '../database/backups.ts'
import type { DatabasePlace } from '../database/connect.ts'
import { logFailure } from '../files/log-failure.ts'
import { type Progress, UNSEEN } from '../progress/progress.ts'

/** How often it is asked whether there is something new to copy. */
const ASK_AGAIN_MS = 15 * 60 * 1000

export interface BackupKeeper {
  /** Copies what is new before the program ends; never rejects. */
  readonly backUpLast: () => Promise<void>
  /** Copies now, because the writer asks for it; null when it was stopped. Errors: backup-failed. */
  readonly backUpNow: (progress: Progress) => Promise<Result<Backup | null, AppError>>
  /** The newest copy into the second folder, after that was chosen. */
  readonly copySecond: (progress: Progress) => Promise<void>
}

export interface BackupParts {
  readonly database: Database
  readonly place: DatabasePlace
  /** The second folder; null: none. */
  readonly second: () => string | null
  readonly tell: (notice: AppNotice) => void
}

/** Copies the library while it is worked on, at most once an hour, and once more at the end. A failure is told once. */
export function keepBackups({ database, place, second, tell }: BackupParts): BackupKeeper {
  let running: Promise<unknown> = Promise.resolve()
  let isTold = false
  let isSecondTold = false
  const copySecond = async (progress: Progress): Promise<void> => {
    const folder = second()
    const newest = listBackups(place.file, place)[0]
    if (folder === null || newest === undefined) return
    if (!database.open) return
    try {
      const copied = await copyToSecond(newest.file, folder, Date.now(), { database, place }, progress)
      if (copied === 'absent' && !isSecondTold) tell({ kind: 'second-absent' })
      isSecondTold = copied === 'absent'
    } catch (error) {
      logFailure('the second copy was not made', error)
      if (!isSecondTold) tell({ kind: 'second-failed' })
      isSecondTold = true
    }
  }
  const attempt = async (work: () => Promise<Backup | null>): Promise<Result<Backup | null, AppError>> => {
    try {
      const made = database.open ? await work() : null
      if (database.open) await copyIssued(database, place)
      isTold = false
      await copySecond(UNSEEN)
      return ok(made)
    } catch (error) {
      if (error instanceof BackupStopped) return ok(null)
      logFailure('the library was not backed up', error)
      if (!isTold) tell({ kind: 'backup-failed', isUnsound: error instanceof UnsoundBackup })
      isTold = true
      return fail({ kind: 'backup-failed' })
    }
  }
  /** One after the other. */
  const queue = <T>(work: () => Promise<T>): Promise<T> => {
    const next = running.then(work)
    running = next
    return next
  }
  const hourly = () => void queue(() => attempt(() => backUpHourly(database, place, Date.now())))
  hourly()
  setInterval(hourly, ASK_AGAIN_MS).unref()
  return {
    backUpLast: async () => {
      await queue(() => attempt(() => backUpHourly(database, place, Date.now(), 0)))
    },
    backUpNow: (progress) => queue(() => attempt(() => backUp(database, place, Date.now(), progress))),
    copySecond: (progress) => queue(() => copySecond(progress)),
  }
}
