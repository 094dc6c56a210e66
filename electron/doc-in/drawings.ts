import { wordsAt } from './words-at.ts'

/** What a shape of the drawing layer holds that is no text box. */
interface DrawnShape {
  /** The words of a WordArt. */
  readonly words: string
  /** RRGGBB of its filling. */
  readonly fill: string | undefined
  readonly isPicture: boolean
}

export interface Drawings {
  readonly shapes: ReadonlyMap<number, DrawnShape>
  /** The shapes of a group by the number of the group. */
  readonly groups: ReadonlyMap<number, readonly number[]>
}

/** Records of [MS-ODRAW] 2.2 by their type. */
const DRAWING = 0xf002
const GROUP = 0xf003
const SHAPE = 0xf004
const SHAPE_NUMBER = 0xf00a
const SHAPE_PROPERTIES = 0xf00b
/** Properties by their number (2.3). */
const PICTURE = 0x0104
const ART_WORDS = 0x00c0
const FILL_COLOR = 0x0181
const COMPLEX = 0x8000
const HEAD_BYTES = 8
const DEEPEST = 40

interface DrawnRecord {
  readonly type: number
  readonly instance: number
  readonly data: Buffer
}

/** The shapes of a document (OfficeArtContent, [MS-DOC] 2.9.172). */
export function readDrawings(content: Buffer): Drawings {
  const shapes = new Map<number, DrawnShape>()
  const groups = new Map<number, number[]>()
  const readShape = ({ data }: DrawnRecord): number | null => {
    const records = recordsOf(data)
    const number = records.find(({ type }) => type === SHAPE_NUMBER)?.data
    if (number === undefined || number.length < 4) return null
    const properties = records.find(({ type }) => type === SHAPE_PROPERTIES)
    const id = number.readUInt32LE(0)
    if (properties !== undefined) shapes.set(id, lookOf(properties))
    return id
  }
  /** The shapes inside, the first of them the group itself. */
  const readGroup = ({ data }: DrawnRecord, depth: number): number[] => {
    if (depth > DEEPEST) return []
    const inside: number[] = []
    for (const record of recordsOf(data)) {
      if (record.type === GROUP) inside.push(...readGroup(record, depth + 1))
      const shape = record.type === SHAPE ? readShape(record) : null
      if (shape !== null) inside.push(shape)
    }
    const [group] = inside
    if (group !== undefined) groups.set(group, inside)
    return inside
  }
  for (const drawing of drawingsOf(content)) {
    for (const record of recordsOf(drawing)) if (record.type === GROUP) readGroup(record, 0)
  }
  return { shapes, groups }
}

/** The drawing of the body and that of the headers, each behind a byte that says which it is; what all share stands before them. */
function drawingsOf(content: Buffer): Buffer[] {
  if (content.length < HEAD_BYTES) return []
  const drawings: Buffer[] = []
  let at = HEAD_BYTES + content.readUInt32LE(4)
  while (at + 1 + HEAD_BYTES <= content.length) {
    const type = content.readUInt16LE(at + 3)
    const length = content.readUInt32LE(at + 5)
    const from = at + 1 + HEAD_BYTES
    if (type === DRAWING) drawings.push(content.subarray(from, from + length))
    at = from + length
  }
  return drawings
}

function recordsOf(data: Buffer): DrawnRecord[] {
  const records: DrawnRecord[] = []
  let at = 0
  while (at + HEAD_BYTES <= data.length) {
    const length = data.readUInt32LE(at + 4)
    const from = at + HEAD_BYTES
    records.push({
      type: data.readUInt16LE(at + 2),
      instance: data.readUInt16LE(at) >> 4,
      data: data.subarray(from, from + length),
    })
    at = from + length
  }
  return records
}

/** Six bytes a property; what is longer stands behind them all, in their order. */
function lookOf({ data, instance }: DrawnRecord): DrawnShape {
  let words = ''
  let fill: string | undefined
  let isPicture = false
  let behind = instance * 6
  for (let at = 0; at + 6 <= Math.min(data.length, instance * 6); at += 6) {
    const code = data.readUInt16LE(at)
    const value = data.readUInt32LE(at + 2)
    const name = code & 0x3fff
    if ((code & COMPLEX) !== 0) {
      if (name === ART_WORDS) words = wordsAt(data, behind, behind + value).split('\0')[0] ?? ''
      behind += value
    }
    if (name === FILL_COLOR && data[at + 5] === 0) fill = data.toString('hex', at + 2, at + 5)
    if (name === PICTURE && value > 0) isPicture = true
  }
  return { words, fill, isPicture }
}
