import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { wordsOf } from '#shared/parse/lines/source-line.ts'
import { readDocx } from '../../../electron/docx-in/read-docx.ts'
import { createRandom } from '../../support/random.ts'
import { tortureFile } from '../../support/torture-file.ts'
import { paragraph, run, wordFile } from '../../support/word-file.ts'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const whole = (xml: string) => zipSync({ 'word/document.xml': strToU8(xml) })
const document = (body: string, before = '') =>
  whole(`${before}<w:document ${W}><w:body>${body}</w:body></w:document>`)

describe('hostile packages end in a word', () => {
  test('a bomb is refused before it is unpacked', () => {
    const zeros = new Uint8Array(33 * 1024 * 1024)
    const bomb = zipSync({ 'word/styles.xml': zeros, 'word/document.xml': strToU8('<w/>') })
    // What is packed is spoilt: unpacked, it would be called damaged.
    bomb.fill(0xff, 100, 400)
    expect(readDocx(bomb)).toEqual({ ok: false, error: 'excessive' })
  })

  test('a bomb that lies about its size is never unpacked further than it says', () => {
    const file = wordFile({ body: paragraph('会议') })
    expect(readDocx(sayingSize(file, 'word/document.xml', 100))).toEqual({ ok: false, error: 'damaged' })
  })

  test('pictures do not count', () => {
    const file = wordFile({
      body: paragraph('会议'),
      more: { 'word/media/image1.bmp': new Uint8Array(33 * 1024 * 1024) },
    })
    expect(readDocx(file)).toMatchObject({ ok: true })
  })

  test.each([
    ['entities', document(paragraph('&a;'), '<!DOCTYPE x [<!ENTITY a "aaaa">]>'), 'damaged'],
    ['an unknown entity', document(paragraph('&b;')), 'damaged'],
    [
      'nesting without end',
      document(`${'<w:sdt><w:sdtContent>'.repeat(5000)}${'</w:sdtContent></w:sdt>'.repeat(5000)}`),
      'excessive',
    ],
    ['XML that ends too early', whole(`<w:document ${W}><w:body><w:p>`), 'damaged'],
    ['another root', whole('<html><body>会议</body></html>'), 'foreign'],
    ['no document', zipSync({ 'a.txt': strToU8('会议') }), 'foreign'],
    ['nothing', zipSync({}), 'foreign'],
    ['no zip', strToU8('PK\u0003\u0004 会议'), 'damaged'],
  ])('%s', (_, bytes, error) => {
    expect(readDocx(bytes)).toEqual({ ok: false, error })
  })

  test.each([
    ['a table of a million cells', `<w:tbl>${'<w:tr><w:tc/></w:tr>'.repeat(260_000)}</w:tbl>`, 'excessive'],
    [
      'a paragraph of a million runs',
      `<w:p>${'<w:r><w:t>会</w:t></w:r>'.repeat(260_000)}</w:p>`,
      'excessive',
    ],
    ['a quarter of a million paragraphs', paragraph('会').repeat(250_000), 'too-long'],
    ['two million characters on one line', paragraph('会议认为，'.repeat(500_000)), 'too-long'],
  ])('%s', (_, body, error) => {
    expect(readDocx(document(body))).toEqual({ ok: false, error })
  })

  test('half a surrogate pair, control characters, a field that never ends: read, and nothing lost', () => {
    const body =
      paragraph(`<w:r><w:fldChar w:fldCharType="begin"/></w:r>${run('会议认为')}`) +
      paragraph('会议强调') +
      paragraph(`<w:r><w:fldChar w:fldCharType="end"/></w:r>${run('散会')}`)
    const read = readDocx(wordFile({ body }))
    expect(read.ok && read.value.lines.map(wordsOf)).toEqual(['会议认为', '会议强调', '散会'])
  })

  test('a million empty paragraphs are one blank line', () => {
    const read = readDocx(document('<w:p/>'.repeat(1_000_000) + paragraph('会议')))
    expect(read.ok && read.value.lines).toEqual([
      { text: '', whole: true },
      { text: '会议', whole: true },
    ])
  })
})

describe('damaged files', () => {
  const sound = tortureFile()
  const whole = JSON.stringify(readDocx(sound))

  test('500 of them: a sentence or the whole text, nothing else', () => {
    const random = createRandom(20250305).next
    const outcomes = new Set<string>()
    for (let round = 0; round < 500; round += 1) {
      const read = readDocx(damage(sound, random))
      if (read.ok) expect(JSON.stringify(read)).toBe(whole)
      outcomes.add(read.ok ? 'whole' : read.error)
    }
    // Both must happen, or the damage is none or too much.
    expect(outcomes).toContain('whole')
    expect(outcomes).toContain('damaged')
  })

  test('a part whose name is damaged in the directory is not taken for one that was never there', () => {
    const bytes = Buffer.from(sound)
    const at = bytes.lastIndexOf(Buffer.from('word/numbering.xml'))
    bytes.write('M', at + 6)
    expect(readDocx(bytes)).toEqual({ ok: false, error: 'damaged' })
  })

  test('cut off anywhere', () => {
    for (let length = 0; length < sound.length; length += 97) {
      expect(readDocx(sound.subarray(0, length))).toMatchObject({ ok: false })
    }
  })
})

/** A few bits turned, bytes put in or taken out, or a stretch made zero. */
function damage(sound: Uint8Array, random: () => number): Uint8Array {
  const bytes = Uint8Array.from(sound)
  const place = () => Math.floor(random() * bytes.length)
  const kind = Math.floor(random() * 4)
  if (kind === 0) {
    const at = place()
    bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8))
    return bytes
  }
  if (kind === 1) return bytes.fill(0, place(), place())
  const at = place()
  if (kind === 2)
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + Math.floor(random() * 20))])
  return Buffer.concat([bytes.subarray(0, at), strToU8('会议'), bytes.subarray(at)])
}

/** The zip with another size in the directory's entry of that name. */
function sayingSize(zip: Uint8Array, name: string, size: number): Uint8Array {
  const bytes = Buffer.from(zip)
  const at = bytes.lastIndexOf(Buffer.from(name))
  bytes.writeUInt32LE(size, at - 46 + 24)
  return bytes
}
