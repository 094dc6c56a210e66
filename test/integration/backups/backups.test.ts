import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import type { AppError } from '#shared/app-error.ts'
import { builtInPhrases } from '#shared/phrases/built-in.ts'
import { nationalStandardProfile } from '#shared/profile/profile.ts'
import { ok, type Result } from '#shared/result.ts'
import { newPerson, newUnit } from '#shared/roster/propose-people.ts'
import { rosterChange } from '#shared/roster/roster.ts'
import { readContents, readCopied } from '../../../electron/backups/backup-copies.ts'
import { createCopyShelf } from '../../../electron/backups/copy-shelf.ts'
import { DraftMirror } from '../../../electron/backups/draft-mirror.ts'
import { copyIssued, issuedCopies } from '../../../electron/backups/kept-beside.ts'
import { restoreKept } from '../../../electron/backups/kept-in-copies.ts'
import { restoreDrafts } from '../../../electron/backups/restore-drafts.ts'
import { copyToSecond } from '../../../electron/backups/second-copies.ts'
import { BackupStopped, backUp } from '../../../electron/database/backups.ts'
import { askToMove, type FoundPlace, settleDataPlace } from '../../../electron/database/data-place.ts'
import { prepareMove } from '../../../electron/database/prepare-move.ts'
import { DraftStore } from '../../../electron/drafts/draft-store.ts'
import { createLibrary } from '../../../electron/library/library.ts'
import { UNSEEN } from '../../../electron/progress/progress.ts'
import { createRosterStore } from '../../../electron/roster/roster-store.ts'
import { issueDraft } from '../../../electron/versions/issue-draft.ts'
import { createIssuedFiles } from '../../../electron/versions/issued-files.ts'
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
  const place = { file }
  const shelf = createCopyShelf(place)
  const issued = join(file, '..', '印发件')
  const issuedFiles = createIssuedFiles(issued, () => [issuedCopies(place), ...shelf.issuedElsewhere()])
  return { place, database, drafts, versions, shelf, issued, issuedFiles }
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
    const contents = good(await readContents(parts.shelf, parts.database, name, UNSEEN))!
    expect(new Map(contents.drafts.map(({ id, compared }) => [id, compared]))).toEqual(
      new Map([
        [same, 'same'],
        [changed, 'different'],
        [gone, 'gone'],
      ]),
    )
    expect(contents.others).toBe(1)
    expect(good(readCopied(parts.shelf, name, changed)).minutes.children).toEqual(
      said('会议认为，二。').children,
    )
  })

  test('gives one draft back, and what was there is kept as a version', async () => {
    const { parts, name, changed } = await withCopy()
    expect(good(await restoreDrafts(parts, { name, ids: [changed], asNew: false }, UNSEEN))).toEqual({
      restored: 1,
      locked: [],
      isStopped: false,
    })
    expect(text(parts, changed)).toContain('二。')
    const kept = good(parts.versions.list(changed)).map(({ id }) => good(parts.versions.read(id)).minutes)
    expect(kept.some((minutes) => JSON.stringify(minutes).includes('改过了'))).toBe(true)
  })

  test('gives one back as a new draft and leaves the other alone', async () => {
    const { parts, name, changed } = await withCopy()
    good(await restoreDrafts(parts, { name, ids: [changed], asNew: true }, UNSEEN))
    expect(text(parts, changed)).toContain('改过了')
    expect(good(parts.drafts.list({ place: 'library' }))).toHaveLength(4)
  })

  test('gives all back that differ or are gone; later drafts stay', async () => {
    const { parts, name, changed, gone, later } = await withCopy()
    expect(good(await restoreDrafts(parts, { name, ids: null, asNew: false }, UNSEEN)).restored).toBe(2)
    expect(text(parts, changed)).toContain('二。')
    expect(text(parts, gone)).toContain('三。')
    expect(text(parts, later)).toContain('后来的')
    expect(good(await restoreDrafts(parts, { name, ids: null, asNew: false }, UNSEEN)).restored).toBe(0)
  })

  test('that is no copy of this library, or is damaged, is refused and changes nothing', async () => {
    const { parts, name, changed } = await withCopy()
    const wish = { ids: [changed], asNew: false }
    const unreadable = { ok: false, error: { kind: 'backup-unreadable' } }
    expect(await restoreDrafts(parts, { ...wish, name: '../jiyao.db' }, UNSEEN)).toMatchObject(unreadable)
    const file = join(parts.place.file, '..', '备份', name)
    const bytes = readFileSync(file)
    writeFileSync(file, bytes.fill(0x20, 4096))
    expect(await restoreDrafts(parts, { ...wish, name }, UNSEEN)).toMatchObject(unreadable)
    expect(text(parts, changed)).toContain('改过了')
  })
})

