import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '../../../electron/database/open-database.ts'
import { DraftStore } from '../../../electron/drafts/draft-store.ts'
import { canMountDisks, makeReadOnly, mountSmallDisk } from '../../support/disk/small-disk.ts'
import { libraryFile, NOON_MS, openLibrary } from '../../support/library.ts'
import { sampleMinutes } from '../../support/sample-minutes.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { wholeChange } from '../../support/whole-change.ts'

const unwritable = { ok: false, error: { kind: 'database-unwritable' } }

test('a folder in the place of the library is set aside and said', async () => {
  const file = libraryFile()
  mkdirSync(file)
  const { notice } = await openLibrary(file)
  expect(notice).toMatchObject({
    kind: 'library-rebuilt',
    keptAs: 'jiyao-损坏-20250317-120000.db',
    drafts: 0,
  })
})

test('a file in the place of the folder is said to be unwritable', async () => {
  const folder = join(temporaryFolder(), 'data')
  writeFileSync(folder, 'a file')
  expect(await openDatabase({ file: join(folder, 'jiyao.db') }, NOON_MS)).toEqual(unwritable)
})

async function openWithDraft(file: string) {
  const { database } = await openLibrary(file)
  const drafts = new DraftStore(database)
  const created = drafts.create(sampleMinutes())
  if (!created.ok) throw new Error('not created')
  const { id } = created.value.summary
  const change = wholeChange(sampleMinutes({ statement: '会议认为，可行。' }))
  return {
    database,
    drafts,
    created,
    save: () => drafts.save({ id, change, expectedRevision: 1, pages: null }),
    id,
  }
}

test('a library that another program holds refuses the save, keeps what was acknowledged, and takes it when it is free', async () => {
  const file = libraryFile()
  const { database, drafts, created, save, id } = await openWithDraft(file)
  database.pragma('busy_timeout = 20')
  const other = new Database(file)
  onTestFinished(() => void other.close())
  other.exec('BEGIN IMMEDIATE')
  expect(save()).toEqual(unwritable)
  expect(drafts.open(id)).toEqual(created)
  other.exec('ROLLBACK')
  expect(save()).toMatchObject({ ok: true })
})

test('a library that is gone, or another one under its name, takes no words into nothing; back again it takes them', async () => {
  const file = join(temporaryFolder(), 'data', 'jiyao.db')
  mkdirSync(dirname(file))
  const { database, drafts, save } = await openWithDraft(file)
  renameSync(dirname(file), `${dirname(file)}-away`)
  expect(save()).toEqual(unwritable)
  expect(drafts.create(sampleMinutes())).toEqual(unwritable)
  expect(() => drafts.together(() => drafts.create(sampleMinutes()))).not.toThrow()
  mkdirSync(dirname(file))
  writeFileSync(file, 'another')
  expect(save()).toEqual(unwritable)
  rmSync(dirname(file), { recursive: true })
  renameSync(`${dirname(file)}-away`, dirname(file))
  expect(save()).toMatchObject({ ok: true })
  database.close()
  const again = new DraftStore((await openLibrary(file)).database)
  const listed = again.list({ place: 'library' })
  expect(listed.ok && listed.value.map(({ summary }) => summary.revision)).toEqual([2])
})

describe.runIf(canMountDisks)('on a disk of its own', () => {
  test('a disk that is full refuses the save, keeps what was acknowledged, and takes the next save when there is room', async () => {
    const disk = mountSmallDisk(600)
    const { database } = await openLibrary(join(disk, 'jiyao.db'))
    const drafts = new DraftStore(database)
    const created = drafts.create(sampleMinutes())
    if (!created.ok) throw new Error('not created')
    const { id } = created.value.summary
    const long = sampleMinutes({ statement: `会议认为，${'很'.repeat(200_000)}。` })
    expect(drafts.save({ id, change: wholeChange(long), expectedRevision: 1, pages: null })).toEqual(
      unwritable,
    )
    expect(drafts.open(id)).toEqual(created)
    const short = sampleMinutes({ statement: '会议认为，可行。' })
    expect(drafts.save({ id, change: wholeChange(short), expectedRevision: 1, pages: null })).toMatchObject({
      ok: true,
    })
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
  })

  test('a library cannot be made on a read-only disk', async () => {
    const disk = mountSmallDisk(600)
    makeReadOnly(disk)
    expect(await openDatabase({ file: join(disk, 'jiyao.db') }, NOON_MS)).toEqual(unwritable)
    expect(readdirSync(disk)).toEqual([])
  })

  test('a disk that becomes read-only refuses the save and keeps what was acknowledged', async () => {
    const disk = mountSmallDisk(2000)
    const file = join(disk, 'jiyao.db')
    const { database } = await openLibrary(file)
    const created = new DraftStore(database).create(sampleMinutes())
    if (!created.ok) throw new Error('not created')
    // A file that is open for writing keeps the disk from becoming read-only, and the companions of WAL cannot be made on such a disk.
    database.pragma('journal_mode = DELETE')
    database.close()
    makeReadOnly(disk)
    const reopened = new Database(file)
    onTestFinished(() => void reopened.close())
    const drafts = new DraftStore(reopened)
    const change = wholeChange(sampleMinutes({ statement: '会议认为，可行。' }))
    const { id } = created.value.summary
    expect(drafts.save({ id, change, expectedRevision: 1, pages: null })).toEqual(unwritable)
    expect(drafts.open(id)).toEqual(created)
    expect(await openDatabase({ file }, NOON_MS)).toEqual(unwritable)
  })
})
