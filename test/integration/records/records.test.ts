import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import { basename } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import type { LibraryQuery } from '#shared/ipc/library.ts'
import { diffMinutes } from '#shared/minutes/minutes-change.ts'
import { readContents } from '../../../electron/backups/backup-copies.ts'
import { restoreDrafts } from '../../../electron/backups/restore-drafts.ts'
import { backUp, backupFolder } from '../../../electron/database/backups.ts'
import type { DraftStore } from '../../../electron/drafts/draft-store.ts'
import { UNSEEN } from '../../../electron/progress/progress.ts'
import { LibrarySearch } from '../../../electron/search/library-search.ts'
import { reviveDrafts } from '../../../electron/versions/revive-drafts.ts'
import { good } from '../../support/good.ts'
import { storeOf, versionsOf } from '../../support/judged-library.ts'
import { libraryFile, NOON_MS, openLibrary } from '../../support/library.ts'
import { openParts, said } from '../../support/library-parts.ts'
import { wholeChange } from '../../support/whole-change.ts'

const NOTES = '09:42 市水利局：汛前检查已完成\n10:05 林致远：要抓紧'

function write(drafts: DraftStore, id: string, record: string, statement?: string): void {
  const { minutes, summary } = good(drafts.open(id))
  const change =
    statement === undefined ? diffMinutes(minutes, minutes) : diffMinutes(minutes, said(statement))
  good(drafts.save({ id, change, expectedRevision: summary.revision, pages: null, record }))
}

const read = (drafts: DraftStore, id: string) => good(drafts.open(id)).record
const whole = (text: string) => ({ text, isDoubtful: false })

describe('记录 of a draft', () => {
  async function withNotes() {
    const parts = await openParts()
    const { id } = good(parts.drafts.create(said('会议认为，一。'))).summary
    write(parts.drafts, id, NOTES)
    return { ...parts, id }
  }
  const count = ({ database }: Pick<Awaited<ReturnType<typeof openParts>>, 'database'>) =>
    database.prepare<[], number>('SELECT count(*) FROM draft_records').pluck().get()

  test('is kept with the document and stays when only that is written', async () => {
    const { drafts, database, id } = await withNotes()
    expect(read(drafts, id)).toEqual(whole(NOTES))
    const change = wholeChange(said('会议认为，二。'))
    good(drafts.save({ id, change, expectedRevision: 2, pages: null }))
    expect(read(drafts, id)).toEqual(whole(NOTES))
    write(drafts, id, '')
    expect(read(drafts, id)).toEqual(whole(''))
    expect(count({ database })).toBe(1)
  })

  test('of another state is not written over', async () => {
    const { drafts, id } = await withNotes()
    const { minutes } = good(drafts.open(id))
    const change = diffMinutes(minutes, minutes)
    const stale = drafts.save({ id, change, expectedRevision: 1, pages: null, record: '别的' })
    expect(stale).toMatchObject({ error: { kind: 'draft-stale' } })
    expect(read(drafts, id)).toEqual(whole(NOTES))
  })

  test('is written while the draft is locked, the document is not', async () => {
    const { drafts, versions, id } = await withNotes()
    const { summary, minutes } = good(drafts.open(id))
    good(versions.keep(summary, minutes, { tier: 'issued', name: null, by: null, why: null }))
    write(drafts, id, `${NOTES}\n会后：已印发`)
    expect(read(drafts, id).text).toContain('会后')
    const change = wholeChange(said('会议认为，改。'))
    const refused = drafts.save({ id, change, expectedRevision: 3, pages: null, record: '改' })
    expect(refused).toMatchObject({ error: { kind: 'draft-locked' } })
    expect(read(drafts, id).text).toContain('会后')
  })

  test('begins empty in a copy, waits in the bin and goes with the draft', async () => {
    const { drafts, database, id } = await withNotes()
    const copy = good(drafts.duplicate(id))
    expect(read(drafts, copy.id)).toEqual(whole(''))
    good(drafts.trash(id))
    expect(count({ database })).toBe(1)
    good(drafts.restore(id))
    expect(read(drafts, id)).toEqual(whole(NOTES))
    good(drafts.trash(id))
    good(drafts.purge(id))
    expect(count({ database })).toBe(0)
  })

  test('is found by the search, which says so', async () => {
    const { drafts, database, place } = await withNotes()
    const search = new LibrarySearch(database, drafts, place, () => undefined)
    const find = (words: string) => good(search.query({ ...QUERY, search: words })).first
    expect(find('汛前检查')).toMatchObject([{ hit: { match: '汛前检查', isInRecord: true } }])
    expect(find('会议认为')).toMatchObject([{ hit: { match: '会议认为', isInRecord: false } }])
    expect(find('汛后')).toEqual([])
    search.close()
  })

  const QUERY: LibraryQuery = {
    place: 'library',
    search: '',
    filter: { series: null, year: null, status: null, unit: null },
    order: { column: 'updated', direction: 'descending' },
  }
})