describe('files of 印发', () => {
  async function withIssued() {
    const parts = await openParts()
    const { drafts, versions, issuedFiles, database, place } = parts
    const { id } = good(drafts.create(said('会议认为，定稿。'))).summary
    const issuing = {
      drafts,
      versions,
      files: issuedFiles,
      toPdf: async () => ok(new TextEncoder().encode('%PDF-1.7 the pages')),
      profileOf: () => ok(nationalStandardProfile),
    }
    const { files } = good(await issueDraft(issuing, id, { by: '沈知秋', why: null }))
    const name = basename((await backUp(database, place, NOON_MS)).file)
    await copyIssued(database, place)
    /** As the handler does it. */
    const purge = async () => {
      good(drafts.trash(id))
      good(drafts.purge(id))
      await issuedFiles.remove(files)
    }
    return { parts, id, files, name, purge }
  }
  const names = (folder: string) => readdirSync(folder).sort()

  test('come back with the draft, its versions and its lock', async () => {
    const { parts, id, files, name, purge } = await withIssued()
    const whole = await Promise.all(files.map(async (file) => good(await parts.issuedFiles.read(file))))
    await purge()
    expect(names(parts.issued)).toEqual([])
    expect(good(await restoreDrafts(parts, { name, ids: [id], asNew: false }, UNSEEN)).restored).toBe(1)
    expect(good(parts.drafts.open(id))).toMatchObject({ isLocked: true, summary: { status: '印发' } })
    expect(good(parts.versions.list(id)).map(({ tier, by }) => [tier, by])).toEqual([['issued', '沈知秋']])
    for (const [at, file] of files.entries())
      expect(readFileSync(join(parts.issued, `${file.hash}.${file.format}`))).toEqual(Buffer.from(whole[at]!))
  })

  test('one that was damaged or deleted is put back from the copies when it is asked for; a bad one never goes into them', async () => {
    const { parts, files } = await withIssued()
    const [docx, pdf] = files.map(({ hash, format }) => join(parts.issued, `${hash}.${format}`))
    const whole = readFileSync(docx!)
    writeFileSync(docx!, 'another')
    rmSync(pdf!)
    await copyIssued(parts.database, parts.place)
    for (const file of files) good(await parts.issuedFiles.read(file))
    expect(readFileSync(docx!)).toEqual(whole)
    expect(existsSync(pdf!)).toBe(true)
  })

  test('stay in the copies as long as one of those refers to them, and no longer', async () => {
    const { parts, purge, name } = await withIssued()
    await purge()
    await copyIssued(parts.database, parts.place)
    expect(names(issuedCopies(parts.place))).toHaveLength(2)
    rmSync(join(parts.place.file, '..', '备份', name))
    await copyIssued(parts.database, parts.place)
    expect(names(issuedCopies(parts.place))).toEqual([])
  })

  test('and originals go into the second folder, from which another computer takes them', async () => {
    const { parts, id, files } = await withIssued()
    const originals = join(parts.place.file, '..', '原件')
    mkdirSync(originals)
    writeFileSync(join(originals, `${id}.original.docx`), 'as it came')
    const folder = temporaryFolder()
    const { file } = await backUp(parts.database, parts.place, NOON_MS + 1000)
    expect(await copyToSecond(file, folder, NOON_MS, parts)).toBe('copied')
    const room = join(folder, '纪要备份')
    expect(names(room)).toEqual([basename(file), '印发件', '原件'].sort())
    expect(readFileSync(join(room, '原件', `${id}.original.docx`), 'utf8')).toBe('as it came')

    const other = await openParts()
    const copy = await other.shelf.add(join(room, basename(file)))
    expect(copy).toMatchObject({ atMs: NOON_MS + 1000, drafts: 1 })
    const wish = { name: copy!.name, ids: null, asNew: false }
    expect(good(await restoreDrafts(other, wish, UNSEEN)).restored).toBe(1)
    expect(other.versions.lockOf(id)?.files).toEqual(files)
    for (const one of files) expect(good(await other.issuedFiles.read(one))).toHaveLength(one.bytes)
    expect(names(other.issued)).toHaveLength(2)
  })

  test('a file that is no copy, or a damaged one, is not taken for one', async () => {
    const { shelf } = await openParts()
    const file = join(temporaryFolder(), 'x.db')
    writeFileSync(file, 'no database')
    expect(await shelf.add(file)).toBe(null)
    expect(shelf.find(basename(file))).toBe(null)
  })
})

