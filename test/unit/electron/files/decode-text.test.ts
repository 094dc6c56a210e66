import { describe, expect, test } from 'vitest'
import { decodeText } from '../../../../electron/files/decode-text.ts'

const TEXT = '云州市人民政府\n常务会议纪要\n第3号\n一、审议《云州市河道管护办法》\n会议强调，要压实责任。\n'

const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16le = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'))
const utf16be = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le').swap16())
const join = (...parts: readonly (Uint8Array | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => [...part]))

/** 會議強調，要壓實責任。 */
const big5 = [
  0xb7, 0x7c, 0xc4, 0xb3, 0xb1, 0x6a, 0xbd, 0xd5, 0xa1, 0x41, 0xad, 0x6e, 0xc0, 0xa3, 0xb9, 0xea, 0xb3, 0x64,
  0xa5, 0xf4, 0xa1, 0x43,
]
/** 会议认为，𠮷可行。 with a character of four bytes. */
const gb18030 = [
  0xbb, 0xe1, 0xd2, 0xe9, 0xc8, 0xcf, 0xce, 0xaa, 0xa3, 0xac, 0x95, 0x34, 0xb2, 0x35, 0xbf, 0xc9, 0xd0, 0xd0,
  0xa1, 0xa3,
]

describe('the encoding is the one in which the text says most', () => {
  test.each([
    ['utf-8', utf8(TEXT), TEXT],
    ['utf-8', utf8(`\ufeff${TEXT}`), TEXT],
    ['utf-16le', utf16le(TEXT), TEXT],
    ['utf-16be', utf16be(TEXT), TEXT],
    ['utf-16le', utf16le(`\ufeff${TEXT}`), TEXT],
    ['utf-16be', utf16be(`\ufeff${TEXT}`), TEXT],
    ['utf-16le', utf16le('会议纪要'), '会议纪要'],
    ['big5', Uint8Array.from(big5), '會議強調，要壓實責任。'],
    ['gb18030', Uint8Array.from(gb18030), '会议认为，𠮷可行。'],
    ['utf-8', utf8('hello'), 'hello'],
    ['utf-8', utf8('1'), '1'],
  ])('%s %#', (encoding, bytes, text) => {
    expect(decodeText(bytes)).toMatchObject({ encoding, text, unreadable: 0 })
  })

  test('zeros that a PDF has left, at even and odd places, do not turn UTF-8 into UTF-16', () => {
    for (const source of [`${TEXT}\0\0`, `\0${TEXT}\0`, TEXT.replaceAll('，', '，\0\0')]) {
      expect(decodeText(utf8(source))).toMatchObject({ encoding: 'utf-8', text: source })
    }
  })

  test('a long English beginning does not hide what the Chinese part says', () => {
    const head = 'Minutes of the meeting. '.repeat(8000)
    expect(decodeText(join(utf8(head), gb18030))).toMatchObject({ encoding: 'gb18030' })
    expect(decodeText(utf16be(head + TEXT))).toMatchObject({ encoding: 'utf-16be' })
  })
})

describe('broken bytes', () => {
  test.each([
    [
      'a byte of no character',
      join(utf8('会议强调，'), [0xff], utf8('要压实责任。')),
      '会议强调，\ufffd要压实责任。',
    ],
    [
      'a character cut in two',
      join(utf8('会议强调，要压实责任。'), [0xe4, 0xb8]),
      '会议强调，要压实责任。\ufffd',
    ],
  ])('%s becomes � and is counted', (_, bytes, text) => {
    expect(decodeText(bytes)).toMatchObject({ encoding: 'utf-8', text, unreadable: 1 })
  })

  test('an odd byte at the end of UTF-16', () => {
    expect(decodeText(join(utf16le(TEXT), [0x4e]))).toMatchObject({ encoding: 'utf-16le', unreadable: 1 })
  })
})

test('the next best encoding is offered, and the writer’s choice is followed', () => {
  const bytes = Uint8Array.from(big5)
  const read = decodeText(bytes)
  expect(read?.nextBest).toBe('gb18030')
  expect(decodeText(bytes, 'gb18030')).toMatchObject({ encoding: 'gb18030', nextBest: 'big5' })
  expect(decodeText(utf8('hello'))).toMatchObject({ encoding: 'utf-8', nextBest: null })
})

test.each([
  ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52]],
  ['a zip', [0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 0x21, 0x9d, 0xf1, 0x52, 0, 1, 2, 3]],
  ['random bytes', Array.from({ length: 4000 }, (_, index) => (index * index * 31 + index * 17) % 256)],
])('%s is no text', (_, bytes) => {
  expect(decodeText(Uint8Array.from(bytes))).toBeNull()
})
