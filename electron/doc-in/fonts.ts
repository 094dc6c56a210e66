import { wordsAt } from './words-at.ts'
/** The names of fonts by their number (SttbfFfn, [MS-DOC] 2.9.286). */
export function readFonts(table: Buffer): string[] {
  if (table.length < 4) return []
  const count = table.readUInt16LE(0)
  const names: string[] = []
  let at = 4
  while (names.length < count && at < table.length) {
    const length = table[at] ?? 0
    const name = wordsAt(table, at + 1 + NAME_AT, at + 1 + length)
    names.push(name.split('\0')[0] ?? '')
    at += 1 + length
  }
  return names
}

const NAME_AT = 39