describe('what a library holds beside the drafts', () => {
  const unit = newUnit(crypto.randomUUID(), '市政府', 1)
  const person = newPerson(crypto.randomUUID(), '林致远', unit.id, '市长', 1)
  const profile = { ...nationalStandardProfile, id: 'own', name: '云州版式' }
  const phrase = (id: string, text: string) => ({ id, title: text.slice(0, 4), text, trigger: null })
  const bank = (...phrases: ReturnType<typeof phrase>[]) => ({
    formatVersion: builtInPhrases.formatVersion,
    groups: [{ name: '要求', phrases }],
  })

  async function withKept() {
    const parts = await openParts()
    const library = createLibrary(parts.database)
    const roster = createRosterStore(parts.database)
    good(library.profiles.save(profile))
    good(library.phrases.set(bank(phrase('a', '请抓紧办理。'), phrase('b', '请按时报送。'))))
    good(roster.change(rosterChange({ units: [unit], people: [person] })))
    const name = basename((await backUp(parts.database, parts.place, NOON_MS)).file)
    return { parts, library, roster, name }
  }
  const keptNow = async (parts: Awaited<ReturnType<typeof openParts>>, name: string) =>
    good(await readContents(parts.shelf, parts.database, name, UNSEEN))!.kept

  test('is told kind by kind, and each comes back; what came later stays', async () => {
    const { parts, library, roster, name } = await withKept()
    good(library.profiles.remove('own'))
    good(library.phrases.set(bank(phrase('a', '请尽快办理。'), phrase('c', '后来的。'))))
    good(roster.change({ ...rosterChange({}), removedUnits: [unit.id], removedPeople: [person.id] }))
    expect(await keptNow(parts, name)).toEqual([
      { kind: 'profiles', count: 1, gone: 1, different: 0 },
      { kind: 'phrases', count: 2, gone: 1, different: 1 },
      { kind: 'units', count: 1, gone: 1, different: 0 },
      { kind: 'people', count: 1, gone: 1, different: 0 },
    ])
    const copy = parts.shelf.find(name)!
    for (const kind of ['profiles', 'phrases', 'people'] as const)
      good(restoreKept(copy, parts.database, kind))
    expect(good(library.profiles.list()).map((one) => one.name)).toEqual(['云州版式'])
    const texts = good(library.phrases.get()).groups.flatMap((group) => group.phrases.map(({ text }) => text))
    expect(texts).toEqual(['请抓紧办理。', '后来的。', '请按时报送。'])
    const now = good(roster.get()).roster
    // Somebody comes back with the unit.
    expect(now.people).toEqual([person])
    expect(now.units).toEqual([unit])
    expect((await keptNow(parts, name)).every(({ gone, different }) => gone + different === 0)).toBe(true)
    // It is a step of the roster like any other.
    good(roster.undo())
    expect(good(roster.get()).roster.people).toEqual([])
  })

  test.each([1, 2, 3, 4, 5])(
    'is read from a copy of version %i too, which stays as it is',
    async (version) => {
      const { shelf, database } = await openParts()
      const file = join(temporaryFolder(), 'old.db')
      const old = new Database(file)
      old.exec(
        readFileSync(new URL(`../../fixtures/stored/database-${version}.sql`, import.meta.url), 'utf8'),
      )
      old.close()
      const bytes = readFileSync(file)
      const copy = (await shelf.add(file))!
      const { kept } = good(await readContents(shelf, database, copy.name, UNSEEN))!
      expect(kept.length).toBeGreaterThan(0)
      for (const { kind } of kept) good(restoreKept(shelf.find(copy.name)!, database, kind))
      const after = good(await readContents(shelf, database, copy.name, UNSEEN))!.kept
      expect(after.filter(({ gone, different }) => gone + different > 0)).toEqual([])
      expect(readFileSync(file)).toEqual(bytes)
    },
  )
})

