import { describe, expect, test } from 'vitest'
import { isBrokenPdf, withPdfProof } from '../../../electron/files/proven-pdf.ts'
import { hasDamagedObjects } from '../../../electron/pdf-in/damaged-objects.ts'

const FILE = [
  '%PDF-1.4',
  '1 0 obj',
  '<</Type /Catalog /Pages 2 0 R /Title (a \\) (b (c)) % no comment) /ID [<0aF f>] /On true /X null>> % so',
  'endobj',
  '2 0 obj',
  '<</Filter /FlateDecode',
  '/Length 12 /Box [-1 .5 +2. --3 0-1]>> stream',
  '\u00ffany ( thing>',
  'endstream',
  'endobj',
  '%%EOF',
  '',
].join('\n')
const isDamaged = (text: string) => hasDamagedObjects(Buffer.from(text, 'latin1'))

describe('what the objects of a PDF say', () => {
  test('is sound: names, numbers, texts in brackets, words, comments', () => {
    expect(isDamaged(FILE)).toBe(false)
    expect(isDamaged(FILE.replaceAll('\n', '\r\n'))).toBe(false)
  })
  test.each([
    ['/Length', '?Length'],
    ['/FlateDecode', '.FlateDecode'],
    ['2 0 R', '2 0 r'],
    ['[-1', '[-'],
    ['true', 'trwe'],
    ['(a ', '(a ('],
    ['>> stream', '> stream'],
  ])('is damaged where %s became %s', (before, after) => {
    expect(isDamaged(FILE.replace(before, after))).toBe(true)
  })
  test('is not known of an encrypted file', () => {
    expect(isDamaged(FILE.replace('/Length', '?Length').replace('/Title', '/Encrypt'))).toBe(false)
  })
  // Tried in more ways than one for each piece, none of these would ever be done with.
  test.each([
    ['names', '/F1 '.repeat(90_000)],
    ['comments', '% 1 1\n'.repeat(60_000)],
    ['digits', '1'.repeat(390_000)],
    ['signs before a number', '+'.repeat(390_000)],
    ['numbers', '1-1.'.repeat(90_000)],
    ['open brackets', '('.repeat(300_000)],
    ['blanks', ' \n'.repeat(150_000)],
  ])('is done with though damage follows on many %s', (_, many) => {
    expect(isDamaged(`1 0 obj\n${many}?\nendobj\n`)).toBe(true)
  })
  test('is done with though many heads have no end of their own', () => {
    expect(isDamaged(`${'1 0 obj\n'.repeat(100_000)}endobj\n`)).toBe(false)
  })
})

describe('the proof of a PDF of ours', () => {
  const proven = withPdfProof(Buffer.from(FILE, 'latin1'))
  test('finds every single bit that is another, but in its own name, where there is none', () => {
    expect(isBrokenPdf(proven)).toBe(false)
    for (let at = 0; at < FILE.length; at += 1) {
      const hurt = new Uint8Array(proven)
      hurt[at] = (hurt[at] ?? 0) ^ (1 << (at % 8))
      expect(isBrokenPdf(hurt)).toBe(true)
    }
  })
  test('says nothing of a file without one, or saved anew behind it', () => {
    expect(isBrokenPdf(Buffer.from(FILE, 'latin1'))).toBe(false)
    expect(isBrokenPdf(Buffer.concat([proven, Buffer.from('3 0 obj\n1\nendobj\n%%EOF\n')]))).toBe(false)
    expect(isBrokenPdf(new Uint8Array(3))).toBe(false)
  })
})
