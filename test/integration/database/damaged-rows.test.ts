import { rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { backUp } from '../../../electron/database/backups.ts'
import type { DraftStore } from '../../../electron/drafts/draft-store.ts'
import { good } from '../../support/good.ts'
import { DRAFTS, makeLibrary, rewrite, storeOf } from '../../support/judged-library.ts'
import { libraryFile, NOON_MS, openLibrary } from '../../support/library.ts'
import { sampleMinutes } from '../../support/sample-minutes.ts'

describe('a damaged row', () => {
  /** Changes a row behind the program's back. */
  async function spoil(sql: string): Promise<{ drafts: DraftStore; spoiled: string; file: string }> {
    const file = libraryFile()
    await makeLibrary(file)
    const database = new Database(file)
    const spoiled = database
      .prepare<[], string>('SELECT id FROM drafts ORDER BY rowid LIMIT 1')
      .pluck()
      .get()!
    database.pragma('ignore_check_constraints = ON')
    database.exec(sql)
    database.close()
    return { drafts: storeOf(await openLibrary(file), file), spoiled, file }
  }
  const FIRST = 'WHERE rowid = (SELECT min(rowid) FROM drafts)'

  test.each([
    `UPDATE drafts SET meeting_date = '2025-03-x8' ${FIRST}`,
    `UPDATE drafts SET status = '印法' ${FIRST}`,
    `UPDATE drafts SET pages = 0 ${FIRST}`,
    `UPDATE drafts SET derived_title = '别的会议' ${FIRST}`,
    `UPDATE drafts SET own_title = '别的名字' ${FIRST}`,
    `UPDATE drafts SET revision = 77 ${FIRST}`,
  ])('of the list is written anew from its document: %s', async (sql) => {
    const { drafts, spoiled } = await spoil(sql)
    const listed = good(drafts.list({ place: 'library' }))
    expect(listed).toHaveLength(DRAFTS + 4)
    const row = listed.find(({ summary }) => summary.id === spoiled)
    expect(row).toMatchObject({ state: 'healed', summary: { title: '市政府第12次常务会议纪要（第3号）' } })
    expect(good(drafts.open(spoiled)).minutes.children.length).toBeGreaterThan(0)
  })

  test.each([
    `UPDATE draft_documents SET minutes = replace(minutes, '第0件事', '第9件事') ${FIRST.replace('drafts', 'draft_documents')}`,
    `UPDATE draft_documents SET minutes = '{"x"' ${FIRST.replace('drafts', 'draft_documents')}`,
  ])(
    'of a document is not opened, names its copy and is taken back from it; the others open',
    async (sql) => {
      const { drafts, spoiled } = await spoil(sql)
      const listed = good(drafts.list({ place: 'library' }))
      for (const { summary } of listed) {
        const opened = drafts.open(summary.id)
        if (summary.id !== spoiled) expect(opened.ok).toBe(true)
        else
          expect(opened).toMatchObject({ error: { kind: 'draft-damaged', copyAtMs: NOON_MS - 4 * 3600_000 } })
      }
      expect([...drafts.findDamaged()].filter((title) => title !== null)).toHaveLength(1)
      const recovered = good(drafts.recover(spoiled))
      expect(JSON.stringify(recovered.minutes)).toContain('上午第0件事')
      expect(good(drafts.open(spoiled)).minutes).toEqual(recovered.minutes)
    },
  )

  test.each([
    "search_text = '别的' || search_text",
    'revision = revision - 1',
    'revision = 99',
    "proof = replace(proof, substr(proof, 3, 12), 'xxxxxxxxxxxx')",
  ])('of a document whose text is whole costs nothing, not even the afternoon: %s', async (change) => {
    const { drafts, spoiled, file } = await spoil(
      `UPDATE draft_documents SET ${change} ${FIRST.replace('drafts', 'draft_documents')}`,
    )
    expect(JSON.stringify(good(drafts.open(spoiled)).minutes)).toContain('下午第0件事')
    expect([...drafts.findDamaged()].filter((title) => title !== null)).toEqual([])
    rewrite(drafts, spoiled, '会议认为，接着写。')
    const again = storeOf(await openLibrary(file), file)
    expect(JSON.stringify(good(again.open(spoiled)).minutes)).toContain('接着写')
  })

  test('of a document hinders no copy; the library made of that copy has the others as they were last', async () => {
    const { drafts, spoiled, file } = await spoil(
      `UPDATE draft_documents SET minutes = '{"x"' ${FIRST.replace('drafts', 'draft_documents')}`,
    )
    const later = good(drafts.create(sampleMinutes({ statement: '会议认为，后来的。' }))).summary.id
    const { database } = await openLibrary(file)
    await backUp(database, { file }, NOON_MS + 1000)
    database.close()
    for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true })
    const opened = await openLibrary(file)
    expect(opened.notice).toMatchObject({ kind: 'library-rebuilt', drafts: DRAFTS + 5, lost: [] })
    const rebuilt = storeOf(opened, file)
    expect(JSON.stringify(good(rebuilt.open(later)).minutes)).toContain('后来的')
    // Of the damaged one the morning's copy is left, which is told.
    expect(JSON.stringify(good(rebuilt.open(spoiled)).minutes)).toContain('上午第0件事')
    expect(opened.notice).toMatchObject({ older: [expect.any(String)] })
  })

  test.each(['window', 'settings', 'phrases'])('of the kept values stops nothing: %s', async (name) => {
    const { drafts } = await spoil(
      `INSERT OR REPLACE INTO kept_values (name, body) VALUES ('${name}', '{"x"')`,
    )
    expect(good(drafts.list({ place: 'library' }))).toHaveLength(DRAFTS + 4)
  })
})