test('two copies of one second are two copies', async () => {
  const { drafts, database, place, shelf } = await openParts()
  good(drafts.create(said('会议认为，一。')))
  const first = await backUp(database, place, NOON_MS)
  const bytes = readFileSync(first.file)
  good(drafts.create(said('会议认为，二。')))
  await backUp(database, place, NOON_MS)
  expect(readFileSync(first.file)).toEqual(bytes)
  expect(shelf.list().map((copy) => copy.drafts)).toEqual([2, 1])
})

test('stopped work leaves what is done and nothing half', async () => {
  const parts = await openParts()
  for (let at = 0; at < 60; at += 1)
    good(parts.drafts.create(said(`会议认为，${'很长的一段话，'.repeat(400)}${at}。`)))
  const stopped = { tell: () => false }
  await expect(backUp(parts.database, parts.place, NOON_MS, stopped)).rejects.toThrow(BackupStopped)
  expect(readdirSync(join(parts.place.file, '..', '备份'))).toEqual([])
  const name = basename((await backUp(parts.database, parts.place, NOON_MS)).file)
  const ids = good(parts.drafts.list({ place: 'library' })).map(({ summary }) => summary.id)
  for (const id of ids) {
    good(parts.drafts.trash(id))
    good(parts.drafts.purge(id))
  }
  let told = 0
  const later = {
    tell: (done: number, total: number) => {
      told = done / total
      return told < 0.75
    },
  }
  const wish = { name, ids: null, asNew: false }
  const done = good(await restoreDrafts(parts, wish, later))
  const there = good(parts.drafts.list({ place: 'library' }))
  expect(done).toEqual({ restored: there.length, locked: [], isStopped: true })
  expect(there.length).toBeGreaterThan(0)
  expect(there.length).toBeLessThan(60)
  expect(told).toBeGreaterThanOrEqual(0.75)
  expect(good(await restoreDrafts(parts, wish, UNSEEN)).restored).toBe(60 - there.length)
})

