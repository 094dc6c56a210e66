import { openCompoundFile } from './compound-file.ts'

/** Where things stand in a Word file of 1997–2003 ([MS-DOC] 2.5): the streams, the lengths of its texts, the places of its tables. */
export interface DocStreams {
  readonly main: Buffer
  /** Sectors of the container are missing or have two owners. */
  readonly isDamaged: boolean
  /** The last save only added to the end: some lists are as they were before. */
  readonly isFastSaved: boolean
  /** Part of the table stream: one of the places that the header names; empty where the file has none. */
  table(place: TablePlace): Buffer
  /** From where such a part begins to the end of the stream: some are followed by what belongs to them. */
  tableFrom(place: TablePlace): Buffer
  /** Characters of each text, in the order in which they follow one another. */
  readonly lengths: Readonly<Record<TextName, number>>
}

const TEXTS = [
  'body',
  'footnotes',
  'headers',
  'macros',
  'comments',
  'endnotes',
  'boxes',
  'headerBoxes',
] as const
export type TextName = (typeof TEXTS)[number]

/** By their place in FibRgFcLcb (2.5.6). */
const PLACES = {
  styles: 1,
  footnoteMarks: 2,
  footnoteTexts: 3,
  commentMarks: 4,
  commentTexts: 5,
  sections: 6,
  headers: 11,
  runs: 12,
  paragraphs: 13,
  fonts: 15,
  pieces: 33,
  commentAuthors: 36,
  shapes: 40,
  headerShapes: 41,
  endnoteMarks: 46,
  endnoteTexts: 47,
  drawings: 50,
  boxes: 56,
  headerBoxes: 58,
  lists: 73,
  listUses: 74,
} as const
export type TablePlace = keyof typeof PLACES

const MAGIC = 0xa5ec
const FLAGS_AT = 10
const FAST_SAVED = 0x0004
const ENCRYPTED = 0x0100
const SECOND_TABLE = 0x0200
const LENGTHS_AT = 76
const PLACES_AT = 154
/** Word 97. What is older is built otherwise. */
const FIRST_VERSION = 0xc1

/** Throws a RangeError where the file is cut off or none of Word 97 and later. */
export function openDocStreams(file: Buffer): DocStreams | 'locked' {
  const { streams, isDamaged, isCircular } = openCompoundFile(file, ['WordDocument', '0Table', '1Table'])
  if (isCircular) throw new RangeError('circle of sectors')
  const main = streams.get('WordDocument')
  if (main === undefined || main.readUInt16LE(0) !== MAGIC) throw new RangeError('no Word document')
  const flags = main.readUInt16LE(FLAGS_AT)
  if ((flags & ENCRYPTED) !== 0) return 'locked'
  if (main.readUInt16LE(2) < FIRST_VERSION) throw new RangeError('older than Word 97')
  const tables = streams.get((flags & SECOND_TABLE) === 0 ? '0Table' : '1Table')
  if (tables === undefined) throw new RangeError('no table stream')
  const count = main.readUInt16LE(PLACES_AT - 2)
  const find = (place: TablePlace) => {
    const at = PLACES_AT + PLACES[place] * 8
    if (PLACES[place] >= count) return { from: 0, length: 0 }
    return { from: main.readUInt32LE(at), length: main.readUInt32LE(at + 4) }
  }
  return {
    main,
    isDamaged,
    isFastSaved: (flags & FAST_SAVED) !== 0,
    table: (place) => {
      const { from, length } = find(place)
      return tables.subarray(from, from + length)
    },
    tableFrom: (place) => {
      const { from, length } = find(place)
      return length === 0 ? Buffer.alloc(0) : tables.subarray(from)
    },
    lengths: Object.fromEntries(
      TEXTS.map((text, at) => [text, Math.max(0, main.readInt32LE(LENGTHS_AT + at * 4))]),
    ) as Record<TextName, number>,
  }
}

/** Where a text begins, in characters from the beginning of the body. */
export function startOf(text: TextName, { lengths }: DocStreams): number {
  return TEXTS.slice(0, TEXTS.indexOf(text)).reduce((sum, before) => sum + lengths[before], 0)
}

/**
 * A PLC ([MS-DOC] 2.2.2): places in a text, one more than there are things, then the things, each of `bytes`. Places never go back: each
 * stretch is read once, whatever a damaged file says.
 */
export function readPlaces(
  plc: Buffer,
  bytes: number,
): { readonly at: number; readonly to: number; readonly data: Buffer }[] {
  const count = Math.max(0, Math.floor((plc.length - 4) / (4 + bytes)))
  let last = 0
  const places = Array.from({ length: count + 1 }, (_, place) => {
    last = plc.length < 4 ? 0 : Math.max(last, plc.readUInt32LE(place * 4))
    return last
  })
  return Array.from({ length: count }, (_, place) => {
    const from = (count + 1) * 4 + place * bytes
    const at = places[place] ?? 0
    return { at, to: places[place + 1] ?? at, data: plc.subarray(from, from + bytes) }
  })
}

/** The stretches between the places of a PLC that holds nothing but places. */
export function readStretches(plc: Buffer): { readonly from: number; readonly to: number }[] {
  return readPlaces(plc, 0).map(({ at, to }) => ({ from: at, to }))
}
