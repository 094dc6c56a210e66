import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { hasDamagedStreams } from '../../../electron/pdf-in/damaged-streams.ts'

const words = deflateSync(Buffer.from('BT /F1 16 Tf (minutes of the meeting) Tj ET '.repeat(40)))

function fileWith(data: Uint8Array, dictionary = '/Filter /FlateDecode', end = 'endstream'): Uint8Array {
  return Buffer.concat([
    Buffer.from(`%PDF-1.4\n4 0 obj\n<< /Length ${data.length} ${dictionary} >>\nstream\n`, 'latin1'),
    data,
    Buffer.from(`\n${end}\nendobj\ntrailer << >>\n%%EOF\n`, 'latin1'),
  ])
}

/** One byte of the data is another. */
function flipped(at: number): Uint8Array {
  const data = Uint8Array.from(words)
  data[at] = (data[at] ?? 0) ^ 4
  return data
}

test('a sound file has none', () => {
  expect(hasDamagedStreams(fileWith(words))).toBe(false)
  expect(hasDamagedStreams(fileWith(words, '/Filter [ /FlateDecode ]'))).toBe(false)
  expect(hasDamagedStreams(Buffer.from('%PDF-1.4\n%%EOF'))).toBe(false)
})

test('a changed byte, a cut stream and one without an end are found', () => {
  for (const at of [2, 20, words.length - 2]) expect(hasDamagedStreams(fileWith(flipped(at)))).toBe(true)
  expect(hasDamagedStreams(fileWith(words.subarray(0, 30)))).toBe(true)
  expect(hasDamagedStreams(fileWith(words, '/Filter /FlateDecode', 'endstrxxx'))).toBe(true)
})

test('pictures, fonts, what is packed otherwise and what is encrypted are nobody’s text', () => {
  for (const dictionary of [
    '/Subtype /Image /Filter /FlateDecode',
    '/Length1 500 /Filter /FlateDecode',
    '/Filter /DCTDecode',
    '/Filter [ /ASCII85Decode /FlateDecode ]',
    '/Filter /FlateDecode /Encrypt 5 0 R',
  ])
    expect(hasDamagedStreams(fileWith(flipped(20), dictionary))).toBe(false)
})

test('a stream that says nothing of itself is found, the word in a text is not', () => {
  const file = Buffer.from(fileWith(words)).toString('latin1')
  const changed = (from: string, to: string) =>
    hasDamagedStreams(Buffer.from(file.replace(from, to), 'latin1'))
  expect(changed('<< /Length', '=< /Length')).toBe(true)
  expect(changed('>>\nstream', '>=\nstream')).toBe(true)
  expect(changed('trailer <<', '5 0 obj (a stream of words) endobj\ntrailer <<')).toBe(false)
})
