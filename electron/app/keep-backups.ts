import type { Database } from 'better-sqlite3'
import type { AppNotice } from '../../shared/ipc/app.ts'
import { type Backup, backUpHourly, UnsoundBackup } from '../database/backups.ts'
import type { DatabasePlace } from '../database/connect.ts'
import { logFailure } from '../files/log-failure.ts'

/** How often it is asked whether there is something new to copy. */
const ASK_AGAIN_MS = 15 * 60 * 1000

export interface BackupKeeper {
  /** Copies what is new before the program ends; never rejects. */
  readonly backUpLast: () => Promise<void>
}

/** Copies the library while it is worked on, at most once an hour, and once more at the end. A failure is told once. */
export function keepBackups(
  database: Database,
  place: DatabasePlace,
  tell: (notice: AppNotice) => void,
): BackupKeeper {
  let running: Promise<unknown> = Promise.resolve()
  let isTold = false
  const attempt = async (work: () => Promise<Backup | null>): Promise<void> => {
    try {
      if (database.open) await work()
      isTold = false
    } catch (error) {
      logFailure('the library was not backed up', error)
      if (!isTold) tell({ kind: 'backup-failed', isUnsound: error instanceof UnsoundBackup })
      isTold = true
    }
  }
  const backUp = () => {
    running = running.then(() => attempt(() => backUpHourly(database, place, Date.now())))
  }
  backUp()
  setInterval(backUp, ASK_AGAIN_MS).unref()
  return {
    backUpLast: async () => {
      running = running.then(() => attempt(() => backUpHourly(database, place, Date.now(), 0)))
      await running
    },
  }
}
