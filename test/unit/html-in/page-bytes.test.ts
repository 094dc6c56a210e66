import { expect, test } from 'vitest'
import { findPage } from '../../../electron/html-in/page-bytes.ts'

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
