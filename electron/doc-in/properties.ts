import type { XmlElement } from '../docx-in/package/xml-element.ts'
import { element, setting } from './elements.ts'
import { isOn, lastOf, type Sprm } from './sprms.ts'

/** Numbers of properties ([MS-DOC] 2.6.1 characters, 2.6.2 paragraphs). */
const ALIGNS = ['left', 'center', 'right', 'both', 'distribute'] as const
const DELETED = 0x0800
const INSERTED = 0x0801
const COLORS = ['', '000000', '0000FF', '00FFFF', '00FF00', 'FF00FF', 'FF0000', 'FFFF00', 'FFFFFF'] as const
const SWITCHES = [
  ['w:b', 0x0835],
  ['w:vanish', 0x083c],
  ['w:strike', 0x0837],
  ['w:dstrike', 0x2a53],
] as const

/** w:pPr of a paragraph or style. `mark`: the properties of its end. */
export function paragraphProperties(
  sprms: readonly Sprm[],
  style: number | null,
  mark: readonly Sprm[] = [],
): XmlElement {
  const align = lastOf(sprms, 0x2461) ?? lastOf(sprms, 0x2403)
  const outline = lastOf(sprms, 0x2640)?.[0]
  const line = lastOf(sprms, 0x6412)
  const pitch = line === undefined ? 0 : line.readInt16LE(0)
  return element('w:pPr', {}, [
    ...(style === null ? [] : [setting('w:pStyle', style)]),
    ...(align === undefined ? [] : [setting('w:jc', ALIGNS[align[0] ?? 0] ?? 'left')]),
    ...(outline === undefined ? [] : [setting('w:outlineLvl', outline)]),
    // Below zero: no more and no less.
    ...(pitch < 0 ? [element('w:spacing', { 'w:line': String(-pitch), 'w:lineRule': 'exact' })] : []),
    ...numberUse(sprms),
    ...(mark.length === 0 ? [] : [element('w:rPr', {}, [...revisionOf(mark), ...switchesOf(mark)])]),
  ])
}

function numberUse(sprms: readonly Sprm[]): XmlElement[] {
  const list = lastOf(sprms, 0x460b)?.readInt16LE(0)
  const level = lastOf(sprms, 0x260a)?.[0]
  if (list === undefined && level === undefined) return []
  return [
    element('w:numPr', {}, [
      ...(level === undefined ? [] : [setting('w:ilvl', level)]),
      // Below zero: a list of Word 6 that was taken away.
      ...(list === undefined ? [] : [setting('w:numId', Math.max(0, list))]),
    ]),
  ]
}

/** w:rPr of a run or style; `fonts` by their number. */
export function runProperties(sprms: readonly Sprm[], fonts: readonly string[]): XmlElement {
  const size = lastOf(sprms, 0x4a43)?.readUInt16LE(0)
  const style = lastOf(sprms, 0x4a30)?.readUInt16LE(0)
  const color = colorOf(sprms)
  const fontOf = (code: number) => {
    const number = lastOf(sprms, code)?.readUInt16LE(0)
    return number === undefined ? undefined : fonts[number]
  }
  const [ascii, eastAsia] = [fontOf(0x4a4f), fontOf(0x4a50)]
  const named = {
    ...(ascii === undefined ? {} : { 'w:ascii': ascii }),
    ...(eastAsia === undefined ? {} : { 'w:eastAsia': eastAsia }),
  }
  return element('w:rPr', {}, [
    ...(style === undefined ? [] : [setting('w:rStyle', style)]),
    ...(Object.keys(named).length === 0 ? [] : [element('w:rFonts', named)]),
    ...switchesOf(sprms),
    ...(size === undefined ? [] : [setting('w:sz', size)]),
    ...(color === undefined ? [] : [setting('w:color', color)]),
    ...(lastOf(sprms, 0x2a48)?.[0] === 1 ? [setting('w:vertAlign', 'superscript')] : []),
  ])
}

function switchesOf(sprms: readonly Sprm[]): XmlElement[] {
  return SWITCHES.flatMap(([name, code]) => {
    const value = lastOf(sprms, code)?.[0]
    // 0x80: as the style has it.
    return value === undefined || value === 0x80 ? [] : [setting(name, value === 0 ? '0' : '1')]
  })
}

function colorOf(sprms: readonly Sprm[]): string | undefined {
  const exact = lastOf(sprms, 0x6870)
  if (exact !== undefined) {
    return exact[3] === 0xff ? undefined : exact.subarray(0, 3).toString('hex').toUpperCase()
  }
  const name = COLORS[lastOf(sprms, 0x2a42)?.[0] ?? 0]
  return name === '' ? undefined : name
}

/** What tracked changes say of these words: in the newer format an element around them, or a mark of a paragraph's end. */
export function revisionOf(sprms: readonly Sprm[]): XmlElement[] {
  if (isOn(sprms, DELETED)) return [element('w:del')]
  return isOn(sprms, INSERTED) ? [element('w:ins')] : []
}
