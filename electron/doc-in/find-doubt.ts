import { openCompoundFile } from './compound-file.ts'

/** Places in the header of the text (FIB, [MS-DOC] 2.5). */
const FLAGS_AT = 10
const IS_FAST_SAVED = 0x0004
const USES_TABLE_1 = 0x0200
/** Characters of the text itself; then of what stands behind it: notes, heads, remarks, boxes. */
const TEXT_LENGTH_AT = 0x4c
const LENGTHS_AT = [0x50, 0x54, 0x5c, 0x60, 0x64, 0x68]
const CHARACTER_PAGES_AT = 0xfa
const PARAGRAPH_PAGES_AT = 0x102
const PIECES_AT = 0x1a2
const PAGE = 512

/** A stretch of the text: its characters, and where in the stream of the text they stand. */
interface Piece {
  readonly text: string
  readonly from: number
  readonly to: number
  readonly bytesEach: 1 | 2
}

/**
 * Whether what an old Word file (.doc, .wps) says of its text fits the text: lengths, and the ends of its paragraphs, which such a file knows
 * twice, by a mark in the text and by a table of places. The format has no check sums; a sector that was lost, zeroed or exchanged breaks one of
 * these, a single changed character none. 'circular': not to be read by anybody.
 */
export function findDoubt(file: Buffer): 'none' | 'doubtful' | 'circular' {
  try {
    const { streams, isDamaged, isCircular } = openCompoundFile(file, ['WordDocument', '0Table', '1Table'])
    if (isCircular) return 'circular'
    const words = streams.get('WordDocument') ?? Buffer.alloc(0)
    const flags = words.readUInt16LE(FLAGS_AT)
    const table = streams.get((flags & USES_TABLE_1) === 0 ? '0Table' : '1Table') ?? Buffer.alloc(0)
    const isWhole = !isDamaged && fits(words, table, (flags & IS_FAST_SAVED) !== 0)
    return isWhole ? 'none' : 'doubtful'
  } catch (error) {
    // A place outside of its stream.
    if (error instanceof RangeError) return 'doubtful'
    throw error
  }
}

function fits(words: Buffer, table: Buffer, isFastSaved: boolean): boolean {
  const pieces = readPieces(words, table)
  if (pieces === null) return false
  const text = pieces.map((piece) => piece.text).join('')
  const length = words.readUInt32LE(TEXT_LENGTH_AT)
  const all = LENGTHS_AT.reduce((sum, at) => sum + words.readUInt32LE(at), length)
  if (text.length < all || !isReadable(text.slice(0, all)) || !endsParagraph(text[length - 1])) return false
  if (readBounds(words, table, CHARACTER_PAGES_AT) === null) return false
  const bounds = readBounds(words, table, PARAGRAPH_PAGES_AT)
  // A fast save leaves the list as it was before.
  return bounds !== null && (isFastSaved || pieces.every((piece) => agrees(piece, bounds)))
}

/** The table of pieces stands behind any number of formats they have ([MS-DOC] 2.8.35, 2.9.38). */
function readPieces(words: Buffer, table: Buffer): Piece[] | null {
  let at = words.readUInt32LE(PIECES_AT)
  while (table.readUInt8(at) === 1) at += 3 + table.readUInt16LE(at + 1)
  if (table.readUInt8(at) !== 2) return null
  const count = (table.readUInt32LE(at + 1) - 4) / 12
  at += 5
  if (!Number.isInteger(count) || count < 1) return null
  const pieces: Piece[] = []
  // Pieces may not lie over each other: a file that says so would be read many times over.
  const most = words.length
  for (let index = 0, startsAt = 0; index < count; index += 1) {
    const begin = table.readUInt32LE(at + index * 4)
    const length = table.readUInt32LE(at + (index + 1) * 4) - begin
    const place = table.readUInt32LE(at + (count + 1) * 4 + index * 8 + 2) & 0x7fffffff
    const bytesEach = (place & 0x40000000) === 0 ? 2 : 1
    const from = bytesEach === 2 ? place : (place & 0x3fffffff) >>> 1
    const to = from + length * bytesEach
    if (begin !== startsAt || length < 0 || to > words.length || startsAt > most) return null
    startsAt += length
    pieces.push({
      text: words.toString(bytesEach === 2 ? 'utf16le' : 'latin1', from, to),
      from,
      to,
      bytesEach,
    })
  }
  return pieces
}

/** NUL and U+FFFF are what a lost sector is filled with; half of a pair is what a shifted one leaves. */
function isReadable(text: string): boolean {
  return !/[\0\uffff\p{Surrogate}]/u.test(text)
}

/** The end of a paragraph, or of a cell or row. */
function isParagraphMark(character: string | undefined): boolean {
  return character === '\r' || character === '\u0007'
}

/** The end of a section ends its last paragraph; the same character is a page break within one. */
function endsParagraph(character: string | undefined): boolean {
  return isParagraphMark(character) || character === '\f'
}

/**
 * Where runs of one format begin and end, as places in the stream of the text: a list of places, then the numbers of the pages that have the
 * finer ones ([MS-DOC] 2.8.5, 2.9.174). Null: they do not go up, or a page does not say what the list says of it.
 */
function readBounds(words: Buffer, table: Buffer, listAt: number): readonly number[] | null {
  const at = words.readUInt32LE(listAt)
  const count = (words.readUInt32LE(listAt + 4) - 4) / 8
  if (!Number.isInteger(count) || count < 1) return null
  const bounds = new Set<number>()
  for (let index = 0; index < count; index += 1) {
    const page = table.readUInt32LE(at + (count + 1) * 4 + index * 4) & 0x3fffff
    const runs = words.readUInt8(page * PAGE + PAGE - 1)
    const places = Array.from({ length: runs + 1 }, (_, run) => words.readUInt32LE(page * PAGE + run * 4))
    const goesUp = places.every((place, run) => run === 0 || place > (places[run - 1] ?? 0))
    if (runs === 0 || !goesUp || places[0] !== table.readUInt32LE(at + index * 4)) return null
    for (const place of places) bounds.add(place)
  }
  return [...bounds].toSorted((one, other) => one - other)
}

/** Every mark ends a paragraph of the list, and every paragraph of the list ends in a mark. */
function agrees({ text, from, to, bytesEach }: Piece, bounds: readonly number[]): boolean {
  const ends = new Set(bounds.slice(firstAfter(bounds, from), firstAfter(bounds, to)))
  for (let index = 0; index < text.length; index += 1)
    if (isParagraphMark(text[index]) && !ends.has(from + (index + 1) * bytesEach)) return false
  for (const end of ends) if (end < to && !endsParagraph(text[(end - from) / bytesEach - 1])) return false
  return true
}

/** Index of the first place behind this one, in places that go up. */
function firstAfter(places: readonly number[], place: number): number {
  let low = 0
  for (let high = places.length; low < high; ) {
    const middle = (low + high) >>> 1
    if ((places[middle] ?? 0) > place) high = middle
    else low = middle + 1
  }
  return low
}
