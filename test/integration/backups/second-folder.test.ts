import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ok } from '#shared/result.ts'
import { DraftMirror } from '../../../electron/backups/draft-mirror.ts'
import { copyToSecond } from '../../../electron/backups/second-copies.ts'
import { backUp } from '../../../electron/database/backups.ts'
import { good } from '../../support/good.ts'
import { NOON_MS } from '../../support/library.ts'
import { openParts, said } from '../../support/library-parts.ts'
import { sampleMinutes } from '../../support/sample-minutes.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { wholeChange } from '../../support/whole-change.ts'

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
