import { cpSync, existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fail, ok } from '#shared/result.ts'
import { copyKeptBeside } from '../../../electron/backups/kept-beside.ts'
import { createOriginalStore } from '../../../electron/originals/original-store.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const ID = '0b0c8a52-7a64-4b0e-9d4a-2f1d3c5b7a90'
const bytes = new TextEncoder().encode('市政府常务会议纪要')

async function kept() {
  const folder = join(temporaryFolder(), '原件')
  const spare = join(temporaryFolder(), '原件')
  const store = createOriginalStore(folder, () => [spare])
  expect(await store.keep(ID, { name: '纪要.txt', bytes }, '正文', [])).toEqual(ok(undefined))
  const file = join(folder, `${ID}.original.txt`)
  const record = join(folder, `${ID}.json`)
  return { folder, spare, store, file, record }
}

const SPOILT: readonly [string, (parts: { file: string; record: string }) => void][] = [
  ['changed', ({ file }) => writeFileSync(file, '市政府常务会议纪耍')],
  ['cut off', ({ file }) => truncateSync(file, 5)],
  ['gone', ({ file }) => rmSync(file)],
  ['without its record', ({ record }) => writeFileSync(record, '{"fileName":')],
]

test.each(SPOILT)('an original that is %s is not handed out as if it were whole', async (_, spoil) => {
  const { store, file, record } = await kept()
  spoil({ file, record })
  expect(await store.find(ID)).toEqual(fail({ kind: 'original-changed' }))
})

test.each(SPOILT)('an original that is %s comes back from the second folder', async (_, spoil) => {
  const { store, folder, spare, file, record } = await kept()
  cpSync(folder, spare, { recursive: true })
  spoil({ file, record })
  expect(await store.find(ID)).toMatchObject({ ok: true, value: { record: { fileName: '纪要.txt' } } })
  expect(readFileSync(file)).toEqual(Buffer.from(bytes))
  expect(JSON.parse(readFileSync(record, 'utf8'))).toMatchObject({ fileName: '纪要.txt' })
})

test('an original that was cut off is not copied over its whole copy', async () => {
  const { folder, spare, file } = await kept()
  await copyKeptBeside(folder, spare)
  truncateSync(file, 5)
  await copyKeptBeside(folder, spare)
  expect(readFileSync(join(spare, `${ID}.original.txt`))).toEqual(Buffer.from(bytes))
})

test('a draft that was not made of a file has none', async () => {
  const { store } = await kept()
  expect(await store.find('5f0c8a52-7a64-4b0e-9d4a-2f1d3c5b7a90')).toEqual(ok(null))
  expect(existsSync('原件')).toBe(false)
})
