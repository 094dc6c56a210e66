import type { XmlElement } from '../docx-in/package/xml-element.ts'
import { element, setting } from './elements.ts'
import { paragraphProperties, runProperties } from './properties.ts'
import { lastOf, readSprms } from './sprms.ts'
import { wordsAt } from './words-at.ts'

const PARAGRAPH = 1
const CHARACTER = 2
/** A style that is based on none. */
const NONE = 0xfff
const OUTLINE = 0x2640

/** The style sheet (STSH, [MS-DOC] 2.9.271) in the words of the newer format: w:styles. */
export function readStyles(table: Buffer, fonts: readonly string[]): XmlElement | undefined {
  if (table.length < 6) return undefined
  const headBytes = table.readUInt16LE(0)
  const count = table.readUInt16LE(2)
  const baseBytes = table.readUInt16LE(4)
  const styles: XmlElement[] = []
  let at = 2 + headBytes
  for (let number = 0; number < count && at + 2 <= table.length; number += 1) {
    const length = table.readUInt16LE(at)
    if (length >= baseBytes) {
      styles.push(readStyle(table.subarray(at + 2, at + 2 + length), baseBytes, number, fonts))
    }
    at += 2 + length
  }
  return element('w:styles', {}, styles)
}

function readStyle(std: Buffer, baseBytes: number, number: number, fonts: readonly string[]): XmlElement {
  const builtIn = std.readUInt16LE(0) & 0xfff
  const kind = std.readUInt16LE(2) & 0xf
  const base = std.readUInt16LE(2) >> 4
  const nameLength = std.readUInt16LE(baseBytes)
  const name = wordsAt(std, baseBytes + 2, baseBytes + 2 + nameLength * 2)
  const parts = partsOf(std, baseBytes + 4 + nameLength * 2)
  const [first = Buffer.alloc(0), second = Buffer.alloc(0)] = parts
  const head = {
    'w:styleId': String(number),
    'w:type': kind === CHARACTER ? 'character' : 'paragraph',
    ...(number === 0 ? { 'w:default': '1' } : {}),
  }
  const common = [setting('w:name', name), ...(base === NONE ? [] : [setting('w:basedOn', base)])]
  if (kind === CHARACTER) return element('w:style', head, [...common, runProperties(readSprms(first), fonts)])
  if (kind !== PARAGRAPH) return element('w:style', { ...head, 'w:type': 'table' }, common)
  const sprms = readSprms(first.subarray(2))
  // 标题 1–9 are headings whether they say so or not.
  const isHeading = builtIn >= 1 && builtIn <= 9 && lastOf(sprms, OUTLINE) === undefined
  const told = isHeading ? [...sprms, { code: OUTLINE, operand: Buffer.from([builtIn - 1]) }] : sprms
  return element('w:style', head, [
    ...common,
    paragraphProperties(told, null),
    runProperties(readSprms(second), fonts),
  ])
}

/** Lists of properties, each behind its length, each on an even place. */
function partsOf(std: Buffer, from: number): Buffer[] {
  const parts: Buffer[] = []
  let at = from + (from & 1)
  while (at + 2 <= std.length && parts.length < 3) {
    const length = std.readUInt16LE(at)
    parts.push(std.subarray(at + 2, at + 2 + length))
    at += 2 + length + (length & 1)
  }
  return parts
}
