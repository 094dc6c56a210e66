import { expect, test } from 'vitest'
import { findPage, isDamagedPage } from '../../../electron/html-in/page-bytes.ts'

const page = '<html><body><p>会议认为</p></body></html>'
const textOf = (file: string) => {
  const found = findPage(Buffer.from(file))
  return found === null ? null : [Buffer.from(found.bytes).toString('utf8').trim(), found.named]
}

test('the encoding that a page names', () => {
  expect(textOf(`<meta charset=GB2312>${page}`)?.[1]).toBe('gb18030')
  expect(textOf(`<?xml version="1.0" encoding="utf-8"?>${page}`)?.[1]).toBe('utf-8')
  expect(textOf(page)?.[1]).toBeNull()
})

test.each([
  ['base64', Buffer.from(page).toString('base64')],
  [
    'quoted-printable',
    page
      .replace(/[^ -~]/gu, (sign) =>
        [...Buffer.from(sign)].map((byte) => `=${byte.toString(16).toUpperCase()}`).join(''),
      )
      .replace('<p>', '<p>=\r\n'),
  ],
  ['8bit', page],
])('the page of a file of parts: %s', (coding, body) => {
  const file = [
    'From: <Saved by>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\tboundary="----=_Next"',
    '',
    '------=_Next',
    'Content-Type: image/png',
    'Content-Transfer-Encoding: base64',
    '',
    'AAAA',
    '------=_Next',
    'Content-Type: text/html; charset="utf-8"',
    `Content-Transfer-Encoding: ${coding}`,
    '',
    body,
    '------=_Next--',
  ].join('\r\n')
  expect(textOf(file)).toEqual([page, 'utf-8'])
})

test('a file of parts without a page', () => {
  expect(
    textOf(
      'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: image/png\r\n\r\nAA\r\n--x--',
    ),
  ).toBeNull()
})

test('a page or a file of parts that ends before its end, or has signs that are none, is told', () => {
  const cut = (file: string) => isDamagedPage(Buffer.from(file))
  const mail = [
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; boundary="XX"',
    '',
    '--XX',
    'Content-Type: text/html',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(page).toString('base64'),
    '--XX--',
    '',
  ].join('\r\n')
  expect([page, '<p>会议认为</p>', mail, mail.replaceAll('\r\n', '\n')].map(cut)).toEqual([
    false,
    false,
    false,
    false,
  ])
  expect(cut(page.slice(0, -10))).toBe(true)
  expect(cut(mail.slice(0, -12))).toBe(true)
  expect(cut(mail.replace('PGh0', 'PG~0'))).toBe(true)
})

test('a part whose lines were lost, exchanged or doubled inside its coding is told', () => {
  const part = (coding: string, body: string) =>
    Buffer.from(
      `MIME-Version: 1.0\nContent-Type: multipart/related; boundary=XX\n\n--XX\nContent-Type: text/html\nContent-Transfer-Encoding: ${coding}\n\n${body}\n--XX--\n`,
    )
  const lines = Buffer.from(page.repeat(9)).toString('base64').replace(/.{76}/gu, '$&\r\n')
  expect(isDamagedPage(part('base64', lines))).toBe(false)
  expect(isDamagedPage(part('base64', lines.slice(0, 200) + lines.slice(212)))).toBe(true)
  expect(isDamagedPage(part('base64', lines.slice(0, 200) + lines.slice(188)))).toBe(true)
  expect(isDamagedPage(part('base64', `PGh0bWw+AA==${lines}`))).toBe(true)
  const quoted = '<html>=E4=BC=9A=\n=E8=AE=AE=20\n</html>'
  expect(isDamagedPage(part('quoted-printable', quoted))).toBe(false)
  expect(isDamagedPage(part('quoted-printable', quoted.replace('=BC', '=B')))).toBe(true)
})
