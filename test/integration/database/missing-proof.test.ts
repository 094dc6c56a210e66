import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { backUp, listBackups } from '../../../electron/database/backups.ts'
import { type OpenedDatabase, openDatabase } from '../../../electron/database/open-database.ts'
import { DraftStore } from '../../../electron/drafts/draft-store.ts'
import { diffMinutes } from '../../../shared/minutes/minutes-change.ts'
import { good } from '../../support/good.ts'
import { libraryFile, NOON_MS, openLibrary } from '../../support/library.ts'
import { sampleMinutes } from '../../support/sample-minutes.ts'

function storeOf({ database, known }: OpenedDatabase, file: string) {
  const doubted: string[] = []
  const drafts = new DraftStore(database, () => NOON_MS, {
    place: { file },
    known,
    doubted: (title) => doubted.push(title),
  })
  return { drafts, doubted }
}

/** A draft that was changed after the copy was made, and what is done to its rows afterwards, behind the program's back. */
async function spoilt(sql: string, { isCopied = false } = {}) {
  const file = libraryFile()
  const opened = await openLibrary(file)
  const { drafts } = storeOf(opened, file)
  const { summary, minutes } = good(drafts.create(sampleMinutes({ statement: '会议认为，一。' })))
  good(drafts.rename(summary.id, '自己起的名称'))
  if (!isCopied) await backUp(opened.database, { file }, NOON_MS)
  const next = sampleMinutes({ statement: '会议认为，二。' })
  const change = diffMinutes(minutes, { ...minutes, children: next.children })
  good(drafts.save({ id: summary.id, change, expectedRevision: 1, pages: null }))
  if (isCopied) await backUp(opened.database, { file }, NOON_MS)
  opened.database.close()
  const database = new Database(file)
  database.exec(sql)
  database.close()
  const again = await openDatabase({ file }, NOON_MS)
  if (!again.ok) throw new Error(again.error.kind)
  return { file, id: summary.id, opened: again.value, ...storeOf(again.value, file) }
}

const TEXT_CHANGED = "UPDATE draft_documents SET minutes = replace(minutes, '二', '三'), proof = NULL"

describe('a text without its proof', () => {
  test('that was changed is opened, and said once by its name', async () => {
    const { drafts, doubted, id, opened } = await spoilt(TEXT_CHANGED)
    expect(JSON.stringify(good(drafts.open(id)).minutes)).toContain('会议认为，三。')
    expect(doubted).toEqual(['自己起的名称'])
    good(drafts.open(id))
    expect(doubted).toHaveLength(1)
    opened.database.close()
  })

  test('is said although nobody opens it', async () => {
    const { drafts, doubted, opened } = await spoilt(TEXT_CHANGED)
    expect([...drafts.findDamaged()]).toEqual([null])
    expect(doubted).toEqual(['自己起的名称'])
    opened.database.close()
  })

  test('does not get one by a copy being made', async () => {
    const { drafts, doubted, id, opened, file } = await spoilt(TEXT_CHANGED)
    await backUp(opened.database, { file }, NOON_MS + 1000)
    const copy = new Database(listBackups(file)[0]!.file, { readonly: true })
    expect(copy.prepare('SELECT proof FROM draft_documents').pluck().get()).toBe(null)
    copy.close()
    good(drafts.open(id))
    expect(doubted).toHaveLength(1)
    opened.database.close()
  })

  test('that a copy proves is as it was, and nothing is said', async () => {
    const { drafts, doubted, id, opened } = await spoilt('UPDATE draft_documents SET proof = NULL', {
      isCopied: true,
    })
    expect(JSON.stringify(good(drafts.open(id)).minutes)).toContain('会议认为，二。')
    expect(doubted).toEqual([])
    opened.database.close()
  })
})

test('a row of the list without its proof keeps its name from the copy, and is shown as mended', async () => {
  const { drafts, opened } = await spoilt("UPDATE drafts SET own_title = 'x', proof = NULL")
  const [row] = good(drafts.list({ place: 'library' }))
  expect(row).toMatchObject({ state: 'healed', summary: { ownTitle: '自己起的名称' } })
  opened.database.close()
})
