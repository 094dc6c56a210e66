import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { writeFileAtomically } from '../../../electron/files/write-file-atomically.ts'
import { canMountDisks, makeReadOnly, mountSmallDisk } from '../../support/disk/small-disk.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const bytes = new TextEncoder().encode('会议纪要\n')
const done = { ok: true, value: undefined }

function failure(kind: string, name = 'a.txt') {
  return { ok: false, error: { kind, name } }
}

/** A rename that another program hinders `times` times with `code`; no real waiting. */
function hindered(times: number, code: string) {
  const waits: number[] = []
  let left = times
  const replace = async (from: string, to: string) => {
    left -= 1
    if (left >= 0) throw Object.assign(new Error(code), { code })
    await rename(from, to)
  }
  return { waits, replacing: { replace, wait: async (ms: number) => void waits.push(ms) } }
}

describe('a file is written', () => {
  test('anew, whole, and nothing else is left in the folder', async () => {
    const folder = temporaryFolder()
    expect(await writeFileAtomically(join(folder, 'a.txt'), bytes)).toEqual(done)
    expect(readdirSync(folder)).toEqual(['a.txt'])
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('会议纪要\n')
  })

  test('in the place of an old one, whose permissions stay', async () => {
    const target = join(temporaryFolder(), 'a.txt')
    writeFileSync(target, 'old')
    chmodSync(target, 0o640)
    expect(await writeFileAtomically(target, bytes)).toEqual(done)
    expect(readFileSync(target, 'utf8')).toBe('会议纪要\n')
    expect(statSync(target).mode & 0o777).toBe(0o640)
  })

  test('through a link, which stays a link', async () => {
    const folder = temporaryFolder()
    const real = join(folder, 'real.txt')
    writeFileSync(real, 'old')
    symlinkSync(real, join(folder, 'a.txt'))
    expect(await writeFileAtomically(join(folder, 'a.txt'), bytes)).toEqual(done)
    expect(readFileSync(real, 'utf8')).toBe('会议纪要\n')
    expect(
      readdirSync(folder, { withFileTypes: true }).map((one) => [one.name, one.isSymbolicLink()]),
    ).toEqual([
      ['a.txt', true],
      ['real.txt', false],
    ])
  })

  test.each(['EBUSY', 'EPERM', 'EACCES'])(
    'after another program has let go of the target (%s)',
    async (code) => {
      const target = join(temporaryFolder(), 'a.txt')
      const { waits, replacing } = hindered(3, code)
      expect(await writeFileAtomically(target, bytes, replacing)).toEqual(done)
      expect(waits).toEqual([50, 100, 200])
    },
  )
})

describe('a file is not written, the old one is unharmed and nothing is left beside it', () => {
  test('when another program keeps the target', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'a.txt'), 'old')
    const { replacing } = hindered(Number.POSITIVE_INFINITY, 'EBUSY')
    expect(await writeFileAtomically(join(folder, 'a.txt'), bytes, replacing)).toEqual(failure('target-held'))
    expect(readdirSync(folder)).toEqual(['a.txt'])
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('old')
  })

  test('when the folder is not there', async () => {
    const target = join(temporaryFolder(), 'none', 'a.txt')
    expect(await writeFileAtomically(target, bytes)).toEqual(failure('target-folder-missing'))
  })

  test('when a part of the path is a file', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'file'), '')
    const target = join(folder, 'file', 'a.txt')
    expect(await writeFileAtomically(target, bytes)).toEqual(failure('target-folder-missing'))
  })

  test('when the target is a folder', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'a.txt'))
    expect(await writeFileAtomically(join(folder, 'a.txt'), bytes)).toEqual(failure('target-no-file'))
    expect(readdirSync(folder)).toEqual(['a.txt'])
  })

  test('when its name is longer than the disk takes', async () => {
    const folder = temporaryFolder()
    const name = `${'纪'.repeat(100)}.txt`
    expect(await writeFileAtomically(join(folder, name), bytes)).toEqual(failure('target-name', name))
    expect(readdirSync(folder)).toEqual([])
  })

  test('when the target is no plain file', async () => {
    expect(await writeFileAtomically('/dev/null', bytes)).toEqual(failure('target-no-file', 'null'))
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true)
  })

  test('when a link goes round in a circle', async () => {
    const folder = temporaryFolder()
    symlinkSync(join(folder, 'a.txt'), join(folder, 'b.txt'))
    symlinkSync(join(folder, 'b.txt'), join(folder, 'a.txt'))
    expect(await writeFileAtomically(join(folder, 'a.txt'), bytes)).toEqual(failure('target-forbidden'))
  })

  test.runIf(canMountDisks)('when the disk is full', async () => {
    const disk = mountSmallDisk(64)
    writeFileSync(join(disk, 'a.txt'), 'old')
    const large = new Uint8Array(1024 * 1024)
    expect(await writeFileAtomically(join(disk, 'a.txt'), large)).toEqual({
      ok: false,
      error: { kind: 'disk-full' },
    })
    expect(readdirSync(disk)).toEqual(['a.txt'])
    expect(readFileSync(join(disk, 'a.txt'), 'utf8')).toBe('old')
  })

  test.runIf(canMountDisks)('when the disk is read-only', async () => {
    const disk = mountSmallDisk(64)
    writeFileSync(join(disk, 'a.txt'), 'old')
    makeReadOnly(disk)
    expect(await writeFileAtomically(join(disk, 'a.txt'), bytes)).toEqual(failure('target-forbidden'))
    expect(await writeFileAtomically(join(disk, 'b.txt'), bytes)).toEqual(
      failure('target-forbidden', 'b.txt'),
    )
    expect(readdirSync(disk)).toEqual(['a.txt'])
  })
})
