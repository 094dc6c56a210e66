import { describe, expect, test } from 'vitest'
import { readCodedText } from '../../../../electron/import/coded-text.ts'

const TEXT = '云溪市人民政府常务会议纪要\n第9号\n会议认为，1+1=2，增长5%；请看 A~B。\n'
const utf8 = Buffer.from(TEXT)
const entities = (write: (code: number) => string) =>
  Array.from(TEXT, (sign) => (sign.charCodeAt(0) > 127 ? write(sign.charCodeAt(0)) : sign)).join('')
const utf7 = (text: string) =>
  text.replace(/[^\n -~]+/gu, (run) => {
    const swapped = Buffer.from(run, 'utf16le').swap16()
    return `+${swapped.toString('base64').replace(/=+$/u, '')}-`
  })

describe('Chinese written in signs of ASCII is read as Chinese', () => {
  test.each([
    ['numbers of a web page', entities((code) => `&#${code};`)],
    ['the same in hexadecimal', entities((code) => `&#x${code.toString(16)};`)],
    ['escapes of a program', entities((code) => `\\u${code.toString(16).padStart(4, '0')}`)],
    ['an address', encodeURIComponent(TEXT)],
    ['a letter', Array.from(utf8, (byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('')],
    ['Base64', utf8.toString('base64')],
    ['Base64 in lines', utf8.toString('base64').replace(/.{76}/gu, '$&\n')],
    ['UTF-7', utf7(TEXT.replaceAll('+', '+-'))],
  ])('%s', (_, coded) => {
    expect(readCodedText(coded)).toEqual({ text: TEXT })
  })

  test('HZ, as old letters have it', () => {
    expect(readCodedText('~{;aRi~}\n~{HKJB~}~~9\n')).toEqual({ text: '会议\n人事~9\n' })
  })

  test('in GB18030 inside an address', () => {
    expect(readCodedText('%BB%E1%D2%E9%C8%CF%CE%AA')).toEqual({ text: '会议认为' })
  })

  test('a text longer than what is looked at', () => {
    const long = `${entities((code) => `&#${code};`)}\n`.repeat(1000)
    expect(readCodedText(long)).toEqual({ text: `${TEXT}\n`.repeat(1000) })
  })
})

describe('other texts are as they were', () => {
  test.each([
    ['Chinese that speaks of such signs', '会议认为，&#20250; 和 \\u4f1a、%E4 要说明。'],
    ['English', 'Minutes of the meeting: 1+1=2, 50% of A+B (C:\\users\\u1)? Yes?'],
    ['a long word', 'QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbm9wcXJz'],
    ['a question', 'Really??'],
    ['a program', 'C++Builder2009x, a+bcdEFGhijk, x+yzABCDefgh-1'],
  ])('%s', (_, text) => {
    expect(readCodedText(text)).toEqual({ text })
  })
})

test('a text whose characters became question marks is lost', () => {
  expect(readCodedText('????????\n?9?\n2026?3?18?????????????????\n')).toBe('lost')
})
