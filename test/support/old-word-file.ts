const SECTOR = 512
const END = 0xfffffffe
const IS_TABLE = 0xfffffffd
const TEXT_AT = 0x600

/** A small file of Word's old format (.doc): the paragraphs in one piece of UTF-16, one page of places for their ends. */
export function oldWordFile(paragraphs: readonly string[]): Buffer {
  const text = paragraphs.map((paragraph) => `${paragraph}\r`).join('')
  const ends = paragraphs.map((_, index) => paragraphs.slice(0, index + 1).join('').length + index + 1)
  const textSectors = Math.ceil((text.length * 2) / SECTOR)
  const paragraphPage = TEXT_AT / SECTOR + textSectors
  const words = Buffer.alloc(Math.max(4096, (paragraphPage + 2) * SECTOR))
  words.writeUInt16LE(0xa5ec, 0)
  words.writeUInt16LE(0xc1, 2)
  words.writeUInt16LE(0x0200, 10)
  words.writeUInt16LE(0x5d, 152)
  words.writeUInt32LE(TEXT_AT, 0x18)
  words.writeUInt32LE(text.length, 0x4c)
  words.write(text, TEXT_AT, 'utf16le')
  const table = Buffer.alloc(4096)
  const list = (listAt: number, at: number, page: number, places: readonly number[]) => {
    for (const [index, place] of places.entries())
      words.writeUInt32LE(TEXT_AT + place * 2, page * SECTOR + index * 4)
    words.writeUInt8(places.length - 1, page * SECTOR + SECTOR - 1)
    words.writeUInt32LE(at, listAt)
    words.writeUInt32LE(12, listAt + 4)
    table.writeUInt32LE(TEXT_AT, at)
    table.writeUInt32LE(TEXT_AT + text.length * 2, at + 4)
    table.writeUInt32LE(page, at + 8)
  }
  list(0xfa, 0, paragraphPage + 1, [0, text.length])
  list(0x102, 16, paragraphPage, [0, ...ends])
  // Every paragraph has the same properties: style 0, none of its own.
  const properties = 480
  for (const index of ends.keys())
    words.writeUInt8(properties / 2, paragraphPage * SECTOR + (ends.length + 1) * 4 + index * 13)
  words.writeUInt8(2, paragraphPage * SECTOR + properties)
  words.writeUInt32LE(32, 0x1a2)
  words.writeUInt32LE(21, 0x1a6)
  table.writeUInt8(2, 32)
  table.writeUInt32LE(16, 33)
  table.writeUInt32LE(text.length, 41)
  table.writeUInt32LE(TEXT_AT, 47)
  return compound([
    ['1Table', table],
    ['WordDocument', words],
  ])
}

/** The container: header, allocation table, directory, then the streams one after the other. */
function compound(streams: readonly (readonly [name: string, bytes: Buffer])[]): Buffer {
  const chain: number[] = [IS_TABLE, END]
  const directory = Buffer.alloc(SECTOR)
  const entry = (index: number, name: string, type: number, start: number, size: number) => {
    const at = index * 128
    directory.write(name, at, 'utf16le')
    directory.writeUInt16LE((name.length + 1) * 2, at + 64)
    directory.writeUInt8(type, at + 66)
    for (const place of [68, 72, 76]) directory.writeUInt32LE(0xffffffff, at + place)
    directory.writeUInt32LE(start, at + 116)
    directory.writeUInt32LE(size, at + 120)
  }
  entry(0, 'Root Entry', 5, END, 0)
  directory.writeUInt32LE(1, 76)
  for (const [index, [name, bytes]] of streams.entries()) {
    const start = chain.length
    const count = Math.ceil(bytes.length / SECTOR)
    for (let next = 1; next <= count; next += 1) chain.push(next === count ? END : start + next)
    entry(index + 1, name, 2, start, bytes.length)
    if (index > 0) directory.writeUInt32LE(index + 1, index * 128 + 72)
  }
  const table = Buffer.alloc(SECTOR, 0xff)
  for (const [sector, next] of chain.entries()) table.writeUInt32LE(next, sector * 4)
  const header = Buffer.alloc(SECTOR, 0xff)
  header.write('d0cf11e0a1b11ae1', 'hex')
  header.fill(0, 8, 76)
  header.writeUInt16LE(9, 30)
  header.writeUInt16LE(6, 32)
  header.writeUInt32LE(1, 44)
  header.writeUInt32LE(1, 48)
  header.writeUInt32LE(4096, 56)
  header.writeUInt32LE(END, 60)
  header.writeUInt32LE(END, 68)
  header.writeUInt32LE(0, 76)
  return Buffer.concat([header, table, directory, ...streams.map(([, bytes]) => bytes)])
}
