import { TEXT_ENCODINGS, type TextEncoding } from '../../shared/ipc/files.ts'
import { COMMON_CHARACTERS, COMMON_MARKS } from './common-characters.ts'

/** A file's text and how it was read. */
export interface DecodedText {
  readonly text: string
  readonly encoding: TextEncoding
  /** The encoding to try next when this one reads wrongly; null: no other says anything else. */
  readonly nextBest: TextEncoding | null
  /** How many places could not be read and stand as � in the text. */
  readonly unreadable: number
}

/** Enough text to tell encodings apart; more would only cost time. In bytes. */
const SAMPLE = 64 * 1024
/** Below this mean rating a reading is no text that people write. */
const LEAST_RATING = 0.2
/** Share of characters no text has (control characters, �, unassigned ones) up to which a file is still text. */
const MOST_BAD = 0.05
const FEW_BAD = 3

/**
 * The text of a file in UTF-8, UTF-16 (either order, with or without mark), GB18030 or Big5: that reading is taken which says most in
 * common Chinese characters and marks. Bytes that mean nothing become � and are counted; null when the bytes are no text. `as`: the
 * writer's own choice of encoding. O(n).
 */
export function decodeText(bytes: Uint8Array, as: TextEncoding | null = null): DecodedText | null {
  const rated = rateEncodings(bytes)
  const [best] = rated
  const encoding = as ?? best?.encoding
  if (encoding === undefined || best === undefined) return null
  const text = decode(bytes, encoding)
  if (as === null && !isText(text, best.rating)) return null
  const couldBe = (other: Rated) =>
    other.encoding !== encoding &&
    !other.isSame &&
    // Any bytes make characters in UTF-16; it is worth a try only when they are Chinese ones.
    (!other.encoding.startsWith('utf-16') || other.rating > LEAST_RATING)
  const nextBest = rated.find(couldBe)?.encoding ?? null
  return { text, encoding, nextBest, unreadable: countUnreadable(text) }
}

interface Rated {
  readonly encoding: TextEncoding
  /** Mean over the characters: 1 all common Chinese, below 0 rubbish. */
  readonly rating: number
  /** Reads the sample like a better encoding does. */
  readonly isSame: boolean
}

function rateEncodings(bytes: Uint8Array): Rated[] {
  const sample = sampleOf(bytes)
  const readings = TEXT_ENCODINGS.map((encoding) => {
    const text = decode(sample, encoding)
    return { encoding, text, rating: rate(text) + (hasMark(bytes, encoding) ? 1 : 0) }
  }).sort((one, other) => other.rating - one.rating)
  return readings.map(({ encoding, text, rating }, index) => ({
    encoding,
    rating,
    isSame: readings.slice(0, index).some((better) => better.text === text),
  }))
}

/** A stretch from shortly before the first byte beyond ASCII; it begins at an even place so that UTF-16 stays in step. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= SAMPLE) return bytes
  const first = bytes.findIndex((byte) => byte > 0x7f)
  let start = Math.min(Math.max(0, first - 1024), bytes.length - SAMPLE)
  start -= start % 2
  // Not inside a character of UTF-8.
  while (start > 0 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start -= 2
  return bytes.subarray(start, start + SAMPLE)
}

function hasMark(bytes: Uint8Array, encoding: TextEncoding): boolean {
  const [first, second, third] = bytes
  if (encoding === 'utf-8') return first === 0xef && second === 0xbb && third === 0xbf
  if (encoding === 'utf-16le') return first === 0xff && second === 0xfe
  return encoding === 'utf-16be' && first === 0xfe && second === 0xff
}

function decode(bytes: Uint8Array, encoding: TextEncoding): string {
  return new TextDecoder(encoding).decode(bytes)
}

function rate(text: string): number {
  if (text.length === 0) return 0
  let sum = 0
  for (const character of text) sum += rateCharacter(character)
  return sum / text.length
}

const HAN = /\p{Script=Han}/u

function rateCharacter(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code >= 0x20 && code < 0x7f) return 0.6
  if (code === 0x0a || code === 0x0d || code === 0x09 || code === 0x3000) return 0.6
  if (COMMON_CHARACTERS.has(character) || COMMON_MARKS.has(character)) return 1
  if (isBad(code)) return code === 0 ? -0.5 : -3
  if (code >= 0xff10 && code <= 0xff5a) return 0.8
  return HAN.test(character) ? 0.1 : -0.2
}

/** �, control characters but those of layout, the private and the unassigned. */
function isBad(code: number): boolean {
  if (code === 0xfffd || code === 0xfffe || code === 0xffff) return true
  if (code < 0x20) return !(code >= 0x09 && code <= 0x0d)
  return (code >= 0x7f && code <= 0x9f && code !== 0x85) || (code >= 0xe000 && code <= 0xf8ff)
}

/** Word's plain text carries field marks, PDF text zeros and a broken byte; a program or a picture has many more, and says nothing. */
function isText(text: string, rating: number): boolean {
  let bad = 0
  for (let index = 0; index < text.length; index += 1) if (isBad(text.charCodeAt(index))) bad += 1
  if (bad > Math.max(FEW_BAD, text.length * MOST_BAD)) return false
  return rating > LEAST_RATING || bad === 0
}

function countUnreadable(text: string): number {
  let count = 0
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count += 1
  return count
}
