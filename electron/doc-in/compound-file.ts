import { wordsAt } from './words-at.ts'

/** Office's old container of files ([MS-CFB]): streams lie in sectors whose order stands in an allocation table. */
export interface CompoundFile {
  readonly streams: ReadonlyMap<string, Buffer>
  /** A chain of sectors is too short, leaves the file, or has a sector that another chain has too. */
  readonly isDamaged: boolean
  /** A chain comes back to where it was: whoever follows it never ends. */
  readonly isCircular: boolean
}

const HEADER = 512
const ENTRY = 128
const MINI_SECTOR = 64
/** Numbers from here on are no sectors: free, end of a chain, part of a table. */
const NO_SECTOR = 0xfffffffa
/** So many sectors of the table are named in the header. */
const NAMED_IN_HEADER = 109

/** The streams of these names, as far as they can be read. Throws RangeError where the header is cut short. */
export function openCompoundFile(file: Buffer, names: readonly string[]): CompoundFile {
  const sectorBytes = file.readUInt16LE(30) === 12 ? 4096 : 512
  const taken = new Set<number>()
  let isDamaged = false
  let isCircular = false

  const follow = (start: number, next: readonly number[]): number[] => {
    const chain = new Set<number>()
    let sector = start
    for (; sector < next.length && !chain.has(sector); sector = next[sector] ?? NO_SECTOR) chain.add(sector)
    if (chain.has(sector)) isCircular = true
    if (sector < NO_SECTOR) isDamaged = true
    return [...chain]
  }
  const readSectors = (sectors: readonly number[]): Buffer => {
    for (const sector of sectors) {
      if (taken.has(sector) || (sector + 1) * sectorBytes >= file.length) isDamaged = true
      taken.add(sector)
    }
    return Buffer.concat(
      sectors.map((sector) => file.subarray((sector + 1) * sectorBytes, (sector + 2) * sectorBytes)),
    )
  }

  const count = file.readUInt32LE(44)
  const named = numbersOf(file.subarray(76, HEADER)).slice(0, Math.min(count, NAMED_IN_HEADER))
  for (let more = file.readUInt32LE(68); named.length < count && more < NO_SECTOR && !taken.has(more); ) {
    const further = numbersOf(readSectors([more]))
    more = further.pop() ?? NO_SECTOR
    named.push(...further.slice(0, count - named.length))
  }
  if (named.length < count) isDamaged = true
  const table = numbersOf(readSectors(named))
  const readChain = (start: number) => readSectors(follow(start, table))

  const entries = readEntries(readChain(file.readUInt32LE(48)))
  const miniTable = numbersOf(readChain(file.readUInt32LE(60)))
  const root = entries.find(({ name }) => name === 'Root Entry')
  const mini = readChain(root?.start ?? NO_SECTOR)
  const miniLimit = file.readUInt32LE(56)

  const readStream = ({ start, size }: Entry): Buffer => {
    const bytes =
      size >= miniLimit
        ? readChain(start)
        : Buffer.concat(
            follow(start, miniTable).map((sector) =>
              mini.subarray(sector * MINI_SECTOR, (sector + 1) * MINI_SECTOR),
            ),
          )
    if (bytes.length < size) isDamaged = true
    return bytes.subarray(0, size)
  }
  const wanted = entries.filter(({ name }) => names.includes(name))
  const streams = new Map(wanted.map((entry) => [entry.name, readStream(entry)]))
  return { streams, isDamaged, isCircular }
}

interface Entry {
  readonly name: string
  readonly start: number
  readonly size: number
}

function readEntries(directory: Buffer): Entry[] {
  return Array.from({ length: Math.floor(directory.length / ENTRY) }, (_, index) => {
    const entry = directory.subarray(index * ENTRY, (index + 1) * ENTRY)
    const nameBytes = Math.min(64, Math.max(0, entry.readUInt16LE(64) - 2))
    return {
      name: wordsAt(entry, 0, nameBytes),
      start: entry.readUInt32LE(116),
      size: entry.readUInt32LE(120),
    }
  })
}

function numbersOf(bytes: Buffer): number[] {
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => bytes.readUInt32LE(index * 4))
}
