import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { readVersion } from '../../../electron/database/connect.ts'
import { ALL_MIGRATIONS } from '../../../electron/database/migrations/all-migrations.ts'
import { openDatabase } from '../../../electron/database/open-database.ts'
import { DraftStore } from '../../../electron/drafts/draft-store.ts'
import { addColour, libraryFile, NOON_MS, openLibrary } from '../../support/library.ts'
import { sampleMinutes } from '../../support/sample-minutes.ts'

describe('a library that is sound', () => {
  test('is created with its folder, in the safest mode, at the newest version', async () => {
    const file = join(dirname(libraryFile()), 'a', 'b', 'jiyao.db')
    const { database, notice } = await openLibrary(file)
    expect(notice).toBeNull()
    expect(database.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(database.pragma('synchronous', { simple: true })).toBe(2)
    expect(database.pragma('foreign_keys', { simple: true })).toBe(1)
    expect(readVersion(database)).toBe(ALL_MIGRATIONS.length)
  })

  test('has strict tables only', async () => {
    const { database } = await openLibrary(libraryFile())
    const loose = database.prepare(
      "SELECT name FROM pragma_table_list WHERE strict = 0 AND name NOT LIKE 'sqlite_%'",
    )
    expect(loose.all()).toEqual([])
  })

  test('keeps its drafts over closing and opening', async () => {
    const file = libraryFile()
    const first = await openLibrary(file)
    const created = new DraftStore(first.database).create(sampleMinutes())
    first.database.close()
    const again = new DraftStore((await openLibrary(file)).database)
    expect(created.ok && again.open(created.value.summary.id)).toEqual(created)
  })
})

describe('a library of a later program', () => {
  test('is refused and not one byte of its folder changes', async () => {
    const file = libraryFile()
    const later = await openLibrary(file, NOON_MS, [...ALL_MIGRATIONS, addColour])
    insertDraft(later.database)
    later.database.close()
    const before = contentOfFolder(dirname(file))
    expect(await openDatabase({ file }, NOON_MS)).toEqual({ ok: false, error: { kind: 'database-newer' } })
    expect(contentOfFolder(dirname(file))).toEqual(before)
  })
})

function insertDraft(database: Database.Database): string {
  const created = new DraftStore(database).create(sampleMinutes())
  if (!created.ok) throw new Error('not created')
  return created.value.summary.id
}

function contentOfFolder(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder).map((name) => {
      const bytes = readFileSync(join(folder, name))
      return [name, createHash('sha256').update(bytes).digest('hex')]
    }),
  )
}
