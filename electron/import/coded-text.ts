import { COMMON_CHARACTERS } from '../files/common-characters.ts'
import { decodeText } from '../files/decode-text.ts'

const HAN = /\p{Script=Han}/u
const EACH_HAN = new RegExp(HAN, 'gu')
/** As much of a text is looked at. */
const LOOKED_AT = 64 * 1024
/** Fewer question marks in a row are a question. */
const LOST = /\?{4,}/gu

/**
 * Programs write Chinese as signs of ASCII: &#20250; (web pages), \u4f1a (programs), %E4%BC%9A (addresses), ~{;aRi~} (HZ), +TxqLrg- (UTF-7),
 * =E4=BC=9A (mail) or Base64. A text without a Chinese character that becomes Chinese when such signs are read is that text; others are as they
 * were. lost: its characters were turned into question marks, and nobody can have them back.
 */
export function readCodedText(text: string): { readonly text: string } | 'lost' {
  const start = text.slice(0, LOOKED_AT)
  if (HAN.test(start)) return { text }
  for (const read of CODINGS) {
    if (!isChinese(read(start))) continue
    const whole = read(text)
    if (whole !== null) return { text: whole }
  }
  const lost = [...start.matchAll(LOST)].reduce((sum, { 0: marks }) => sum + marks.length, 0)
  return lost * 3 > start.replace(/\s/gu, '').length ? 'lost' : { text }
}

/** Chinese characters by chance are rare ones. */
function isChinese(text: string | null): boolean {
  const signs = text?.match(EACH_HAN) ?? []
  return signs.length > 0 && signs.filter((sign) => COMMON_CHARACTERS.has(sign)).length * 2 >= signs.length
}

/** What the text says in one coding; null: it is none of that. */
type Coding = (text: string) => string | null

const CODINGS: readonly Coding[] = [
  (text) =>
    replaced(text, /&#(?:(\d{2,7})|x([\da-f]{2,6}));/giu, (_, decimal, hex) =>
      characterOf(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)),
    ),
  (text) => {
    const read = replaced(text, /\\u([\da-f]{4})/giu, (_, hex) =>
      String.fromCharCode(Number.parseInt(hex ?? '', 16)),
    )
    return read?.replace(/\\r\\n|\\[rn]/gu, '\n').replace(/\\t/gu, '\t') ?? null
  },
  (text) => bytesIn(text, /(?:%[\da-f]{2})+/giu, (run) => run.replaceAll('%', '')),
  (text) => bytesIn(text.replace(/=\r?\n/gu, ''), /(?:=[\dA-F]{2})+/gu, (run) => run.replaceAll('=', '')),
  readHz,
  readBase64,
  readUtf7,
]

function replaced(
  text: string,
  pattern: RegExp,
  write: (...found: (string | undefined)[]) => string,
): string | null {
  return pattern.test(text) ? text.replace(pattern, write) : null
}

function characterOf(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd'
}

/** Runs of bytes in hexadecimal digits, read in the encoding of all of them together. */
function bytesIn(text: string, runs: RegExp, digitsOf: (run: string) => string): string | null {
  const found = text.match(runs)
  if (found === null) return null
  const all = Buffer.from(found.map(digitsOf).join(''), 'hex')
  const encoding = decodeText(all)?.encoding
  if (encoding === undefined) return null
  const decoder = new TextDecoder(encoding)
  return text.replace(runs, (run) => decoder.decode(Buffer.from(digitsOf(run), 'hex')))
}

/** RFC 1843: ~{ and ~} around pairs of seven bits that GB 2312 has with the eighth set. */
function readHz(text: string): string | null {
  const gb = new TextDecoder('gb18030')
  const read = replaced(text, /~\{((?:[!-~]{2})+?)~\}/gu, (_, pairs = '') =>
    gb.decode(Buffer.from(pairs, 'latin1').map((byte) => byte | 0x80)),
  )
  return read?.replace(/~\r?\n/gu, '').replaceAll('~~', '~') ?? null
}

/** RFC 2152: UTF-16 in Base64 between + and whatever is no Base64 (a - is taken with it); +- is a plus. */
function readUtf7(text: string): string | null {
  const utf16 = new TextDecoder('utf-16be')
  return replaced(text, /\+([A-Za-z0-9+/]*)-?/gu, (whole = '', coded = '') => {
    if (coded === '') return whole.endsWith('-') ? '+' : whole
    const bytes = Buffer.from(coded, 'base64')
    return utf16.decode(bytes.subarray(0, bytes.length - (bytes.length % 2)))
  })
}

/** A file that is nothing but Base64. */
function readBase64(text: string): string | null {
  const coded = text.replace(/\s+/gu, '')
  if (coded.length < 40 || !/^[A-Za-z0-9+/]+={0,2}$/u.test(coded)) return null
  // As much as a multiple of four signs says, so that a text that was cut for a look is read too.
  return decodeText(Buffer.from(coded.slice(0, coded.length - (coded.length % 4)), 'base64'))?.text ?? null
}
