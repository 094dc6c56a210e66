import { describe, expect, test } from 'vitest'
import { wordsOf } from '#shared/parse/lines/source-line.ts'
import { readDocSource } from '../../../electron/import/read-docx-source.ts'
import { oldWordFile } from '../../support/old-word-file.ts'

const SECTOR = 512
const PARAGRAPHS = Array.from(
  { length: 20 },
  (_, index) => `第${index + 1}项，${'会议研究了有关工作，'.repeat((index % 7) + 2)}请各单位抓好落实。`,
)
const WHOLE = oldWordFile(PARAGRAPHS)

type Damage = (file: Buffer, sector: number, other: number) => Buffer
const fill =
  (byte: number): Damage =>
  (file, sector) => {
    const damaged = Buffer.from(file)
    return damaged.fill(byte, sector * SECTOR, (sector + 1) * SECTOR)
  }
const at = (file: Buffer, sector: number) => file.subarray(sector * SECTOR, (sector + 1) * SECTOR)
const DAMAGES: Readonly<Record<string, Damage>> = {
  'a sector of zeros': fill(0),
  'a sector of 0xFF': fill(0xff),
  'two sectors exchanged': (file, sector, other) => {
    const damaged = Buffer.from(file)
    damaged.set(at(file, other), sector * SECTOR)
    damaged.set(at(file, sector), other * SECTOR)
    return damaged
  },
  'a sector written over another': (file, sector, other) => {
    const damaged = Buffer.from(file)
    damaged.set(at(file, other), sector * SECTOR)
    return damaged
  },
  'a sector left out': (file, sector) =>
    Buffer.concat([file.subarray(0, sector * SECTOR), file.subarray((sector + 1) * SECTOR)]),
  'a sector doubled': (file, sector) =>
    Buffer.concat([file.subarray(0, (sector + 1) * SECTOR), file.subarray(sector * SECTOR)]),
  'cut off': (file, sector) => file.subarray(0, sector * SECTOR),
}

async function read(bytes: Buffer) {
  const source = await readDocSource(
    { name: '纪要.doc', bytes },
    { revisions: 'accept', encoding: null, meeting: null },
    'Word 文件',
  )
  if (!source.ok) return source.error.kind
  const words = source.value.lines.map(wordsOf).join('\n').trimEnd()
  return { words, isTold: source.value.notes.some(({ kind }) => kind === 'doubtful') }
}

test('a sound file is read without a doubt', async () => {
  expect(await read(WHOLE)).toEqual({ words: PARAGRAPHS.join('\n'), isTold: false })
})

describe('words that a damage changed are never taken in silence', () => {
  const sectors = Array.from({ length: WHOLE.length / SECTOR }, (_, index) => index)
  test.each(Object.entries(DAMAGES))('%s', async (_, damage) => {
    for (const sector of sectors) {
      for (const step of [1, 2, 5, 9]) {
        const result = await read(damage(WHOLE, sector, (sector + step) % sectors.length))
        if (typeof result === 'string') continue
        expect([sector, step, result.isTold || result.words === PARAGRAPHS.join('\n')]).toEqual([
          sector,
          step,
          true,
        ])
      }
    }
  })
})

test('a chain of sectors that leads back to itself is refused at once', async () => {
  const damaged = Buffer.from(WHOLE)
  // The second sector of the first stream, in the allocation table, leads to the first.
  damaged.writeUInt32LE(2, SECTOR + 3 * 4)
  expect(await read(damaged)).toBe('file-damaged')
})
