import { mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { minutesToPlainText } from '#shared/compose/plain-text.ts'
import type { TextEncoding } from '#shared/ipc/files.ts'
import { toProvenJson } from '../../../electron/files/proven-json.ts'
import { importContent, importMinutes } from '../../../electron/import/import-minutes.ts'
import { sampleMinutes } from '../../support/sample-minutes.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const text = minutesToPlainText(sampleMinutes())

function utf16(bigEndian: boolean, mark: boolean): Uint8Array {
  const bytes = Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le')
  return bigEndian ? bytes.swap16() : bytes
}

// 会议认为，可行。
const gb18030 = new Uint8Array([
  0xbb, 0xe1, 0xd2, 0xe9, 0xc8, 0xcf, 0xce, 0xaa, 0xa3, 0xac, 0xbf, 0xc9, 0xd0, 0xd0, 0xa1, 0xa3,
])

describe('text is read', () => {
  test.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with mark', new TextEncoder().encode(`\ufeff${text}`)],
    ['UTF-16 little-endian', utf16(false, true)],
    ['UTF-16 big-endian', utf16(true, true)],
    ['UTF-16 little-endian without mark', utf16(false, false)],
    ['UTF-16 big-endian without mark', utf16(true, false)],
  ])('in %s', async (_, bytes) => {
    const imported = await importContent({ name: 'a.txt', bytes })
    expect(imported.ok && minutesToPlainText(imported.value.minutes)).toBe(text)
  })

  test('in GB18030', async () => {
    const imported = await importContent({ name: 'a.txt', bytes: gb18030 })
    expect(imported.ok && minutesToPlainText(imported.value.minutes)).toContain('会议认为，可行。')
  })

  test('in spite of the field marks that Word leaves in it', async () => {
    const noisy = new TextEncoder().encode(text.replace('会议认为', '\u0013 HYPERLINK \u0014会议认为\u0015'))
    expect(await importContent({ name: 'a.txt', bytes: noisy })).toMatchObject({ ok: true })
  })
})

test('says how a text was decoded, unless it is whole UTF-8, and reads it in the encoding asked for', async () => {
  const reading = async (bytes: Uint8Array, encoding: TextEncoding | null = null) => {
    const imported = await importContent({ name: 'a.txt', bytes }, { encoding })
    return imported.ok ? imported.value.reading : imported
  }
  expect(await reading(new TextEncoder().encode(text))).toBeNull()
  expect(await reading(gb18030)).toMatchObject({ encoding: 'gb18030', unreadable: 0 })
  expect(await reading(gb18030, 'big5')).toMatchObject({ encoding: 'big5', nextBest: 'gb18030' })
  const broken = new Uint8Array([...new TextEncoder().encode(text), 0xff])
  expect(await reading(broken)).toMatchObject({ encoding: 'utf-8', unreadable: 1 })
})

test('a document of this program is read as it was written', async () => {
  const file = join(temporaryFolder(), '纪要.json')
  writeFileSync(file, toProvenJson(sampleMinutes()))
  const expected = {
    fileName: '纪要.json',
    minutes: sampleMinutes(),
    leftover: [],
    source: [],
    reading: null,
    notes: [],
    revisions: null,
    meetings: [],
  }
  expect(await importMinutes(file)).toEqual({ ok: true, value: expected })
  // One without a proof too; that is told.
  writeFileSync(file, JSON.stringify(sampleMinutes()))
  const told = { ...expected, notes: [expect.objectContaining({ kind: 'unproven' })] }
  expect(await importMinutes(file)).toEqual({ ok: true, value: told })
})

