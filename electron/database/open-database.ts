import { accessSync, constants, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Database } from 'better-sqlite3'
import type { AppError } from '../../shared/app-error.ts'
import type { AppNotice, OpeningPhase } from '../../shared/ipc/app.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { keepFileToOwner } from '../files/file-access.ts'
import { backUp, listBackups, removeUnfinishedBackups } from './backups.ts'
import { connect, connectToLook, type DatabasePlace, readVersion } from './connect.ts'
import { toDatabaseError, tryOnDatabase } from './database-error.ts'
import { inspectDatabase, isWholeCopy } from './inspect-database.ts'
import { keepAside, keepFoldersAside, keepLogAside } from './keep-aside.ts'
import {
  hasFallen,
  type KnownRevisions,
  type KnownState,
  keepKnownRevisions,
  readKnownState,
} from './known-revisions.ts'
import { readLibraryFacts } from './library-facts.ts'
import { type HearSteps, migrate, newestVersion } from './migrate.ts'
import { ALL_MIGRATIONS } from './migrations/all-migrations.ts'
import type { Migration } from './migrations/migration.ts'
import { type RebuildReport, rebuildLibrary, rebuiltFile } from './rebuild-library.ts'

export interface OpenedDatabase {
  readonly database: Database
  /** What the writer must be told about the opening; null: nothing. */
  readonly notice: AppNotice | null
  /** Where every write to a draft is noted. */
  readonly known: KnownRevisions
}

/** How long a statement waits for another process once the program runs: the window must not stand still. */
const WAIT_AT_WORK_MS = 250

/** Hears how far the opening is; total 0: not known. */
export type HearOpening = (phase: OpeningPhase, done: number, total: number) => void

const UNHEARD: HearOpening = () => undefined

/**
 * Opens the library, creating it when there is none and nothing says that there was one. A damaged or missing one is rebuilt from what can be
 * read of it and the newest sound copy; the damaged file is kept under another name. An older one is copied before it is migrated.
 * Errors: database-newer (the file is not touched), database-unwritable.
 */
export async function openDatabase(
  place: DatabasePlace,
  nowMs: number,
  migrations: readonly Migration[] = ALL_MIGRATIONS,
  hear: HearOpening = UNHEARD,
): Promise<Result<OpenedDatabase, AppError>> {
  let database: Database | null = null
  try {
    mkdirSync(dirname(place.file), { recursive: true, mode: 0o700 })
    hear('check', 0, 0)
    keepFoldersAside(place.file, nowMs)
    const state = existsSync(place.file) ? inspectDatabase(place, migrations) : 'missing'
    if (state === 'newer') return fail({ kind: 'database-newer' })
    removeUnfinishedBackups(place.file)
    const notice = settle(place, state, migrations, nowMs, (done, total) => hear('rebuild', done, total))
    database = connect(place)
    const stored = readVersion(database)
    if (stored > 0 && stored < newestVersion(migrations)) {
      await backUp(database, place, nowMs, {
        tell: (done, total) => {
          hear('copy', done, total)
          return true
        },
      })
    }
    migrate(database, migrations, (done, total) => hear('migrate', done, total))
    return ok(goToWork(database, place, notice))
  } catch (error) {
    database?.close()
    const known = toDatabaseError(error)
    if (known === null) throw error
    return fail(known)
  }
}

/** Opens a library that was opened and closed a moment ago: it needs no looking at. Errors: database-unwritable. */
export function openPrepared(
  place: DatabasePlace,
  notice: AppNotice | null,
): Result<OpenedDatabase, AppError> {
  return tryOnDatabase(() => ok(goToWork(connect(place), place, notice)))
}

function goToWork(database: Database, place: DatabasePlace, notice: AppNotice | null): OpenedDatabase {
  askForWriting(place.file)
  keepPrivate(place.file)
  database.pragma(`busy_timeout = ${WAIT_AT_WORK_MS}`)
  return { database, notice, known: keepKnownRevisions(database, place.file) }
}

type State = Exclude<ReturnType<typeof inspectDatabase>, 'newer'> | 'missing'

