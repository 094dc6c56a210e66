import { closeSync, existsSync, mkdtempSync, openSync, readSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { copyContent } from '../files/copy-content.ts'
import { bindingOf, connectToLook, type DatabasePlace, lookInto, readVersion } from './connect.ts'
import { isDamage } from './database-error.ts'
import { lacksParts } from './expected-schema.ts'
import { readLibraryFacts } from './library-facts.ts'
import { newestVersion } from './migrate.ts'
import { ALL_MIGRATIONS } from './migrations/all-migrations.ts'
import type { Migration } from './migrations/migration.ts'
import { findBrokenRows } from './row-proof.ts'
import { isLargeFile, runInWorker } from './run-in-worker.ts'

/** empty: a database without anything in it. foreign: a database of another program. newer: written by a later version of this one. */
export type DatabaseState = 'good' | 'empty' | 'newer' | 'damaged' | 'foreign'

/**
 * Looks at an existing file without changing it or its folder, where it seems to be a later program's. damaged: not a database, SQLite's check
 * finds a fault, or its version is not what it can be, or a part of it is missing. Throws SqliteError when it cannot be read at all.
 */
export function inspectDatabase(place: DatabasePlace, migrations: readonly Migration[]): DatabaseState {
  if (statSync(place.file).isDirectory()) return 'damaged'
  const newest = newestVersion(migrations)
  try {
    if ((readHeaderVersion(place.file) ?? 0) > newest) return onCopy(place, (copy) => look(copy, migrations))
    finishRollback(place)
    if (isCutOff(place.file)) return 'damaged'
    return look(place, migrations)
  } catch (error) {
    if (isDamage(error) || isStrangeFormat(error)) return 'damaged'
    throw error
  }
}

/** A header that names a format SQLite does not know, or tables that are not what they should be: not told as damage, but nothing else. */
function isStrangeFormat(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code === 'SQLITE_ERROR'
}

/**
 * A library that ends in the middle of a page: SQLite's check does not look at what the last pages of a long text say. With a write-ahead log the page
 * may be in that.
 */
function isCutOff(file: string): boolean {
  if ((statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0) return false
  const header = readHeader(file)
  // SQLite's file format, 1.3.2: 1 stands for 65,536.
  const said = header?.readUInt16BE(PAGE_SIZE_AT) ?? 0
  const page = said === 1 ? 65_536 : said
  return page >= 512 && statSync(file).size % page !== 0
}

/**
 * A kill while a library that was not in WAL mode yet (a copy put back, an old one) is changed leaves a journal beside it. It has to be rolled back by
 * somebody who may write: who only looks gets SQLITE_READONLY_ROLLBACK, at every start.
 */
function finishRollback(place: DatabasePlace): void {
  if (!existsSync(`${place.file}-journal`)) return
  const database = new Database(place.file, { ...bindingOf(place), fileMustExist: true })
  try {
    database.prepare('SELECT count(*) FROM sqlite_schema').get()
  } finally {
    database.close()
  }
}

function look(place: DatabasePlace, migrations: readonly Migration[]): DatabaseState {
  const newest = newestVersion(migrations)
  const database = connectToLook(place)
  try {
    const version = readVersion(database)
    const said = readLibraryFacts(database).version
    // A later program says its version twice; one bit of the header is easily wrong.
    if (version > newest) return said !== null && said > newest ? 'newer' : 'damaged'
    // Indexes are checked against their tables too: pages that changed places are whole and sorted. A value that a rule forbids is a row's matter.
    database.pragma('ignore_check_constraints = ON')
    if (database.pragma('integrity_check(1)', { simple: true }) !== 'ok') return 'damaged'
    if (said !== null && said !== version) return 'damaged'
    const state = judgeTables(database, version)
    return state === 'good' && lacksParts(database, place, version, migrations) ? 'damaged' : state
  } finally {
    database.close()
  }
}

/** SQLite leaves its companions beside a file that it only reads; so a file that is not ours is looked at elsewhere. */
function onCopy<T>(place: DatabasePlace, work: (copy: DatabasePlace) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'jiyao-'))
  try {
    const file = join(folder, 'look.db')
    copyContent(place.file, file)
    return work({ ...place, file })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function judgeTables(database: Database.Database, version: number): DatabaseState {
  const names = database
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'")
    .pluck()
    .all()
  const isOurs = ['drafts', 'draft_documents', 'templates', 'profiles', 'kept_values'].every((name) =>
    names.includes(name),
  )
  if (isOurs) return version < 1 ? 'damaged' : 'good'
  if (names.length === 0) return version === 0 ? 'empty' : 'damaged'
  const hasSome = names.includes('drafts') || names.includes('draft_documents')
  return hasSome ? 'damaged' : 'foreign'
}

/** Whether a copy is of this program, and whole as a file; rows of it may be damaged. */
export function isWholeCopy(place: DatabasePlace, migrations: readonly Migration[]): boolean {
  try {
    if (statSync(place.file).size === 0 || inspectDatabase(place, migrations) !== 'good') return false
    return lookInto(place, (database) => readVersion(database) > 0)
  } catch {
    return false
  }
}

/** The same, and every row proves itself. */
export function isSoundCopy(place: DatabasePlace, migrations: readonly Migration[]): boolean {
  try {
    if (!isWholeCopy(place, migrations)) return false
    return lookInto(place, (database) => {
      for (const found of findBrokenRows(database)) if (found !== null) return false
      return true
    })
  } catch {
    return false
  }
}

/** The same of a file of any size, without holding up whoever asks. */
export async function isSoundCopyAside(place: DatabasePlace): Promise<boolean> {
  if (!isLargeFile(place.file)) return isSoundCopy(place, ALL_MIGRATIONS)
  const aside = await runInWorker(place, 'is-sound', { copy: { ...place, worker: null } }, () => true)
  return aside?.answer ?? isSoundCopy(place, ALL_MIGRATIONS)
}

/** SQLite's file header: its magic words, at byte 16 the size of a page and, at byte 60, the user_version. */
const MAGIC = 'SQLite format 3\0'
const PAGE_SIZE_AT = 16
const VERSION_AT = 60

/**
 * The version by the file's header, without SQLite, which would leave its companions beside the file; null when a write-ahead log
 * may hold a later header, or there is no header.
 */
function readHeaderVersion(file: string): number | null {
  if ((statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0) return null
  return readHeader(file)?.readInt32BE(VERSION_AT) ?? null
}

/** The beginning of the file's header; null: it has none. */
function readHeader(file: string): Buffer | null {
  const header = Buffer.alloc(VERSION_AT + 4)
  const descriptor = openSync(file, 'r')
  try {
    const length = readSync(descriptor, header, 0, header.length, 0)
    const isHeader = length === header.length && header.toString('latin1', 0, MAGIC.length) === MAGIC
    return isHeader ? header : null
  } finally {
    closeSync(descriptor)
  }
}