describe('a copy of the library', () => {
  async function withCopy() {
    const parts = await openParts()
    const { drafts, database, place } = parts
    const { id } = good(drafts.create(said('会议认为，一。'))).summary
    write(drafts, id, NOTES)
    const name = basename((await backUp(database, place, NOON_MS)).file)
    const compared = async () =>
      good(await readContents(parts.shelf, database, name, UNSEEN))?.drafts.map((draft) => draft.compared)
    const restore = async (asNew = false) =>
      good(await restoreDrafts(parts, { name, ids: [id], asNew }, UNSEEN))
    return { ...parts, id, name, compared, restore }
  }

  test('gives 记录 back with a draft that is gone, and beside it', async () => {
    const { drafts, id, restore } = await withCopy()
    await restore(true)
    const ids = good(drafts.list({ place: 'library' })).map(({ summary }) => summary.id)
    expect(ids.map((one) => read(drafts, one))).toEqual([whole(NOTES), whole(NOTES)])
    good(drafts.trash(id))
    good(drafts.purge(id))
    await restore()
    expect(read(drafts, id)).toEqual(whole(NOTES))
  })

  test('takes no word from the 记录 that is there', async () => {
    const { drafts, id, compared, restore } = await withCopy()
    write(drafts, id, `${NOTES}\n10:30 散会`)
    expect(await compared()).toEqual(['same'])
    write(drafts, id, '重写过')
    expect(await compared()).toEqual(['different'])
    await restore()
    expect(read(drafts, id)).toEqual(whole(`重写过\n\n${NOTES}`))
    expect(await compared()).toEqual(['same'])
  })
})

describe('a damaged library', () => {
  /** 记录 of the morning in the copy, of the afternoon in the file. */
  async function withAfternoon() {
    const file = libraryFile()
    const opened = await openLibrary(file)
    const drafts = storeOf(opened, file)
    const { id } = good(drafts.create(said('会议认为，上午。'))).summary
    write(drafts, id, '上午记的')
    await backUp(opened.database, { file }, NOON_MS)
    write(drafts, id, '上午记的，下午记的')
    opened.database.close()
    const again = async () => {
      const reopened = await openLibrary(file)
      return { drafts: storeOf(reopened, file), notice: reopened.notice, opened: reopened }
    }
    return { file, id, again }
  }
  const spoil = (file: string, sql: string) => {
    const database = new Database(file)
    database.exec(sql)
    database.close()
  }

  test('whose file is gone has 记录 of the copy', async () => {
    const { file, id, again } = await withAfternoon()
    rmSync(file)
    const { drafts, notice } = await again()
    expect(notice).toMatchObject({ kind: 'library-rebuilt', older: [good(drafts.open(id)).summary.title] })
    expect(read(drafts, id)).toEqual(whole('上午记的'))
  })

  test('that is made anew has the latest 记录', async () => {
    const { file, id, again } = await withAfternoon()
    const descriptor = openSync(file, 'r+')
    writeSync(descriptor, Buffer.alloc(16), 0, 16, 0)
    closeSync(descriptor)
    const { drafts, notice } = await again()
    expect(notice?.kind).toBe('library-rebuilt')
    expect(read(drafts, id)).toEqual(whole('上午记的，下午记的'))
  })

  test.each(["body = replace(body, '下午', '下干')", "revision = 2, body = '早先的'"])(
    'says that 记录 is doubtful: %s',
    async (change) => {
      const { file, id, again } = await withAfternoon()
      spoil(file, `UPDATE draft_records SET ${change}`)
      const { drafts } = await again()
      expect(read(drafts, id).isDoubtful).toBe(true)
      expect([...drafts.records.findDamaged()]).toEqual([`${good(drafts.open(id)).summary.title}（记录）`])
      // The document written on does not vouch for it.
      const summary = good(drafts.open(id)).summary
      const next = wholeChange(said('会议认为，再写。'))
      good(drafts.save({ id, change: next, expectedRevision: summary.revision, pages: null }))
      expect(read(drafts, id).isDoubtful).toBe(true)
      write(drafts, id, '核对过')
      expect(read(drafts, id)).toEqual(whole('核对过'))
    },
  )

  test('says that 记录 is of an earlier time', async () => {
    const { file, id, again } = await withAfternoon()
    spoil(file, 'CREATE TABLE kept AS SELECT * FROM draft_records')
    const { drafts, opened } = await again()
    write(drafts, id, '傍晚记的')
    opened.database.exec(
      'UPDATE draft_records SET (body, revision, proof) = (SELECT body, revision, proof FROM kept)',
    )
    expect(read(drafts, id)).toEqual({ text: '上午记的，下午记的', isDoubtful: true })
  })

  test('that lost 记录 without a trace takes it from the copy, or says whose it was', async () => {
    const { file, id, again } = await withAfternoon()
    spoil(file, 'DELETE FROM draft_records')
    const first = await again()
    expect(first.notice).toMatchObject({ kind: 'library-rebuilt', lost: [] })
    expect(read(first.drafts, id)).toEqual({ text: '上午记的', isDoubtful: true })
    first.opened.database.close()
    spoil(file, 'DELETE FROM draft_records')
    rmSync(backupFolder(file), { recursive: true })
    const second = await again()
    const { title } = good(second.drafts.open(id)).summary
    expect(second.notice).toMatchObject({ kind: 'library-rebuilt', lost: [`${title}（记录）`] })
    second.opened.database.close()
    const third = await again()
    expect(third.notice).toBeNull()
  })

  test('keeps 记录 of a draft that is lost otherwise', async () => {
    const { file, id, again } = await withAfternoon()
    spoil(
      file,
      'PRAGMA foreign_keys = OFF; DELETE FROM draft_documents; DELETE FROM drafts; DELETE FROM versions',
    )
    rmSync(`${file}-known`, { force: true })
    const { drafts, opened } = await again()
    const titles = reviveDrafts(drafts, versionsOf(opened, file))
    expect(titles).toEqual(['取回的记录'])
    expect(read(drafts, id).text).toBe('上午记的，下午记的')
  })
})