describe('the second folder', () => {
  test('gets a whole copy, once; what a kill left there is cleared', async () => {
    const { database, place, drafts } = await openParts()
    good(drafts.create(sampleMinutes()))
    const { file } = await backUp(database, place, NOON_MS)
    const folder = temporaryFolder()
    mkdirSync(join(folder, '纪要备份'))
    writeFileSync(join(folder, '纪要备份', 'x.db.unfinished'), 'half')
    expect(await copyToSecond(file, folder, NOON_MS, { database, place })).toBe('copied')
    expect(await copyToSecond(file, folder, NOON_MS, { database, place })).toBe('there')
    expect(readdirSync(join(folder, '纪要备份'))).toEqual([basename(file)])
    expect(readFileSync(join(folder, '纪要备份', basename(file)))).toEqual(readFileSync(file))
  })

  test('that cannot be reached is said to be absent, and nothing is made in its place', async () => {
    const { database, place } = await openParts()
    const { file } = await backUp(database, place, NOON_MS)
    const folder = join(temporaryFolder(), 'gone')
    expect(await copyToSecond(file, folder, NOON_MS, { database, place })).toBe('absent')
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
  let steps = 0
  const stopped = {
    tell: () => {
      steps += 1
      return steps < 2
    },
  }
  await mirror.catchUp(stopped)
  expect(files()).toHaveLength(1)
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

function settle(folder: string): FoundPlace {
  const place = settleDataPlace(folder)
  if ('lost' in place) throw new Error(place.lost)
  return place
}

describe('the library is moved', () => {
  const KEPT = [
    ['印发件', 'issued.pdf'],
    ['原件', 'original.docx'],
    ['备份/印发件', 'issued.pdf'],
    ['未存入的稿件', 'rescued.json'],
  ] as const

  async function moved() {
    const folder = temporaryFolder()
    const { database } = await openLibrary(join(folder, 'jiyao.db'))
    const drafts = new DraftStore(database)
    good(drafts.create(said('会议认为，搬家。')))
    await backUp(database, { file: join(folder, 'jiyao.db') }, NOON_MS)
    for (const [room, name] of KEPT) {
      mkdirSync(join(folder, room), { recursive: true })
      writeFileSync(join(folder, room, name), `of ${name}`)
    }
    database.close()
    return { folder, target: temporaryFolder() }
  }

  test('with its copies, to a folder of its own; the old one keeps another name', async () => {
    const { folder, target } = await moved()
    askToMove(folder, folder, target)
    const settled = settle(folder)
    expect(settled).toEqual({ folder: join(target, '纪要稿件库'), hasMoveFailed: false })
    expect(settleDataPlace(folder)).toEqual(settled)
    expect(existsSync(join(folder, 'jiyao.db'))).toBe(false)
    expect(existsSync(join(folder, '已移走-jiyao.db'))).toBe(true)
    expect(readdirSync(join(settled.folder, '备份'))).toHaveLength(2)
    for (const [room, name] of KEPT)
      expect(readFileSync(join(settled.folder, room, name), 'utf8')).toBe(`of ${name}`)
    const { database } = await openLibrary(join(settled.folder, 'jiyao.db'))
    expect(good(new DraftStore(database).list({ place: 'library' }))).toHaveLength(1)
  })

  test('takes along what was prepared while the library was worked on, and what came or changed since', async () => {
    const { folder, target } = await moved()
    const shares: number[] = []
    const progress = {
      tell: (done: number, total: number) => {
        shares.push(done / total)
        return true
      },
    }
    expect(await prepareMove(folder, target, progress)).toBe(true)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true)
    const copies = readdirSync(join(folder, '备份')).filter((name) => name.endsWith('.db'))
    // One copy is thinned away, one is new, one file is another, one copy in the new place was spoiled.
    rmSync(join(folder, '备份', copies[0]!))
    writeFileSync(join(folder, '备份', 'jiyao-20250317-130000.db'), 'new')
    writeFileSync(join(folder, '原件', 'original.docx'), 'of another')
    writeFileSync(join(target, '纪要稿件库.unfinished', '印发件', 'issued.pdf'), 'spoiled')
    askToMove(folder, folder, target)
    const settled = settle(folder)
    expect(readdirSync(target)).toEqual(['纪要稿件库'])
    expect(readdirSync(settled.folder).sort()).toEqual(
      ['jiyao.db', 'jiyao.db-known', '印发件', '原件', '备份', '未存入的稿件'].sort(),
    )
    expect(readdirSync(join(settled.folder, '备份')).sort()).toEqual(
      ['jiyao-20250317-130000.db', '印发件'].sort(),
    )
    expect(readFileSync(join(settled.folder, '原件', 'original.docx'), 'utf8')).toBe('of another')
    expect(readFileSync(join(settled.folder, '印发件', 'issued.pdf'), 'utf8')).toBe('of issued.pdf')
  })

  test('that is stopped, or has no room, leaves nothing in the new place', async () => {
    const { folder, target } = await moved()
    let steps = 0
    const stopped = {
      tell: () => {
        steps += 1
        return steps < 3
      },
    }
    expect(await prepareMove(folder, target, stopped)).toBe(false)
    expect(readdirSync(target)).toEqual([])
    const nowhere = join(target, 'a file')
    writeFileSync(nowhere, '')
    await expect(prepareMove(folder, nowhere, UNSEEN)).rejects.toThrow(/ENOTDIR|EEXIST/u)
    expect(readdirSync(target)).toEqual(['a file'])
    expect(settleDataPlace(folder)).toEqual({ folder, hasMoveFailed: false })
  })

  test('and what a killed move left is done again', async () => {
    const { folder, target } = await moved()
    mkdirSync(join(target, '纪要稿件库.unfinished'))
    cpSync(join(folder, 'jiyao.db'), join(target, '纪要稿件库.unfinished', 'jiyao.db'))
    askToMove(folder, folder, target)
    expect(settleDataPlace(folder).folder).toBe(join(target, '纪要稿件库'))
    expect(readdirSync(target)).toEqual(['纪要稿件库'])
  })

  test('not to where nothing can be written: it stays', async () => {
    const { folder } = await moved()
    const target = temporaryFolder()
    askToMove(folder, folder, target)
    rmSync(target, { recursive: true })
    writeFileSync(target, 'a file in its place')
    expect(settleDataPlace(folder)).toEqual({ folder, hasMoveFailed: true })
    expect(existsSync(join(folder, 'jiyao.db'))).toBe(true)
  })
})
