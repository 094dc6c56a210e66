import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { AppError } from '#shared/app-error.ts'
import { ok, type Result } from '#shared/result.ts'
import { readContents, readCopied } from '../../../electron/backups/backup-copies.ts'
import { DraftMirror } from '../../../electron/backups/draft-mirror.ts'
import { restoreDrafts } from '../../../electron/backups/restore-drafts.ts'
import { copyToSecond } from '../../../electron/backups/second-copies.ts'
import { backUp } from '../../../electron/database/backups.ts'
import { askToMove, settleDataPlace } from '../../../electron/database/data-place.ts'
import { DraftStore } from '../../../electron/drafts/draft-store.ts'
import { VersionStore } from '../../../electron/versions/version-store.ts'
import { libraryFile, NOON_MS, openLibrary } from '../../support/library.ts'
import { sampleMinutes } from '../../support/sample-minutes.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { wholeChange } from '../../support/whole-change.ts'

function good<T>(result: Result<T, AppError>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

async function openParts() {
  const file = libraryFile()
  const { database } = await openLibrary(file)
  const versions = new VersionStore(database)
  const drafts = new DraftStore(database, Date.now, {
    place: { file },
    known: { note: () => undefined },
    history: versions,
  })
  return { place: { file }, database, drafts, versions }
}

const said = (statement: string) => sampleMinutes({ statement })

describe('a copy of the library', () => {
  async function withCopy() {
    const parts = await openParts()
    const { drafts, database, place } = parts
    const [same, changed, gone] = ['会议认为，一。', '会议认为，二。', '会议认为，三。'].map(
      (text) => good(drafts.create(said(text))).summary.id,
    )
    const name = basename((await backUp(database, place, NOON_MS)).file)
    const change = wholeChange(said('会议认为，改过了。'))
    good(drafts.save({ id: changed!, change, expectedRevision: 1, pages: null }))
    good(drafts.trash(gone!))
    good(drafts.purge(gone!))
    const later = good(drafts.create(said('会议认为，后来的。'))).summary.id
    return { parts, name, same: same!, changed: changed!, gone: gone!, later }
  }
  const text = (parts: Awaited<ReturnType<typeof openParts>>, id: string) =>
    JSON.stringify(good(parts.drafts.open(id)).minutes.children)

  test('says of each draft whether it is as now', async () => {
    const { parts, name, same, changed, gone } = await withCopy()
    const contents = good(readContents(parts.place, parts.database, name))
    expect(new Map(contents.drafts.map(({ id, compared }) => [id, compared]))).toEqual(
      new Map([
        [same, 'same'],
        [changed, 'different'],
        [gone, 'gone'],
      ]),
    )
    expect(contents.others).toBe(1)
    expect(good(readCopied(parts.place, name, changed)).children).toEqual(said('会议认为，二。').children)
  })

  test('gives one draft back, and what was there is kept as a version', async () => {
    const { parts, name, changed } = await withCopy()
    expect(good(restoreDrafts(parts, { name, ids: [changed], asNew: false }))).toEqual({
      restored: 1,
      locked: [],
    })
    expect(text(parts, changed)).toContain('二。')
    const kept = good(parts.versions.list(changed)).map(({ id }) => good(parts.versions.read(id)).minutes)
    expect(kept.some((minutes) => JSON.stringify(minutes).includes('改过了'))).toBe(true)
  })

  test('gives one back as a new draft and leaves the other alone', async () => {
    const { parts, name, changed } = await withCopy()
    good(restoreDrafts(parts, { name, ids: [changed], asNew: true }))
    expect(text(parts, changed)).toContain('改过了')
    expect(good(parts.drafts.list({ place: 'library' }))).toHaveLength(4)
  })

  test('gives all back that differ or are gone; later drafts stay', async () => {
    const { parts, name, changed, gone, later } = await withCopy()
    expect(good(restoreDrafts(parts, { name, ids: null, asNew: false })).restored).toBe(2)
    expect(text(parts, changed)).toContain('二。')
    expect(text(parts, gone)).toContain('三。')
    expect(text(parts, later)).toContain('后来的')
    expect(good(restoreDrafts(parts, { name, ids: null, asNew: false })).restored).toBe(0)
  })

  test('that is no copy of this library, or is damaged, is refused and changes nothing', async () => {
    const { parts, name, changed } = await withCopy()
    const wish = { ids: [changed], asNew: false }
    const unreadable = { ok: false, error: { kind: 'backup-unreadable' } }
    expect(restoreDrafts(parts, { ...wish, name: '../jiyao.db' })).toMatchObject(unreadable)
    const file = join(parts.place.file, '..', '备份', name)
    const bytes = readFileSync(file)
    writeFileSync(file, bytes.fill(0x20, 4096))
    expect(restoreDrafts(parts, { ...wish, name })).toMatchObject(unreadable)
    expect(text(parts, changed)).toContain('改过了')
  })
})

describe('the second folder', () => {
  test('gets a whole copy, once; what a kill left there is cleared', async () => {
    const { database, place, drafts } = await openParts()
    good(drafts.create(sampleMinutes()))
    const { file } = await backUp(database, place, NOON_MS)
    const folder = temporaryFolder()
    mkdirSync(join(folder, '纪要备份'))
    writeFileSync(join(folder, '纪要备份', 'x.db.unfinished'), 'half')
    expect(await copyToSecond(file, folder, NOON_MS)).toBe('copied')
    expect(await copyToSecond(file, folder, NOON_MS)).toBe('there')
    expect(readdirSync(join(folder, '纪要备份'))).toEqual([basename(file)])
    expect(readFileSync(join(folder, '纪要备份', basename(file)))).toEqual(readFileSync(file))
  })

  test('that cannot be reached is said to be absent, and nothing is made in its place', async () => {
    const { database, place } = await openParts()
    const { file } = await backUp(database, place, NOON_MS)
    const folder = join(temporaryFolder(), 'gone')
    expect(await copyToSecond(file, folder, NOON_MS)).toBe('absent')
    expect(existsSync(folder)).toBe(false)
  })
})

test('the mirror writes every draft, follows changes and names, and deletes nothing', async () => {
  const { drafts } = await openParts()
  const folder = temporaryFolder()
  const mirror = new DraftMirror({
    drafts,
    folder: () => folder,
    write: async (minutes, target) => {
      writeFileSync(target, JSON.stringify(minutes))
      return ok(undefined)
    },
    failed: () => undefined,
  })
  const files = () =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.docx'))
      .sort()
  const { id } = good(drafts.create(said('会议认为，一。'))).summary
  good(drafts.create(said('会议认为，二。')))
  await mirror.catchUp()
  expect(files()).toHaveLength(2)
  good(drafts.rename(id, '送审稿'))
  const change = wholeChange(said('会议认为，改过了。'))
  good(drafts.save({ id, change, expectedRevision: 1, pages: null }))
  await mirror.catchUp()
  expect(files()).toHaveLength(2)
  expect(readFileSync(join(folder, '送审稿.docx'), 'utf8')).toContain('改过了')
  good(drafts.trash(id))
  await mirror.catchUp()
  expect(files()).toContain('送审稿.docx')
})

describe('the library is moved', () => {
  async function moved() {
    const folder = temporaryFolder()
    const { database } = await openLibrary(join(folder, 'jiyao.db'))
    const drafts = new DraftStore(database)
    good(drafts.create(said('会议认为，搬家。')))
    await backUp(database, { file: join(folder, 'jiyao.db') }, NOON_MS)
    database.close()
    return { folder, target: temporaryFolder() }
  }

  test('with its copies, to a folder of its own; the old one keeps another name', async () => {
    const { folder, target } = await moved()
    askToMove(folder, target)
    const settled = settleDataPlace(folder)
    expect(settled).toEqual({ folder: join(target, '纪要稿件库'), isAbsent: false, hasMoveFailed: false })
    expect(settleDataPlace(folder)).toEqual(settled)
    expect(existsSync(join(folder, 'jiyao.db'))).toBe(false)
    expect(existsSync(join(folder, '已移走-jiyao.db'))).toBe(true)
    expect(readdirSync(join(settled.folder, '备份'))).toHaveLength(1)
    const { database } = await openLibrary(join(settled.folder, 'jiyao.db'))
    expect(good(new DraftStore(database).list({ place: 'library' }))).toHaveLength(1)
  })

  test('and what a killed move left is done again', async () => {
    const { folder, target } = await moved()
    mkdirSync(join(target, '纪要稿件库.unfinished'))
    cpSync(join(folder, 'jiyao.db'), join(target, '纪要稿件库.unfinished', 'jiyao.db'))
    askToMove(folder, target)
    expect(settleDataPlace(folder).folder).toBe(join(target, '纪要稿件库'))
    expect(readdirSync(target)).toEqual(['纪要稿件库'])
  })

  test('not to where nothing can be written: it stays', async () => {
    const { folder } = await moved()
    const target = temporaryFolder()
    askToMove(folder, target)
    rmSync(target, { recursive: true })
    writeFileSync(target, 'a file in its place')
    expect(settleDataPlace(folder)).toEqual({ folder, isAbsent: false, hasMoveFailed: true })
    expect(existsSync(join(folder, 'jiyao.db'))).toBe(true)
  })

  test('a folder that is gone later is said to be absent', async () => {
    const { folder, target } = await moved()
    askToMove(folder, target)
    rmSync(settleDataPlace(folder).folder, { recursive: true })
    expect(settleDataPlace(folder).isAbsent).toBe(true)
  })
})
