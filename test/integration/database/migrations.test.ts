import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { createKeptFolders } from '../../../electron/backups/kept-folders.ts'
import { listBackups } from '../../../electron/database/backups.ts'
import { readVersion } from '../../../electron/database/connect.ts'
import { ALL_MIGRATIONS } from '../../../electron/database/migrations/all-migrations.ts'
import type { Migration } from '../../../electron/database/migrations/migration.ts'
import { openDatabase } from '../../../electron/database/open-database.ts'
import { DraftStore } from '../../../electron/drafts/draft-store.ts'
import { createLibrary, findUnreadable } from '../../../electron/library/library.ts'
import { diffMinutes } from '../../../shared/minutes/minutes-change.ts'
import { addColour, libraryFile, NOON_MS, openLibrary } from '../../support/library.ts'
import { sampleMinutes } from '../../support/sample-minutes.ts'

describe('migrations', () => {
  test('have a library of every earlier version to be tried on, or of the first', () => {
    const earlier = Array.from({ length: Math.max(1, ALL_MIGRATIONS.length - 1) }, (_, index) => index + 1)
    const dump = (version: number) =>
      new URL(`../../fixtures/stored/database-${version}.sql`, import.meta.url)
    expect(earlier.filter((version) => !existsSync(dump(version)))).toEqual([])
  })

  test('go on after a kill that left a journal to roll back', async () => {
    const file = libraryFile()
    restoreLibraryOfVersion(3, file)
    const killed = libraryFile()
    const working = new Database(file)
    working.pragma('cache_size = 2')
    working.exec(
      'BEGIN IMMEDIATE; UPDATE draft_documents SET search_text = search_text || hex(randomblob(20000))',
    )
    mkdirSync(dirname(killed), { recursive: true })
    for (const end of ['', '-journal']) copyFileSync(file + end, killed + end)
    working.close()
    const { database, notice } = await openLibrary(killed)
    expect(notice).toBeNull()
    expect(
      database.prepare('SELECT max(length(search_text)) < 20000 FROM draft_documents').pluck().get(),
    ).toBe(1)
  })

  test('are numbered without gaps from 1', () => {
    expect(ALL_MIGRATIONS.map((migration) => migration.version)).toEqual(
      ALL_MIGRATIONS.map((_, index) => index + 1),
    )
  })

  test('bring a library of the first version to the newest and keep every draft', async () => {
    const file = libraryFile()
    restoreLibraryOfVersion(1, file)
    const { database } = await openLibrary(file, NOON_MS, [...ALL_MIGRATIONS, addColour])
    expect(readVersion(database)).toBe(addColour.version)
    expect(database.prepare('SELECT DISTINCT colour FROM drafts').pluck().all()).toEqual(['红'])
    const drafts = new DraftStore(database)
    const titles = (place: 'library' | 'trash') => {
      const listed = drafts.list({ place })
      return listed.ok ? listed.value.map(({ summary }) => summary.title) : []
    }
    expect(titles('library')).toEqual(['常务会议（送审）', '市政府第12次常务会议纪要（第3号）'])
    expect(titles('trash')).toEqual(['常务会议（送审）（副本）'])
  })

  test('leave drafts, templates, profiles and phrases of the first version readable and writable', async () => {
    const file = libraryFile()
    restoreLibraryOfVersion(1, file)
    const { database } = await openLibrary(file)
    const drafts = new DraftStore(database)
    const ids = database.prepare<[], string>('SELECT id FROM drafts').pluck().all()
    expect(ids).toHaveLength(3)
    for (const id of ids) {
      const draft = drafts.open(id)
      if (!draft.ok) throw new Error(JSON.stringify(draft.error))
      const { minutes, summary } = draft.value
      const change = diffMinutes(minutes, { ...minutes, profileId: 'own-profile-2' })
      const saved = drafts.save({ id, change, expectedRevision: summary.revision, pages: 3 })
      expect(saved.ok).toBe(true)
      expect(drafts.open(id)).toMatchObject({
        value: { minutes: { ...minutes, profileId: 'own-profile-2' } },
      })
    }
    const library = createLibrary(database)
    expect(library.templates.list()).toMatchObject({ value: [{ id: 'own-1' }, { id: 'own-2' }] })
    expect(library.profiles.list()).toMatchObject({
      value: [{ id: 'own-profile-1' }, { id: 'own-profile-2' }],
    })
    expect(library.phrases.get()).toMatchObject({ value: { groups: [{ name: '自用' }, {}] } })
    expect(findUnreadable(library, createKeptFolders(database))).toEqual([])
  })

  test('give the drafts of a library of version 6 a 记录 that is empty and can be written', async () => {
    const file = libraryFile()
    restoreLibraryOfVersion(6, file)
    const { database } = await openLibrary(file)
    const drafts = new DraftStore(database)
    const [id = ''] = database.prepare<[], string>('SELECT id FROM drafts').pluck().all()
    const draft = drafts.open(id)
    if (!draft.ok) throw new Error(draft.error.kind)
    expect(draft.value.record).toEqual({ text: '', isDoubtful: false })
    const { minutes, summary } = draft.value
    const change = diffMinutes(minutes, minutes)
    expect(
      drafts.save({ id, change, expectedRevision: summary.revision, pages: null, record: '记下了' }).ok,
    ).toBe(true)
    expect(drafts.open(id)).toMatchObject({ value: { record: { text: '记下了', isDoubtful: false } } })
  })

  test('copy the library before they change it', async () => {
    const file = libraryFile()
    const old = await openLibrary(file)
    insertDraft(old.database)
    old.database.close()
    await openLibrary(file, NOON_MS, [...ALL_MIGRATIONS, addColour])
    const copies = listBackups(file)
    expect(copies.map((copy) => copy.atMs)).toEqual([NOON_MS])
    const copy = new Database(copies[0]!.file, { readonly: true })
    expect(readVersion(copy)).toBe(ALL_MIGRATIONS.length)
    expect(copy.prepare('SELECT count(*) FROM drafts').pluck().get()).toBe(1)
    copy.close()
  })

  test('leave the library as it was when one of them fails', async () => {
    const file = libraryFile()
    const old = await openLibrary(file)
    old.database.close()
    const failing: Migration = {
      version: ALL_MIGRATIONS.length + 1,
      run: (database) => {
        database.exec('DROP TABLE kept_values')
        throw new Error('power cut')
      },
    }
    await expect(openDatabase({ file }, NOON_MS, [...ALL_MIGRATIONS, failing])).rejects.toThrow('power cut')
    const { database } = await openLibrary(file)
    expect(readVersion(database)).toBe(ALL_MIGRATIONS.length)
    expect(database.prepare('SELECT count(*) FROM kept_values').pluck().get()).toBe(0)
  })
})

function restoreLibraryOfVersion(version: number, file: string): void {
  const dump = new URL(`../../fixtures/stored/database-${version}.sql`, import.meta.url)
  mkdirSync(dirname(file), { recursive: true })
  const database = new Database(file)
  database.exec(readFileSync(dump, 'utf8'))
  database.close()
}

function insertDraft(database: Database.Database): string {
  const created = new DraftStore(database).create(sampleMinutes())
  if (!created.ok) throw new Error('not created')
  return created.value.summary.id
}
