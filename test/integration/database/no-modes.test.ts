import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { copyToSecond } from '../../../electron/backups/second-copies.ts'
import { backUp } from '../../../electron/database/backups.ts'
import { DraftStore } from '../../../electron/drafts/draft-store.ts'
import { copyContent } from '../../../electron/files/copy-content.ts'
import { keepFolderToOwner } from '../../../electron/files/file-access.ts'
import { writeFileAtomically } from '../../../electron/files/write-file-atomically.ts'
import { libraryFile, NOON_MS, openLibrary } from '../../support/library.ts'
import { sampleMinutes } from '../../support/sample-minutes.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const refusal = vi.hoisted(() => ({ code: '' }))
const refused = vi.hoisted(() => (path: unknown) => {
  throw Object.assign(new Error(`${refusal.code}: chmod ${String(path)}`), { code: refusal.code })
})
vi.mock('node:fs', async (original) => ({
  ...(await original<object>()),
  chmodSync: refused,
  copyFileSync: refused,
}))
vi.mock('node:fs/promises', async (original) => ({
  ...(await original<object>()),
  chmod: async (path: unknown) => refused(path),
}))

// FAT and exFAT of a memory stick, a network drive, and a file of another owner that may be written.
test.each(['EPERM', 'ENOTSUP', 'ENOSYS', 'EINVAL'])(
  'a disk without permissions of its own (%s) holds the library, its copies and exported files',
  async (code) => {
    refusal.code = code
    expect(() => chmodSync('any', 0o600)).toThrow(code)
    const file = libraryFile()
    const { database, notice } = await openLibrary(file)
    expect(notice).toBeNull()
    expect(new DraftStore(database).create(sampleMinutes())).toMatchObject({ ok: true })
    const copy = await backUp(database, { file }, NOON_MS)
    expect(statSync(copy.file).size).toBeGreaterThan(0)
    const second = temporaryFolder()
    expect(await copyToSecond(copy.file, second, NOON_MS, { database, place: { file } })).toBe('copied')
    const again = join(second, 'again.db')
    copyContent(copy.file, again)
    expect(readFileSync(again)).toEqual(readFileSync(copy.file))
    keepFolderToOwner(dirname(file))
    const target = join(temporaryFolder(), '纪要.docx')
    writeFileSync(target, 'old')
    expect(await writeFileAtomically(target, Buffer.from('new'))).toEqual({ ok: true, value: undefined })
    expect(readFileSync(target, 'utf8')).toBe('new')
  },
)

test('any other refusal of the disk is told', async () => {
  refusal.code = 'EIO'
  const target = join(temporaryFolder(), '纪要.docx')
  writeFileSync(target, 'old')
  expect(await writeFileAtomically(target, Buffer.from('new'))).toMatchObject({
    error: { kind: 'disk-failed' },
  })
  expect(readFileSync(target, 'utf8')).toBe('old')
})
