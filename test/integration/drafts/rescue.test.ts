import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { DraftStore } from '../../../electron/drafts/draft-store.ts'
import { takeRescued, writeRescue } from '../../../electron/drafts/rescue.ts'
import { good } from '../../support/good.ts'
import { libraryFile, NOON_MS, openLibrary } from '../../support/library.ts'
import { sampleMinutes } from '../../support/sample-minutes.ts'

async function rescued(record = '') {
  const file = libraryFile()
  const { database } = await openLibrary(file)
  const folder = dirname(file)
  writeRescue(folder, sampleMinutes({ statement: '会议认为，没有存进去。' }), record, NOON_MS)
  const room = join(folder, '未存入的稿件')
  const [name] = readdirSync(room)
  return { folder, room, name: name ?? '', drafts: new DraftStore(database) }
}

const nothing = { titles: [], changed: [], unreadable: [] }

describe('words that were not saved', () => {
  test('are a draft after the next start, once', async () => {
    const { folder, drafts } = await rescued()
    expect(takeRescued(folder, drafts)).toMatchObject({
      titles: [expect.any(String)],
      changed: [],
      unreadable: [],
    })
    expect(takeRescued(folder, drafts)).toEqual(nothing)
    const listed = drafts.list({ place: 'library' })
    expect(listed.ok && listed.value).toHaveLength(1)
  })

  test('come back with their 记录', async () => {
    const { folder, drafts } = await rescued('09:42 周正：要抓紧')
    expect(takeRescued(folder, drafts).titles).toHaveLength(1)
    const [listed] = good(drafts.list({ place: 'library' }))
    expect(good(drafts.open(listed?.summary.id ?? ''))).toMatchObject({
      record: { text: '09:42 周正：要抓紧', isDoubtful: false },
    })
  })

  test('in a file that was changed since are a draft, and said to be other than they were', async () => {
    const { folder, room, name, drafts } = await rescued()
    const file = join(room, name)
    writeFileSync(file, readFileSync(file, 'utf8').replace('没有存进去', '没有存迸去'))
    expect(takeRescued(folder, drafts)).toMatchObject({
      titles: [],
      changed: [expect.any(String)],
      unreadable: [],
    })
  })

  test.each(['', '{"format":5,"chi', '\0'.repeat(900), '[]'])(
    'in a file that says %j are named and kept',
    async (text) => {
      const { folder, room, name, drafts } = await rescued()
      writeFileSync(join(room, name), text)
      expect(takeRescued(folder, drafts)).toEqual({ ...nothing, unreadable: [name] })
      expect(readdirSync(join(room, '读不出'))).toEqual([name])
      expect(takeRescued(folder, drafts)).toEqual(nothing)
    },
  )

  test('in a file of an earlier version, whose name proves nothing, are a draft', async () => {
    const { folder, room, name, drafts } = await rescued()
    renameSync(join(room, name), join(room, '20250317-120000.json'))
    expect(takeRescued(folder, drafts).titles).toHaveLength(1)
  })

  test('behind a name that is a folder are said to be unreadable', async () => {
    const { folder, room, drafts } = await rescued()
    mkdirSync(join(room, '20250317-130000.json'))
    expect(takeRescued(folder, drafts)).toMatchObject({ unreadable: ['20250317-130000.json'] })
  })
})
