import { expect, test } from 'vitest'
import { createStatement } from '#shared/minutes/factories.ts'
import { importContent } from '../../../../electron/import/import-minutes.ts'
import { sampleMinutes } from '../../../support/sample-minutes.ts'

const read = (name: string, text: string) => importContent({ name, bytes: new TextEncoder().encode(text) })

test.each([
  ['many short lines', '甲。\n'.repeat(13_000)],
  ['many characters', `${'会议强调，要抓紧落实各项工作。'.repeat(20)}\n`.repeat(1400)],
  ['one very long line', '会议强调，要抓紧落实。'.repeat(10_000)],
])('what the window cannot bear is refused in one sentence: %s', async (_, text) => {
  expect(await read('长.txt', text)).toMatchObject({ ok: false, error: { kind: 'file-too-long' } })
})

test('a document of our own with too many blocks is refused too', async () => {
  const minutes = sampleMinutes()
  const more = Array.from({ length: 15_001 }, () => createStatement('会议强调，甲。'))
  const text = JSON.stringify({ ...minutes, children: minutes.children.toSpliced(4, 0, ...more) })
  expect(await read('长.json', text)).toMatchObject({ ok: false, error: { kind: 'file-too-long' } })
})

test('a long text of several meetings is read', async () => {
  const text = `云州市人民政府常务会议纪要\n${'会议强调，要抓紧落实各项工作，确保按期完成。\n'.repeat(2000)}`
  expect((await read('长.txt', text)).ok).toBe(true)
})
