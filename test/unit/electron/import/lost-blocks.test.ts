import { expect, test } from 'vitest'
import { importContent } from '../../../../electron/import/import-minutes.ts'
import { DOUBT } from '../../../../electron/import/source.ts'

const TEXT = Array.from({ length: 60 }, (_, index) => `第${index + 1}项，会议研究了有关工作。`).join('\n')
const FILES: readonly (readonly [name: string, bytes: Buffer])[] = [
  ['a.txt', Buffer.from(TEXT)],
  ['b.txt', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
  ['c.html', Buffer.from(`<!doctype html><html><body><pre>${TEXT}</pre></body></html>`)],
]

/** What came of a file with a few bytes lost: read with a remark, or refused. */
async function remarkOn(name: string, bytes: Buffer): Promise<boolean> {
  const read = await importContent({ name, bytes })
  return !read.ok || read.value.notes.includes(DOUBT) || (read.value.reading?.unreadable ?? 0) > 0
}

test.each(FILES)('a block of zeros or ones inside a text is told: %s', async (name, bytes) => {
  expect(await remarkOn(name, bytes)).toBe(false)
  for (const byte of [0, 0xff])
    for (const size of [32, 64, 512]) {
      const damaged = Buffer.from(bytes).fill(byte, 300, 300 + size)
      expect([byte, size, await remarkOn(name, damaged)]).toEqual([byte, size, true])
    }
})

test('the few zeros that the text of a PDF has are none', async () => {
  expect(await remarkOn('a.txt', Buffer.from(TEXT.replace('，', '，\0\0')))).toBe(false)
})
