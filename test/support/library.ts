import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import { ALL_MIGRATIONS } from '../../electron/database/migrations/all-migrations.ts'
import type { Migration } from '../../electron/database/migrations/migration.ts'
import { type OpenedDatabase, openDatabase } from '../../electron/database/open-database.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** Monday noon, so that dated names are known. */
export const NOON_MS = new Date(2025, 2, 17, 12, 0, 0).getTime()
export const DAY_MS = 24 * 60 * 60 * 1000

/** Where a test's library is. */
export function libraryFile(): string {
  return join(temporaryFolder(), 'jiyao.db')
}

/** Opens a library that must open, and closes it when the test ends. */
export async function openLibrary(
  file: string,
  nowMs: number = NOON_MS,
  migrations?: readonly Migration[],
): Promise<OpenedDatabase> {
  const opened = await openDatabase({ file }, nowMs, migrations)
  if (!opened.ok) throw new Error(`the library did not open: ${opened.error.kind}`)
  onTestFinished(() => void opened.value.database.close())
  return opened.value
}

/** A new, empty library. */
export async function freshLibrary(): Promise<Database> {
  return (await openLibrary(libraryFile())).database
}

/** A step that only a later program knows. */
export const addColour: Migration = {
  version: ALL_MIGRATIONS.length + 1,
  run: (database) => database.exec("ALTER TABLE drafts ADD COLUMN colour TEXT NOT NULL DEFAULT '红'"),
}
