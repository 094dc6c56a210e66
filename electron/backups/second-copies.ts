import { existsSync } from 'node:fs'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { UnsoundBackup } from '../database/backups.ts'
import type { DatabasePlace } from '../database/connect.ts'
import { thinBackups } from '../database/thin-backups.ts'
import { readTimeStamp } from '../database/time-stamp.ts'
import { CopyDiffers, copyVerified, UNFINISHED } from '../files/copy-verified.ts'
import { type Progress, UNSEEN } from '../progress/progress.ts'
import { copyKeptBeside, dropKeptBeside, KEPT_BESIDE } from './kept-beside.ts'

/** In the folder that the writer chose: it may hold other things. */
const FOLDER = '纪要备份'

/** absent: the folder cannot be reached, such as a drive that is not plugged in. stopped: the rest follows with the next copy. */
export type SecondCopy = 'copied' | 'there' | 'absent' | 'stopped'

/** Where the copies lie in a folder that the writer chose. */
export function secondRoom(folder: string): string {
  return join(folder, FOLDER)
}

/**
 * Puts a checked copy of the library into a second folder too, with the files of 印发 and the originals: each under its name only when it is whole
 * there, byte by byte. Older copies are thinned as beside the library. Throws the file system's error, or UnsoundBackup when what was written
 * is not what was copied.
 */
export async function copyToSecond(
  backup: string,
  folder: string,
  nowMs: number,
  library: { readonly database: Database; readonly place: DatabasePlace },
  progress: Progress = UNSEEN,
): Promise<SecondCopy> {
  if (!existsSync(folder)) return 'absent'
  const room = secondRoom(folder)
  await mkdir(room, { recursive: true, mode: 0o700 })
  for (const name of await readdir(room)) {
    if (name.endsWith(UNFINISHED)) await rm(join(room, name), { force: true })
  }
  const target = join(room, basename(backup))
  const isThere = existsSync(target)
  try {
    // First: a copy whose files are not there yet would be only half.
    for (const name of Object.values(KEPT_BESIDE))
      if (!(await copyKeptBeside(join(dirname(library.place.file), name), join(room, name), progress)))
        return 'stopped'
    if (!isThere) await copyVerified(backup, target)
  } catch (error) {
    throw error instanceof CopyDiffers ? new UnsoundBackup('second folder') : error
  }
  if (isThere) return 'there'
  await thin(room, nowMs)
  const copies = (await datedIn(room)).map(({ name }) => ({ ...library.place, file: join(room, name) }))
  for (const name of Object.values(KEPT_BESIDE))
    await dropKeptBeside(join(room, name), library.database, copies)
  return 'copied'
}

async function thin(room: string, nowMs: number): Promise<void> {
  for (const { name } of thinBackups(await datedIn(room), nowMs)) await rm(join(room, name), { force: true })
}

/** The copies, the newest by its name first. */
async function datedIn(room: string): Promise<{ readonly name: string; readonly atMs: number }[]> {
  const dated = (await readdir(room)).flatMap((name) => {
    const atMs = readTimeStamp(/-(\d{8}-\d{6})\.db$/u.exec(name)?.[1] ?? '')
    return atMs === null ? [] : [{ name, atMs }]
  })
  return dated.sort((a, b) => b.atMs - a.atMs)
}
