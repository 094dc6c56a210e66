import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { AppError } from '../../shared/app-error.ts'
import type { Result } from '../../shared/result.ts'
import { backupFolder } from './backups.ts'
import type { DatabasePlace } from './connect.ts'
import { ALL_MIGRATIONS } from './migrations/all-migrations.ts'
import { type HearOpening, type OpenedDatabase, openDatabase, openPrepared } from './open-database.ts'
import { isLargeFile, runInWorker } from './run-in-worker.ts'

/** Whether opening may take longer than a moment: the library, or the copy that it would be made anew of, is large. */
export function isLarge(place: DatabasePlace): boolean {
  const folder = backupFolder(place.file)
  const copies = existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []
  return [place.file, `${place.file}-wal`, ...copies].some(isLargeFile)
}

/**
 * Opens a library as openDatabase does, and does all that takes its time (looking it through, making it anew, copying, migrating) in a thread of its
 * own, so that the window answers meanwhile. Where no thread can be had it is done here, after `prepareToHold`. Killed at any moment, the next start begins where openDatabase would.
 */
export async function openAside(
  place: DatabasePlace,
  nowMs: number,
  hear: HearOpening,
  prepareToHold: () => Promise<void> = async () => undefined,
): Promise<Result<OpenedDatabase, AppError>> {
  const given = { place: { ...place, worker: null }, nowMs }
  const aside = await runInWorker(place, 'prepare', given, ({ phase = 'check', done, total }) => {
    hear(phase, done, total)
    return true
  })
  if (aside === null) {
    await prepareToHold()
    return openDatabase(place, nowMs, ALL_MIGRATIONS, hear)
  }
  return aside.answer.ok ? openPrepared(place, aside.answer.value) : aside.answer
}
