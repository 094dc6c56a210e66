import { readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { backUp, backUpHourly, listBackups, UnsoundBackup } from '../../../electron/database/backups.ts'
import { DraftStore } from '../../../electron/drafts/draft-store.ts'
import { good } from '../../support/good.ts'
import { DAY_MS, libraryFile, NOON_MS, openLibrary } from '../../support/library.ts'
import { sampleMinutes } from '../../support/sample-minutes.ts'

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

function insertDraft(database: Database.Database): string {
  const created = new DraftStore(database).create(sampleMinutes())
  if (!created.ok) throw new Error('not created')
  return created.value.summary.id
}
