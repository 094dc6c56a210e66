import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { keepFileToOwner } from '../files/file-access.ts'
import { firstHalf, type Progress, secondHalf, UNSEEN } from '../progress/progress.ts'
import { checkCopy, checkCopyAside, countDrafts } from './check-copy.ts'
import { connect, type DatabasePlace, lookInto } from './connect.ts'
import { readContentOrder } from './library-facts.ts'
import { sealUnproven } from './row-proof.ts'
import { isLargeFile } from './run-in-worker.ts'
import { thinBackups } from './thin-backups.ts'
import { readTimeStamp, timeStamp } from './time-stamp.ts'

const HOUR_MS = 60 * 60 * 1000
const FOLDER = '备份'
const UNFINISHED = '.unfinished'
/** Copied before the rest of the program has its turn: 4 MB. */
const PAGES_AT_ONCE = 1000

export interface Backup {
  readonly file: string
  /** By its name: what the clock said. */
  readonly atMs: number
  /** How far the library had come: the later of two copies has the higher number, whatever the clock said; −1 when it cannot be read. */
  readonly order: number
}

/** A copy that was written but is not what the library holds. */
export class UnsoundBackup extends Error {}

/** The writer stopped it; nothing of it is left. */
export class BackupStopped extends Error {}

/** The copies of a library, the latest state first. */
export function listBackups(libraryFile: string, place: Omit<DatabasePlace, 'file'> = {}): Backup[] {
  const { folder, stem, extension } = backupNames(libraryFile)
  return listNames(folder)
    .filter((name) => name.startsWith(`${stem}-`) && name.endsWith(extension))
    .flatMap((name) => {
      const atMs = readTimeStamp(name.slice(stem.length + 1, name.length - extension.length))
      const file = join(folder, name)
      return atMs === null ? [] : [{ file, atMs, order: readOrder({ ...place, file }) }]
    })
    .sort((a, b) => b.order - a.order || b.atMs - a.atMs)
}

/**
 * Copies the open library while it is in use. The copy appears under its name only when it is complete and was checked: whole by SQLite's own
 * check, every row proves itself, and no draft fewer than the library. Throws SqliteError, UnsoundBackup, BackupStopped or the file system's error.
 */
export async function backUp(
  database: Database,
  place: DatabasePlace,
  nowMs: number,
  progress: Progress = UNSEEN,
): Promise<Backup> {
  const { folder, stem, extension } = backupNames(place.file)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  // A second copy of the same second is another copy.
  let atMs = nowMs
  const nameAt = () => join(folder, `${stem}-${timeStamp(atMs)}${extension}`)
  while (existsSync(nameAt())) atMs += 1000
  const file = nameAt()
  const unfinished = `${file}${UNFINISHED}`
  removeWithCompanions(unfinished)
  try {
    database.transaction(() => sealUnproven(database)).immediate()
    const drafts = countDrafts(database)
    await copyPages(database, unfinished, firstHalf(progress))
    leaveLog({ ...place, file: unfinished })
    const check = isLargeFile(unfinished) ? checkCopyAside : checkCopy
    const given = { copy: { ...place, file: unfinished }, library: place, drafts }
    const found = await check(given, secondHalf(progress))
    if (found === 'stopped') throw new BackupStopped()
    if (found !== 'sound') throw new UnsoundBackup(found.unsound)
    keepFileToOwner(unfinished)
    renameSync(unfinished, file)
  } finally {
    removeWithCompanions(unfinished)
  }
  const backup = { file, atMs, order: readOrder({ ...place, file }) }
  const others = listBackups(place.file, place)
  for (const old of thinBackups(others, nowMs)) if (old.file !== file) removeWithCompanions(old.file)
  return backup
}

/** Backs up unless the newest copy holds all there is, or is younger than `pauseMs`. */
export async function backUpHourly(
  database: Database,
  place: DatabasePlace,
  nowMs: number,
  pauseMs: number = HOUR_MS,
): Promise<Backup | null> {
  const newest = listBackups(place.file, place)[0]
  if (newest !== undefined) {
    if (newest.order >= readContentOrder(database)) return null
    const age = nowMs - newest.atMs
    if (age >= 0 && age < pauseMs) return null
  }
  return await backUp(database, place, nowMs)
}

/** Removes what killed copying left behind; nobody else works on the library now. */
export function removeUnfinishedBackups(libraryFile: string): void {
  const { folder } = backupNames(libraryFile)
  for (const name of listNames(folder)) {
    if (name.includes(UNFINISHED)) rmSync(join(folder, name), { force: true })
  }
}

/** A copy that is in no WAL mode can be read without anything being put beside it. */
function leaveLog(place: DatabasePlace): void {
  const copy = connect(place)
  try {
    copy.pragma('journal_mode = DELETE')
  } finally {
    copy.close()
  }
}

async function copyPages(database: Database, file: string, { tell }: Progress): Promise<void> {
  await database.backup(file, {
    progress: ({ totalPages, remainingPages }) => {
      if (!tell(totalPages - remainingPages, totalPages)) throw new BackupStopped()
      return PAGES_AT_ONCE
    },
  })
}

function readOrder(place: DatabasePlace): number {
  try {
    return lookInto(place, readContentOrder)
  } catch {
    return -1
  }
}

function removeWithCompanions(file: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(file + end, { force: true })
}

function listNames(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** Where the copies of a library lie. */
export function backupFolder(libraryFile: string): string {
  return join(dirname(libraryFile), FOLDER)
}

function backupNames(libraryFile: string): { folder: string; stem: string; extension: string } {
  const extension = extname(libraryFile)
  return { folder: backupFolder(libraryFile), stem: basename(libraryFile, extension), extension }
}
