import { copyFileSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { good } from '../../support/good.ts'
import {
  copyOf,
  flip,
  judge,
  makeLibrary,
  readTruth,
  rewrite,
  statement,
  storeOf,
  type Truth,
  versionsOf,
} from '../../support/judged-library.ts'
import { libraryFile, openLibrary } from '../../support/library.ts'
import { sampleMinutes } from '../../support/sample-minutes.ts'

describe('a write-ahead log', () => {
  /** The library as a kill leaves it: the afternoon's work is in the log only. */
  async function killedLibrary(): Promise<{ file: string; truth: Truth }> {
    const original = libraryFile()
    await makeLibrary(original)
    const opened = await openLibrary(original)
    const drafts = storeOf(opened, original)
    const listed = good(drafts.list({ place: 'library' }))
    for (const { summary } of listed.slice(0, 6)) rewrite(drafts, summary.id, statement(99, '傍晚'))
    return { file: copyOf(original), truth: readTruth(drafts, versionsOf(opened, original)) }
  }

  test('that is whole is read', async () => {
    const { file, truth } = await killedLibrary()
    expect(statSync(`${file}-wal`).size).toBeGreaterThan(0)
    expect(await judge(file, truth)).toMatchObject({ silent: [], whole: truth.size })
  })

  test('that is gone, cut or damaged is noticed, and the drafts that fell back are named', async () => {
    for (const damage of [
      (log: string) => rmSync(log),
      (log: string) => truncateSync(log, Math.floor(statSync(log).size / 2)),
      (log: string) =>
        writeFileSync(
          log,
          flip(readFileSync(log), 40, () => 0.5),
        ),
    ]) {
      const { file, truth } = await killedLibrary()
      damage(`${file}-wal`)
      const outcome = await judge(file, truth)
      expect(outcome.silent).toEqual([])
      expect(outcome.isTold).toBe(true)
    }
  })

  test('of another library is set aside', async () => {
    const { file, truth } = await killedLibrary()
    const other = libraryFile()
    const strange = await openLibrary(other)
    good(storeOf(strange, other).create(sampleMinutes({ number: '第77号' })))
    copyFileSync(`${other}-wal`, `${file}-wal`)
    rmSync(`${file}-shm`, { force: true })
    const outcome = await judge(file, truth)
    expect(outcome.silent).toEqual([])
    expect(outcome.isTold).toBe(true)
  })
})
