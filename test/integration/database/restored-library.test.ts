import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { backUp, listBackups } from '../../../electron/database/backups.ts'
import { DraftStore } from '../../../electron/drafts/draft-store.ts'
import { DAY_MS, libraryFile, NOON_MS, openLibrary } from '../../support/library.ts'
import { sampleMinutes } from '../../support/sample-minutes.ts'

describe('a damaged library', () => {
  test('is kept under a dated name and the newest sound copy takes its place', async () => {
    const file = libraryFile()
    const { database } = await openLibrary(file)
    const id = insertDraft(database)
    await backUp(database, { file }, NOON_MS - DAY_MS)
    await backUp(database, { file }, NOON_MS - 3600_000)
    database.close()
    writeFileSync(listBackups(file)[0]!.file, 'a broken copy')
    damage(file)
    const broken = readFileSync(file)

    const opened = await openLibrary(file)
    const keptAs = 'jiyao-损坏-20250317-120000.db'
    expect(opened.notice).toMatchObject({ keptAs, drafts: 1, lost: [], backupAtMs: NOON_MS - DAY_MS })
    expect(readFileSync(join(dirname(file), keptAs)).equals(broken)).toBe(true)
    expect(opened.database.prepare('SELECT id FROM drafts').pluck().all()).toEqual([id])
  })

  test('without a copy is kept and an empty library takes its place', async () => {
    const file = libraryFile()
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, 'this is no database')
    const opened = await openLibrary(file)
    expect(opened.notice).toMatchObject({
      kind: 'library-rebuilt',
      keptAs: 'jiyao-损坏-20250317-120000.db',
      drafts: 0,
      backupAtMs: null,
    })
    expect(new DraftStore(opened.database).list({ place: 'library' })).toEqual({
      ok: true,
      value: [],
    })
  })

  test('damaged twice in one second keeps both', async () => {
    const file = libraryFile()
    for (const content of ['first', 'second']) {
      writeFileSync(file, content)
      const opened = await openLibrary(file)
      opened.database.close()
    }
    const folder = dirname(file)
    expect(readFileSync(join(folder, 'jiyao-损坏-20250317-120000.db'), 'utf8')).toBe('first')
    expect(readFileSync(join(folder, 'jiyao-损坏-20250317-120000-2.db'), 'utf8')).toBe('second')
  })

  test('emptied although there are copies is restored', async () => {
    const file = libraryFile()
    const { database } = await openLibrary(file)
    await backUp(database, { file }, NOON_MS)
    database.close()
    writeFileSync(file, '')
    expect((await openLibrary(file)).notice).toMatchObject({ kind: 'library-rebuilt', backupAtMs: NOON_MS })
  })
})

function insertDraft(database: Database.Database): string {
  const created = new DraftStore(database).create(sampleMinutes())
  if (!created.ok) throw new Error('not created')
  return created.value.summary.id
}

/** Overwrites pages in the middle, as a failing disk does; the header stays. */
function damage(file: string): void {
  const bytes = readFileSync(file)
  bytes.fill(0x5a, 4096 * 2, bytes.length)
  writeFileSync(file, bytes)
}
