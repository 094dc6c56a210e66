import { rmSync, writeFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { backUp } from '../../../electron/database/backups.ts'
import { knownRevisionsFile } from '../../../electron/database/known-revisions.ts'
import { good } from '../../support/good.ts'
import { DRAFTS, judge, makeLibrary, rewrite, storeOf } from '../../support/judged-library.ts'
import { libraryFile, NOON_MS, openLibrary } from '../../support/library.ts'
import { sampleMinutes } from '../../support/sample-minutes.ts'

describe('a library that is not there', () => {
  test('although there are copies is said and brought back', async () => {
    const file = libraryFile()
    const truth = await makeLibrary(file)
    rmSync(file)
    const outcome = await judge(file, truth)
    expect(outcome).toMatchObject({ silent: [], isTold: true })
    expect(outcome.whole).toBeGreaterThan(DRAFTS / 2)
  })

  test('names the drafts that were in no copy, as they were called last', async () => {
    const file = libraryFile()
    const opened = await openLibrary(file)
    const drafts = storeOf(opened, file)
    const kept = good(drafts.create(sampleMinutes({ number: '第1号' }))).summary
    await backUp(opened.database, { file }, NOON_MS)
    const lost = good(drafts.create(sampleMinutes({ number: '第2号' }))).summary
    good(drafts.rename(lost.id, '下午的稿件'))
    rewrite(drafts, lost.id, '会议认为，改过。')
    rewrite(drafts, kept.id, '会议认为，改过。')
    opened.database.close()
    rmSync(file)
    expect((await openLibrary(file)).notice).toMatchObject({ older: [kept.title], lost: ['下午的稿件'] })
  })

  test('and never was begins empty without a word', async () => {
    expect((await openLibrary(libraryFile())).notice).toBeNull()
  })

  test('because another program’s database lies there is brought back, and the other one is kept', async () => {
    const file = libraryFile()
    const truth = await makeLibrary(file)
    rmSync(file)
    const other = new Database(file)
    other.exec('CREATE TABLE songs (name TEXT)')
    other.close()
    expect(await judge(file, truth)).toMatchObject({ silent: [], isTold: true })
  })
})

test('a draft that was deleted for good does not come back from a copy', async () => {
  const file = libraryFile()
  await makeLibrary(file)
  const opened = await openLibrary(file)
  const drafts = storeOf(opened, file)
  const [gone] = good(drafts.list({ place: 'library' }))
  good(drafts.trash(gone!.summary.id))
  good(drafts.purge(gone!.summary.id))
  opened.database.close()
  writeFileSync(file, 'nothing left')
  const again = await openLibrary(file)
  expect(storeOf(again, file).open(gone!.summary.id)).toMatchObject({ error: { kind: 'draft-missing' } })
})

test('the file of known revisions may be gone or full of rubbish', async () => {
  for (const spoil of [
    (known: string) => rmSync(known),
    (known: string) => writeFileSync(known, 'library x\n\0\0\0 999999999999'),
  ]) {
    const file = libraryFile()
    const truth = await makeLibrary(file)
    spoil(knownRevisionsFile(file))
    expect(await judge(file, truth)).toEqual({ silent: [], whole: truth.size, isTold: false })
  }
})