describe('web pages', () => {
  const page = '<p align=center>青禾县人民政府常务会议纪要</p><p>2026年3月7日，县长罗建章主持召开会议。</p>'

  test.each([
    ['in UTF-16 named .doc', 'a.doc', Buffer.from(`\ufeff<html>${page}`, 'utf16le'), 'utf-16le'],
    ['that begins with a comment', 'a.txt', Buffer.from(`<!-- saved --><!DOCTYPE html>${page}`), 'utf-8'],
    ['a piece of one', 'a.html', Buffer.from(page), 'utf-8'],
  ])('%s', async (_, name, bytes, encoding) => {
    const imported = await importContent({ name, bytes })
    if (!imported.ok) throw new Error(imported.error.kind)
    expect(imported.value.source).toEqual([
      '青禾县人民政府常务会议纪要',
      '2026年3月7日，县长罗建章主持召开会议。',
    ])
    expect(imported.value.reading?.encoding ?? 'utf-8').toBe(encoding)
  })

  test('a text named .html stays a text', async () => {
    const bytes = Buffer.from('会议纪要\n\n2026年3月7日')
    const imported = await importContent({ name: 'a.html', bytes })
    expect(imported.ok && imported.value.source).toEqual(['会议纪要', '', '2026年3月7日'])
  })
})

describe('refused with its reason', () => {
  const failure = (kind: string) => ({ ok: false, error: expect.objectContaining({ kind }) })
  const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48])
  const withBadByte = (bytes: Uint8Array) => {
    const at = bytes.findIndex((byte) => byte > 0xe0)
    return bytes.map((byte, place) => (place === at + 1 ? 0xff : byte))
  }
  const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))

  test.each([
    ['a picture named .txt', 'a.txt', picture, 'file-other'],
    ['a zip named .json', 'a.json', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0]), 'file-foreign'],
    ['text named .json', 'a.json', new TextEncoder().encode('会议认为'), 'file-foreign'],
    ['JSON of another program', 'a.json', json({ name: 'package' }), 'minutes-invalid'],
    ['a damaged document', 'a.json', json({ ...sampleMinutes(), children: [] }), 'minutes-invalid'],
    ['a later document', 'a.json', json({ ...sampleMinutes(), formatVersion: 99 }), 'minutes-newer'],
    ['a document with a bad byte', 'a.json', withBadByte(json(sampleMinutes())), 'file-damaged'],
    ['a page of pictures', 'a.html', Buffer.from('<html><img src=a.jpg></html>'), 'file-pictures'],
    ['an empty page', 'a.htm', Buffer.from('<html><body></body></html>'), 'file-empty'],
    [
      'a letter',
      'a.txt',
      Buffer.from('From: a@example.invalid\nSubject: x\nMIME-Version: 1.0\n\n=E4=BC=9A\n'),
      'file-other',
    ],
    ['question marks', 'a.txt', Buffer.from('?????????\n?9?\n2026?3?18?????????????\n'), 'file-lost'],
    ['nothing', 'a.txt', new Uint8Array(), 'file-empty'],
    ['blanks', 'a.txt', new TextEncoder().encode(' \r\n\t　'), 'file-empty'],
    ['blanks named .json', 'a.json', new TextEncoder().encode('\n'), 'file-empty'],
    ['more than 20 MB', 'a.txt', new Uint8Array(20 * 1024 * 1024 + 1), 'file-too-large'],
  ])('%s', async (_, name, bytes, kind) => {
    expect(await importContent({ name, bytes })).toEqual(failure(kind))
  })

  test('a file that is not there, a folder, a huge file (unread)', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'folder.txt'))
    writeFileSync(join(folder, 'huge.txt'), '')
    truncateSync(join(folder, 'huge.txt'), 2 ** 40)
    expect(await importMinutes(join(folder, 'none.txt'))).toEqual(failure('file-missing'))
    expect(await importMinutes(join(folder, 'folder.txt'))).toMatchObject({
      ok: false,
      error: { kind: 'file-other', is: 'folder' },
    })
    expect(await importMinutes('/dev/zero')).toMatchObject({
      ok: false,
      error: { kind: 'file-other', is: 'device' },
    })
    expect(await importMinutes(join(folder, 'huge.txt'))).toEqual(failure('file-too-large'))
  })
})
