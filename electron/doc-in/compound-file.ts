import { wordsAt } from './words-at.ts'
/** The container of the old Office formats ([MS-CFB]): a small file system of sectors. Places outside the file throw a RangeError. */
export interface CompoundFile {
  /** The content of a stream by its name; undefined: there is none. */
  stream(name: string): Buffer | undefined
}

const HEADER_SECTORS = 109
const ENTRY_BYTES = 128
/** Above this a number of a sector says: end, free, or a sector of the table itself (2.1). */
const LAST_SECTOR = 0xfffffffa
const STREAM = 2
const ROOT = 5

export function openCompoundFile(file: Buffer): CompoundFile {
  const size = 1 << file.readUInt16LE(30)
  const miniSize = 1 << file.readUInt16LE(32)
  const miniLimit = file.readUInt32LE(56)
  if (size < 128 || size > 65536 || miniSize > size) throw new RangeError('size of sectors')
  const sector = (number: number) => file.subarray((number + 1) * size, (number + 2) * size)
  const table = readTable(file, sector, size)
  const chain = (first: number, next: readonly number[], read: (number: number) => Buffer) => {
    const parts: Buffer[] = []
    for (let at = first; at <= LAST_SECTOR; at = next[at] ?? LAST_SECTOR + 1) {
      // A chain longer than all there is runs in a circle.
      if (parts.length > next.length) throw new RangeError('circle of sectors')
      parts.push(read(at))
    }
    return Buffer.concat(parts)
  }
  const directory = chain(file.readUInt32LE(48), table, sector)
  const miniTable = numbersOf(chain(file.readUInt32LE(60), table, sector))
  const entries = entriesOf(directory)
  const root = entries.find(({ kind }) => kind === ROOT)
  const mini = root === undefined ? Buffer.alloc(0) : chain(root.first, table, sector)
  const miniSector = (number: number) => mini.subarray(number * miniSize, (number + 1) * miniSize)
  return {
    stream(name) {
      const entry = entries.find((each) => each.kind === STREAM && each.name === name)
      if (entry === undefined) return undefined
      const bytes =
        entry.size < miniLimit ? chain(entry.first, miniTable, miniSector) : chain(entry.first, table, sector)
      return bytes.subarray(0, entry.size)
    },
  }
}

/** The table of sectors: for each the one that follows it. Where the table itself stands begins in the header and goes on in sectors of its own. */
function readTable(file: Buffer, sector: (number: number) => Buffer, size: number): number[] {
  const places = Array.from({ length: HEADER_SECTORS }, (_, at) => file.readUInt32LE(76 + at * 4))
  const seen = new Set<number>()
  for (let at = file.readUInt32LE(68); at <= LAST_SECTOR && !seen.has(at); ) {
    seen.add(at)
    const numbers = numbersOf(sector(at))
    at = numbers.pop() ?? LAST_SECTOR + 1
    places.push(...numbers)
  }
  const most = Math.ceil(file.length / size)
  return places
    .filter((place) => place <= LAST_SECTOR)
    .slice(0, most)
    .flatMap((place) => numbersOf(sector(place)))
}

function numbersOf(bytes: Buffer): number[] {
  return Array.from({ length: bytes.length >> 2 }, (_, at) => bytes.readUInt32LE(at * 4))
}

function entriesOf(directory: Buffer) {
  return Array.from({ length: Math.floor(directory.length / ENTRY_BYTES) }, (_, at) => {
    const entry = directory.subarray(at * ENTRY_BYTES, (at + 1) * ENTRY_BYTES)
    const nameBytes = Math.min(64, entry.readUInt16LE(64))
    return {
      name: wordsAt(entry, 0, Math.max(0, nameBytes - 2)),
      kind: entry[66],
      first: entry.readUInt32LE(116),
      size: entry.readUInt32LE(120),
    }
  })
}
