import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Database } from 'better-sqlite3'
import type { AppError } from '../../shared/app-error.ts'
import type { AppNotice } from '../../shared/ipc/app.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { backUp } from './backups.ts'
import { connect, type DatabasePlace, readVersion } from './connect.ts'
import { toDatabaseError } from './database-error.ts'
import { inspectDatabase } from './inspect-database.ts'
import { keepAside } from './keep-aside.ts'
import { migrate, newestVersion } from './migrate.ts'
import { ALL_MIGRATIONS } from './migrations/all-migrations.ts'
import type { Migration } from './migrations/migration.ts'
import { restoreNewestBackup } from './restore-backup.ts'

export interface OpenedDatabase {
  readonly database: Database
  /** What the writer must be told about the opening; null: nothing. */
  readonly notice: AppNotice | null
}

/**
 * Opens the library, creating it when there is none. A damaged one is kept under another name and the newest sound copy, or an
 * empty library, takes its place. An older one is copied before it is migrated.
 * Errors: database-newer (the file is not touched), database-unwritable.
 */
export async function openDatabase(
  place: DatabasePlace,
  nowMs: number,
  migrations: readonly Migration[] = ALL_MIGRATIONS,
): Promise<Result<OpenedDatabase, AppError>> {
  let database: Database | null = null
  try {
    mkdirSync(dirname(place.file), { recursive: true })
    const version = newestVersion(migrations)
    const state = existsSync(place.file) ? inspectDatabase(place, version) : 'good'
    if (state === 'newer') return fail({ kind: 'database-newer' })
    const notice = state === 'damaged' ? replaceDamaged(place, version, nowMs) : null
    database = connect(place)
    const stored = readVersion(database)
    if (stored > 0 && stored < version) await backUp(database, place.file, nowMs)
    migrate(database, migrations)
    return ok({ database, notice })
  } catch (error) {
    database?.close()
    const known = toDatabaseError(error)
    if (known === null) throw error
    return fail(known)
  }
}

function replaceDamaged(place: DatabasePlace, version: number, nowMs: number): AppNotice {
  const keptAs = keepAside(place.file, nowMs)
  const backup = restoreNewestBackup(place, version)
  return backup === null
    ? { kind: 'library-started-empty', keptAs }
    : { kind: 'library-restored', keptAs, backupAtMs: backup.atMs }
}
