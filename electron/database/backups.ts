import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { readTimeStamp, timeStamp } from './time-stamp.ts'

/** How many copies of the library are kept: a working week and the one before it. */
const KEPT_BACKUPS = 10
const DAY_MS = 24 * 60 * 60 * 1000
const FOLDER = '备份'

export interface Backup {
  readonly file: string
  readonly atMs: number
}

/** The copies of a library, newest first. */
export function listBackups(libraryFile: string): Backup[] {
  const { folder, stem, extension } = backupNames(libraryFile)
  let names: string[]
  try {
    names = readdirSync(folder)
  } catch {
    return []
  }
  return names
    .filter((name) => name.startsWith(`${stem}-`) && name.endsWith(extension))
    .flatMap((name) => {
      const atMs = readTimeStamp(name.slice(stem.length + 1, name.length - extension.length))
      return atMs === null ? [] : [{ file: join(folder, name), atMs }]
    })
    .sort((a, b) => b.atMs - a.atMs)
}

/**
 * Copies the open library while it is in use; the copy appears under its name only when it is complete. Throws SqliteError or
 * the file system's error.
 */
export async function backUp(database: Database, libraryFile: string, nowMs: number): Promise<Backup> {
  const { folder, stem, extension } = backupNames(libraryFile)
  mkdirSync(folder, { recursive: true })
  const backup = { file: join(folder, `${stem}-${timeStamp(nowMs)}${extension}`), atMs: nowMs }
  const unfinished = `${backup.file}.unfinished`
  rmSync(unfinished, { force: true })
  try {
    await database.backup(unfinished)
    renameSync(unfinished, backup.file)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
  for (const old of listBackups(libraryFile).slice(KEPT_BACKUPS)) rmSync(old.file, { force: true })
  return backup
}

/** Backs up unless there is a copy of the last 24 hours. */
export async function backUpDaily(database: Database, libraryFile: string, nowMs: number): Promise<void> {
  const newest = listBackups(libraryFile)[0]
  if (newest && nowMs - newest.atMs < DAY_MS && newest.atMs <= nowMs) return
  await backUp(database, libraryFile, nowMs)
}

function backupNames(libraryFile: string): { folder: string; stem: string; extension: string } {
  const extension = extname(libraryFile)
  return { folder: join(dirname(libraryFile), FOLDER), stem: basename(libraryFile, extension), extension }
}