/** Puts a whole library in its place, and says what was done; null: it was there. */
function settle(
  place: DatabasePlace,
  state: State,
  migrations: readonly Migration[],
  nowMs: number,
  hear: HearSteps,
): AppNotice | null {
  const rebuilt = rebuiltFile(place.file)
  if (existsSync(rebuilt)) {
    if (isWholeCopy({ ...place, file: rebuilt }, migrations)) return finishRebuilding(place, state, nowMs)
    // Not what a kill leaves behind, which is whole: it must not take the place of anything.
    keepAside(rebuilt, nowMs)
  }
  const known = readKnownState(place.file)
  if (state === 'good') return settleSound(place, known, migrations, nowMs, hear)
  if (state === 'foreign') {
    const keptAs = keepAside(place.file, nowMs)
    return { ...rebuild(place, null, known, migrations, nowMs, hear), keptAs }
  }
  if (state === 'empty' && known === null && listBackups(place.file, place).length === 0) return null
  if (state === 'missing') {
    // A write-ahead log without its library holds the newest changes of a library that is gone: kept, and said.
    const hasLog = existsSync(`${place.file}-wal`)
    if (!hasLog && known === null && listBackups(place.file, place).length === 0) return null
    if (hasLog) keepLogAside(place.file, nowMs)
    return rebuild(place, null, known, migrations, nowMs, hear)
  }
  return rebuild(place, place.file, known, migrations, nowMs, hear)
}

/** A kill between setting the damaged one aside and putting the rebuilt one in its place. */
function finishRebuilding(place: DatabasePlace, state: State, nowMs: number): AppNotice | null {
  if (state === 'good' && isLater(place)) {
    rmSync(rebuiltFile(place.file), { force: true })
    return null
  }
  const keptAs = state === 'missing' ? null : keepAside(place.file, nowMs)
  renameSync(rebuiltFile(place.file), place.file)
  return { kind: 'library-rebuilt', keptAs, drafts: 0, older: [], lost: [], backupAtMs: null }
}

/** Whether a sound library was used after the rebuilt one was made. */
function isLater({ file }: DatabasePlace): boolean {
  return statSync(file).mtimeMs > statSync(rebuiltFile(file)).mtimeMs
}

/** A sound file can still hold less than it did: its log is gone, or is another library's. */
function settleSound(
  place: DatabasePlace,
  known: KnownState | null,
  migrations: readonly Migration[],
  nowMs: number,
  hear: HearSteps,
): AppNotice | null {
  if (known === null) return null
  if (readIdentity(place) !== known.libraryId && existsSync(`${place.file}-wal`)) {
    const log = keepLogAside(place.file, nowMs)
    if (readIdentity(place) !== known.libraryId) log.putBack()
  }
  if (readIdentity(place) !== known.libraryId) return null
  const look = connectToLook(place)
  let isLess: boolean
  try {
    isLess = hasFallen(look, known)
  } finally {
    look.close()
  }
  return isLess ? rebuild(place, place.file, known, migrations, nowMs, hear) : null
}

function readIdentity(place: DatabasePlace): string | null {
  const look = connectToLook(place)
  try {
    return readLibraryFacts(look).id
  } finally {
    look.close()
  }
}

function rebuild(
  place: DatabasePlace,
  damaged: string | null,
  known: KnownState | null,
  migrations: readonly Migration[],
  nowMs: number,
  hear: HearSteps,
): AppNotice & { kind: 'library-rebuilt' } {
  const report: RebuildReport = rebuildLibrary(place, { damaged, known }, migrations, nowMs, hear)
  const keptAs = damaged === null ? null : keepAside(place.file, nowMs)
  renameSync(rebuiltFile(place.file), place.file)
  return {
    kind: 'library-rebuilt',
    keptAs,
    drafts: report.drafts,
    older: [...report.older],
    lost: [...report.lost],
    backupAtMs: report.backupAtMs,
  }
}

/** Readable by their owner only. */
function keepPrivate(file: string): void {
  for (const end of ['', '-wal', '-shm']) {
    if (existsSync(file + end)) keepFileToOwner(file + end)
  }
}

/** SQLite opens what may not be written for reading, and every save fails; the folder takes the files beside the library. Throws EACCES, EROFS. */
function askForWriting(file: string): void {
  accessSync(file, constants.W_OK)
  accessSync(dirname(file), constants.W_OK)
}
