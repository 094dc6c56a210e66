import { type DocStreams, readPlaces, type TablePlace } from './doc-streams.ts'
import { wordsAt } from './words-at.ts'

const PAGE = 512

/** A stretch of the text: its characters, and where in the stream of the text they stand. */
interface Piece {
  readonly text: string
  readonly from: number
  readonly to: number
  readonly bytesEach: 1 | 2
}

/**
 * Whether what an old Word file (.doc, .wps) says of its text fits the text: lengths, and the ends of its paragraphs, which such a file
 * knows twice, by a mark in the text and by a table of places. The format has no check sums; a sector that was lost, zeroed or exchanged breaks one
 * of these, a single changed character none.
 */
export function fitsItsText(streams: DocStreams): boolean {
  try {
    return !streams.isDamaged && fits(streams)
  } catch (error) {
    // A place outside of its stream.
    if (error instanceof RangeError) return false
    throw error
  }
}

function fits(streams: DocStreams): boolean {
  const pieces = readPieces(streams)
  if (pieces === null) return false
  const text = pieces.map((piece) => piece.text).join('')
  const { body } = streams.lengths
  const all = Object.values(streams.lengths).reduce((sum, length) => sum + length, 0)
  if (text.length < all || !isReadable(text.slice(0, all)) || !endsParagraph(text[body - 1])) return false
  if (readBounds(streams, 'runs') === null) return false
  const bounds = readBounds(streams, 'paragraphs')
  return bounds !== null && (streams.isFastSaved || pieces.every((piece) => agrees(piece, bounds)))
}

/** The table of pieces stands behind any number of formats they have ([MS-DOC] 2.8.35, 2.9.38). */
function readPieces({ main, ...streams }: DocStreams): Piece[] | null {
  const table = streams.table('pieces')
  let at = 0
  while (table.readUInt8(at) === 1) at += 3 + table.readUInt16LE(at + 1)
  if (table.readUInt8(at) !== 2) return null
  const count = (table.readUInt32LE(at + 1) - 4) / 12
  at += 5
  if (!Number.isInteger(count) || count < 1) return null
  const pieces: Piece[] = []
  // Pieces may not lie over each other: a file that says so would be read many times over.
  const most = main.length
  for (let index = 0, startsAt = 0; index < count; index += 1) {
    const begin = table.readUInt32LE(at + index * 4)
    const length = table.readUInt32LE(at + (index + 1) * 4) - begin
    const place = table.readUInt32LE(at + (count + 1) * 4 + index * 8 + 2) & 0x7fffffff
    const bytesEach = (place & 0x40000000) === 0 ? 2 : 1
    const from = bytesEach === 2 ? place : (place & 0x3fffffff) >>> 1
    const to = from + length * bytesEach
    if (begin !== startsAt || length < 0 || to > main.length || startsAt > most) return null
    startsAt += length
    pieces.push({
      text: bytesEach === 2 ? wordsAt(main, from, to) : main.toString('latin1', from, to),
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
function readBounds({ main, table }: DocStreams, list: TablePlace): readonly number[] | null {
  const pages = readPlaces(table(list), 4)
  if (pages.length === 0) return null
  const bounds = new Set<number>()
  for (const { at, data } of pages) {
    const page = (data.readUInt32LE(0) & 0x3fffff) * PAGE
    const runs = main.readUInt8(page + PAGE - 1)
    const places = Array.from({ length: runs + 1 }, (_, run) => main.readUInt32LE(page + run * 4))
    const goesUp = places.every((place, run) => run === 0 || place > (places[run - 1] ?? 0))
    if (runs === 0 || !goesUp || places[0] !== at) return null
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
