import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { createKeptFolders } from '../../../electron/backups/kept-folders.ts'
import { backUp, backUpHourly, listBackups, UnsoundBackup } from '../../../electron/database/backups.ts'
import { readVersion } from '../../../electron/database/connect.ts'
import { ALL_MIGRATIONS } from '../../../electron/database/migrations/all-migrations.ts'
import type { Migration } from '../../../electron/database/migrations/migration.ts'
import { openDatabase } from '../../../electron/database/open-database.ts'
import { DraftStore } from '../../../electron/drafts/draft-store.ts'
import { createLibrary, findUnreadable } from '../../../electron/library/library.ts'
import { diffMinutes } from '../../../shared/minutes/minutes-change.ts'
import { good } from '../../support/good.ts'
import { DAY_MS, libraryFile, NOON_MS, openLibrary } from '../../support/library.ts'
import { sampleMinutes } from '../../support/sample-minutes.ts'

const addColour: Migration = {
  version: ALL_MIGRATIONS.length + 1,
  run: (database) => database.exec("ALTER TABLE drafts ADD COLUMN colour TEXT NOT NULL DEFAULT '红'"),
}

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

describe('copies', () => {
  test('are made once an hour while something changes, and thinned by age', async () => {
    const file = libraryFile()
    const { database } = await openLibrary(file)
    const drafts = new DraftStore(database)
    const hours = 12 * 24
    for (let hour = 0; hour < hours; hour += 6) {
      good(drafts.create(sampleMinutes()))
      await backUpHourly(database, { file }, NOON_MS + hour * 3600_000)
    }
    const copies = listBackups(file)
    const ages = copies.map(({ atMs }) => (NOON_MS + hours * 3600_000 - atMs) / DAY_MS)
    expect(ages.filter((age) => age <= 2)).toHaveLength(8)
    for (let day = 3; day < 11; day += 1)
      expect(ages.filter((age) => age > day && age <= day + 1)).toHaveLength(1)
    const before = copies.length
    expect(await backUpHourly(database, { file }, NOON_MS + 30 * DAY_MS)).toBeNull()
    expect(listBackups(file)).toHaveLength(before)
  })

  test.each([
    ['2099', new Date(2099, 0, 1).getTime()],
    ['1970', new Date(1970, 0, 2).getTime()],
  ])('made while the clock said %s stand where their content does', async (_, wrongMs) => {
    const file = libraryFile()
    const { database } = await openLibrary(file)
    const drafts = new DraftStore(database)
    good(drafts.create(sampleMinutes()))
    await backUp(database, { file }, wrongMs)
    good(drafts.create(sampleMinutes()))
    const right = await backUp(database, { file }, NOON_MS)
    expect(listBackups(file).map((copy) => copy.atMs)).toEqual([right.atMs, wrongMs])
    expect(await backUpHourly(database, { file }, NOON_MS + DAY_MS)).toBeNull()
    good(drafts.create(sampleMinutes()))
    expect(await backUpHourly(database, { file }, NOON_MS + DAY_MS)).not.toBeNull()
    database.close()
    writeFileSync(file, 'broken')
    expect((await openLibrary(file)).notice).toMatchObject({ drafts: 3 })
  })

  const SPOIL = "UPDATE draft_documents SET search_text = search_text || '改' WHERE draft_id = ?"

  test('that are not what the library holds are refused, and the sound ones stay', async () => {
    const file = libraryFile()
    const { database } = await openLibrary(file)
    const id = insertDraft(database)
    await backUp(database, { file }, NOON_MS)
    // As a disk does that writes something else.
    const copyPages = database.backup.bind(database)
    database.backup = async (target, options) => {
      const done = await copyPages(target, options)
      const copy = new Database(target)
      copy.prepare(SPOIL).run(id)
      copy.close()
      return done
    }
    await expect(backUp(database, { file }, NOON_MS + DAY_MS)).rejects.toThrow(UnsoundBackup)
    expect(listBackups(file).map((copy) => copy.atMs)).toEqual([NOON_MS])
    expect(readdirSync(join(dirname(file), '备份'))).toHaveLength(1)
  })

  test('of a library with a damaged draft are made for the sake of the others, and the sound ones stay', async () => {
    const file = libraryFile()
    const { database } = await openLibrary(file)
    const id = insertDraft(database)
    await backUp(database, { file }, NOON_MS)
    database.prepare(SPOIL).run(id)
    good(new DraftStore(database).create(sampleMinutes()))
    await backUp(database, { file }, NOON_MS + DAY_MS)
    expect(listBackups(file).map((copy) => copy.atMs)).toEqual([NOON_MS + DAY_MS, NOON_MS])
  })

  test('left behind by a kill are cleared at the next start', async () => {
    const file = libraryFile()
    const { database } = await openLibrary(file)
    insertDraft(database)
    const copy = await backUp(database, { file }, NOON_MS)
    for (const end of ['', '-journal']) writeFileSync(`${copy.file}.unfinished${end}`, 'half')
    database.close()
    await openLibrary(file)
    expect(readdirSync(join(dirname(file), '备份'))).toHaveLength(1)
  })

  test('hold what was saved while they were made', async () => {
    const file = libraryFile()
    const { database } = await openLibrary(file)
    const drafts = new DraftStore(database)
    // Copying goes on in steps of a hundred pages of 4 kB; one draft of this size takes several.
    drafts.create(sampleMinutes({ statement: `会议认为，${'很'.repeat(500_000)}。` }))
    const copying = backUp(database, { file }, NOON_MS)
    await new Promise(setImmediate)
    await new Promise(setImmediate)
    expect(listBackups(file)).toEqual([])
    const created = drafts.create(sampleMinutes({ number: '第7号' }))
    if (!created.ok) throw new Error('not created')
    const copied = (await openLibrary((await copying).file)).database
    expect(copied.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(new DraftStore(copied).open(created.value.summary.id)).toEqual(created)
  })
})

/** A library as an earlier program left it; never made by today's code. */
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

/** Overwrites pages in the middle, as a failing disk does; the header stays. */
function damage(file: string): void {
  const bytes = readFileSync(file)
  bytes.fill(0x5a, 4096 * 2, bytes.length)
  writeFileSync(file, bytes)
}

function contentOfFolder(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder).map((name) => {
      const bytes = readFileSync(join(folder, name))
      return [name, createHash('sha256').update(bytes).digest('hex')]
    }),
  )
}
