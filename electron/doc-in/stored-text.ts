import { type DocStreams, readPlaces } from './doc-streams.ts'
import { readSprms, type Sprm } from './sprms.ts'
import { wordsAt } from './words-at.ts'

/** A stretch of characters with equal properties, as they follow one another in the texts. */
export interface StoredRun {
  readonly from: number
  readonly text: string
  readonly sprms: readonly Sprm[]
}

/** The characters of a file and their properties, found by place (CP). */
export interface StoredText {
  /** The runs of a stretch of the text. */
  runs(from: number, to: number): StoredRun[]
  /** Style and properties of the paragraph that ends at that place. */
  paragraph(end: number): { readonly style: number; readonly sprms: readonly Sprm[] }
}

interface Piece {
  readonly from: number
  readonly to: number
  /** Where its first character stands in the main stream. */
  readonly offset: number
  /** Characters of the piece take one byte or two. */
  readonly bytes: 1 | 2
  readonly sprms: readonly Sprm[]
}

interface Formatted {
  readonly from: number
  readonly to: number
  readonly properties: Buffer
}

const PAGE = 512
const NOTHING = Buffer.alloc(0)

export function readStoredText(streams: DocStreams): StoredText {
  const { main } = streams
  const pieces = readPieces(streams.table('pieces'))
  const runs = pagesOf(streams.table('runs'), main).flatMap(readRunPage).sort(byPlace)
  const paragraphs = pagesOf(streams.table('paragraphs'), main).flatMap(readParagraphPage).sort(byPlace)
  const latin = new TextDecoder('windows-1252')
  const words = ({ from, offset, bytes }: Piece, start: number, end: number) => {
    const part = main.subarray(offset + (start - from) * bytes, offset + (end - from) * bytes)
    return bytes === 1 ? latin.decode(part) : wordsAt(part)
  }
  const sprmsOf = rememberSprms()
  return {
    runs(from, to) {
      const found: StoredRun[] = []
      for (let at = firstReaching(pieces, from + 1); at < pieces.length; at += 1) {
        const piece = pieces[at]
        if (piece === undefined || piece.from >= to) break
        const last = Math.min(to, piece.to)
        for (let start = Math.max(from, piece.from); start < last; ) {
          const place = piece.offset + (start - piece.from) * piece.bytes
          const run = runs[firstReaching(runs, place + 1)]
          const isInside = run !== undefined && run.from <= place
          const reach = isInside ? run.to : (run?.from ?? Number.POSITIVE_INFINITY)
          const end = Math.min(last, start + Math.max(1, Math.ceil((reach - place) / piece.bytes)))
          const own = isInside ? sprmsOf(run.properties) : []
          const sprms = piece.sprms.length === 0 ? own : [...own, ...piece.sprms]
          found.push({ from: start, text: words(piece, start, end), sprms })
          start = end
        }
      }
      return found
    },
    paragraph(end) {
      const piece = pieces[firstReaching(pieces, end + 1)]
      if (piece === undefined) return { style: 0, sprms: [] }
      const place = piece.offset + (end - piece.from) * piece.bytes
      const found = paragraphs[firstReaching(paragraphs, place + 1)]
      if (found === undefined || found.from > place || found.properties.length < 2) {
        return { style: 0, sprms: piece.sprms }
      }
      const sprms = sprmsOf(found.properties.subarray(2))
      return { style: found.properties.readUInt16LE(0), sprms: [...sprms, ...piece.sprms] }
    },
  }
}

function byPlace(one: Formatted, other: Formatted): number {
  return one.from - other.from
}

/** The first stretch that reaches at least so far; they follow one another. O(log n). */
function firstReaching(list: readonly { readonly to: number }[], place: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle]?.to ?? 0) < place) low = middle + 1
    else high = middle
  }
  return low
}

function rememberSprms(): (bytes: Buffer) => readonly Sprm[] {
  const known = new Map<Buffer, readonly Sprm[]>()
  return (bytes) => {
    const found = known.get(bytes) ?? readSprms(bytes)
    known.set(bytes, found)
    return found
  }
}

/** Clx (2.9.38): properties of pieces that were saved fast, then the pieces. */
function readPieces(clx: Buffer): Piece[] {
  const changes: (readonly Sprm[])[] = []
  let at = 0
  while (clx[at] === 1) {
    const length = clx.readUInt16LE(at + 1)
    changes.push(readSprms(clx.subarray(at + 3, at + 3 + length)))
    at += 3 + length
  }
  if (clx[at] !== 2) throw new RangeError('no pieces')
  const plc = clx.subarray(at + 5, at + 5 + clx.readUInt32LE(at + 1))
  return readPlaces(plc, 8).map(({ at: from, to, data }) => {
    const fc = data.readUInt32LE(2)
    const isSmall = (fc & 0x40000000) !== 0
    const change = data.readUInt16LE(6)
    return {
      from,
      to,
      offset: isSmall ? (fc & 0x3fffffff) >> 1 : fc & 0x3fffffff,
      bytes: isSmall ? 1 : 2,
      sprms: (change & 1) === 1 ? (changes[change >> 1] ?? []) : [],
    }
  })
}

/** The pages of 512 bytes that a table of them names (2.8.5, 2.8.6). */
function pagesOf(table: Buffer, main: Buffer): Buffer[] {
  return readPlaces(table, 4)
    .map(({ data }) => (data.readUInt32LE(0) & 0x3fffff) * PAGE)
    .map((from) => main.subarray(from, from + PAGE))
    .filter((page) => page.length === PAGE)
}

function entriesOf(page: Buffer, bytes: number, propertiesAt: (entry: number) => Buffer): Formatted[] {
  const count = Math.min(page[PAGE - 1] ?? 0, Math.floor((PAGE - 5) / (4 + bytes)))
  return Array.from({ length: count }, (_, at) => ({
    from: page.readUInt32LE(at * 4),
    to: page.readUInt32LE(at * 4 + 4),
    properties: propertiesAt(page[(count + 1) * 4 + at * bytes] ?? 0),
  }))
}

function readRunPage(page: Buffer): Formatted[] {
  return entriesOf(page, 1, (entry) => {
    const at = entry * 2
    return entry === 0 ? NOTHING : page.subarray(at + 1, at + 1 + (page[at] ?? 0))
  })
}

function readParagraphPage(page: Buffer): Formatted[] {
  return entriesOf(page, 13, (entry) => {
    const at = entry * 2
    if (entry === 0) return NOTHING
    const words = page[at] ?? 0
    return words > 0
      ? page.subarray(at + 1, at + words * 2)
      : page.subarray(at + 2, at + 2 + (page[at + 1] ?? 0) * 2)
  })
}
