import type { Database } from 'better-sqlite3'
import { backUpDaily } from '../database/backups.ts'

/** Office computers run for weeks: ask again every few hours whether a day has passed. */
const ASK_AGAIN_MS = 4 * 60 * 60 * 1000

/** Copies the library now when the newest copy is older than a day, and again every day the program runs. */
export function keepBackups(database: Database, libraryFile: string): void {
  const backUp = () => {
    if (!database.open) return
    backUpDaily(database, libraryFile, Date.now()).catch((error: unknown) => {
      // The drafts themselves are safe; a full disk is said when something is saved.
      console.error('the library was not backed up', error)
    })
  }
  backUp()
  setInterval(backUp, ASK_AGAIN_MS).unref()
}
