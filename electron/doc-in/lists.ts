import type { XmlElement } from '../docx-in/package/xml-element.ts'
import type { DocStreams } from './doc-streams.ts'
import { element, setting } from './elements.ts'
import { runProperties } from './properties.ts'
import { readSprms } from './sprms.ts'
import { wordsAt } from './words-at.ts'

/** Formats of numbers by their number ([MS-OSHARED] 2.2.1.3), in the names of the newer format. */
const FORMATS = (
  'decimal upperRoman lowerRoman upperLetter lowerLetter ordinal cardinalText ordinalText hex chicago ideographDigital ' +
  'japaneseCounting aiueo iroha decimalFullWidth decimalHalfWidth japaneseLegal japaneseDigitalTenThousand ' +
  'decimalEnclosedCircle decimalFullWidth2 aiueoFullWidth irohaFullWidth decimalZero bullet ganada chosung ' +
  'decimalEnclosedFullstop decimalEnclosedParen decimalEnclosedCircleChinese ideographEnclosedCircle ideographTraditional ' +
  'ideographZodiac ideographZodiacTraditional taiwaneseCounting ideographLegalTraditional taiwaneseCountingThousand ' +
  'taiwaneseDigital chineseCounting chineseLegalSimplified chineseCountingThousand'
).split(' ')
const NO_NUMBER = 0xff

const LIST_BYTES = 28
const USE_BYTES = 16
const LEVEL_BYTES = 28
const LEVELS = 9

/** The lists (PlfLst) and their uses (PlfLfo, [MS-DOC] 2.9.209, 2.9.208) in the words of the newer format: w:numbering. */
export function readLists(streams: DocStreams, fonts: readonly string[]): XmlElement | undefined {
  const lists = streams.tableFrom('lists')
  if (lists.length < 2) return undefined
  const count = lists.readUInt16LE(0)
  let at = 2 + count * LIST_BYTES
  const families: XmlElement[] = []
  for (let number = 0; number < count; number += 1) {
    const head = 2 + number * LIST_BYTES
    const levels = ((lists[head + 26] ?? 0) & 1) === 1 ? 1 : LEVELS
    const read: XmlElement[] = []
    for (let level = 0; level < levels; level += 1) {
      const { element: lvl, end } = readLevel(lists, at, level, fonts)
      read.push(lvl)
      at = end
    }
    families.push(element('w:abstractNum', { 'w:abstractNumId': String(lists.readInt32LE(head)) }, read))
  }
  return element('w:numbering', {}, [...families, ...readUses(streams.table('listUses'), fonts)])
}

function readUses(table: Buffer, fonts: readonly string[]): XmlElement[] {
  if (table.length < 4) return []
  const count = table.readUInt32LE(0)
  let at = 4 + count * USE_BYTES
  const uses: XmlElement[] = []
  for (let number = 0; number < count; number += 1) {
    const head = 4 + number * USE_BYTES
    const changes = table[head + 12] ?? 0
    const told = [setting('w:abstractNumId', table.readInt32LE(head))]
    // A place in the text that nobody uses stands before the levels.
    at += 4
    for (let change = 0; change < changes; change += 1) {
      const start = table.readInt32LE(at)
      const flags = table.readUInt32LE(at + 4)
      at += 8
      const level = flags & 0xf
      const inside: XmlElement[] = (flags & 0x10) === 0 ? [] : [setting('w:startOverride', start)]
      if ((flags & 0x20) !== 0) {
        const own = readLevel(table, at, level, fonts)
        inside.push(own.element)
        at = own.end
      }
      told.push(element('w:lvlOverride', { 'w:ilvl': String(level) }, inside))
    }
    uses.push(element('w:num', { 'w:numId': String(number + 1) }, told))
  }
  return uses
}

/** LVL (2.9.150): its head, properties of paragraph and number, then the text with the levels' numbers as characters 0–8. */
function readLevel(table: Buffer, at: number, level: number, fonts: readonly string[]) {
  const format = table[at + 4] ?? 0
  const flags = table[at + 5] ?? 0
  const runBytes = table[at + 24] ?? 0
  const paragraphBytes = table[at + 25] ?? 0
  const runAt = at + LEVEL_BYTES + paragraphBytes
  const textAt = runAt + runBytes
  const length = table.readUInt16LE(textAt)
  const end = textAt + 2 + length * 2
  const text = wordsAt(table, textAt + 2, end)
  const shown = [...text].map((sign) => (sign < '\t' ? `%${sign.charCodeAt(0) + 1}` : sign)).join('')
  return {
    element: element('w:lvl', { 'w:ilvl': String(level) }, [
      setting('w:start', table.readInt32LE(at)),
      setting('w:numFmt', format === NO_NUMBER ? 'none' : (FORMATS[format] ?? 'decimal')),
      setting('w:lvlText', shown),
      ...((flags & 4) === 0 ? [] : [element('w:isLgl')]),
      ...((flags & 8) === 0 ? [] : [setting('w:lvlRestart', table[at + 26] ?? 0)]),
      runProperties(readSprms(table.subarray(runAt, textAt)), fonts),
    ]),
    end,
  }
}
