import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { copyFile, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { UnsoundBackup } from '../database/backups.ts'
import { thinBackups } from '../database/thin-backups.ts'
import { readTimeStamp } from '../database/time-stamp.ts'

/** In the folder that the writer chose: it may hold other things. */
const FOLDER = '纪要备份'
const UNFINISHED = '.unfinished'

/** absent: the folder cannot be reached, such as a drive that is not plugged in. */
export type SecondCopy = 'copied' | 'there' | 'absent'

/**
 * Puts a checked copy of the library into a second folder too: under its name only when it is whole there, byte by byte. Older ones are
 * thinned as beside the library. Throws the file system's error, or UnsoundBackup when what was written is not what was copied.
 */
export async function copyToSecond(backup: string, folder: string, nowMs: number): Promise<SecondCopy> {
  if (!existsSync(folder)) return 'absent'
  const room = join(folder, FOLDER)
  await mkdir(room, { recursive: true, mode: 0o700 })
  for (const name of await readdir(room)) {
    if (name.endsWith(UNFINISHED)) await rm(join(room, name), { force: true })
  }
  const target = join(room, basename(backup))
  if (existsSync(target)) return 'there'
  const unfinished = `${target}${UNFINISHED}`
  try {
    await copyFile(backup, unfinished)
    await sync(unfinished)
    if ((await hashOf(backup)) !== (await hashOf(unfinished))) throw new UnsoundBackup('second folder')
    await rename(unfinished, target)
  } finally {
    await rm(unfinished, { force: true })
  }
  await thin(room, nowMs)
  return 'copied'
}

async function thin(room: string, nowMs: number): Promise<void> {
  const dated = (await readdir(room)).flatMap((name) => {
    const atMs = readTimeStamp(/-(\d{8}-\d{6})\.db$/u.exec(name)?.[1] ?? '')
    return atMs === null ? [] : [{ name, atMs }]
  })
  dated.sort((a, b) => b.atMs - a.atMs)
  for (const { name } of thinBackups(dated, nowMs)) await rm(join(room, name), { force: true })
}

async function sync(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}
