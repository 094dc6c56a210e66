import { closeSync, copyFileSync, fsyncSync, openSync, renameSync } from 'node:fs'
import { type Backup, listBackups } from './backups.ts'
import type { DatabasePlace } from './connect.ts'
import { inspectDatabase } from './inspect-database.ts'

/** Puts the newest copy that is sound (and not of a later program) in the place of the library; null when there is none. */
export function restoreNewestBackup(place: DatabasePlace, newestVersion: number): Backup | null {
  for (const backup of listBackups(place.file)) {
    if (!isSound({ ...place, file: backup.file }, newestVersion)) continue
    const unfinished = `${place.file}.unfinished`
    copyFileSync(backup.file, unfinished)
    const descriptor = openSync(unfinished, 'r+')
    fsyncSync(descriptor)
    closeSync(descriptor)
    renameSync(unfinished, place.file)
    return backup
  }
  return null
}

function isSound(place: DatabasePlace, newestVersion: number): boolean {
  try {
    return inspectDatabase(place, newestVersion) === 'good'
  } catch {
    return false
  }
}
