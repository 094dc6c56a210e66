import type { XmlElement } from '../docx-in/package/xml-element.ts'
import { nestTables, type PlacedParagraph } from './nest-tables.ts'
import { paragraphProperties } from './properties.ts'
import { createRunReader, type FindAt } from './read-run.ts'
import { isOn, lastOf, type Sprm } from './sprms.ts'
import type { StoredRun, StoredText } from './stored-text.ts'

const IN_TABLE = 0x2416
const DEPTH = 0x6649
const ROW_ENDS = [0x2417, 0x244c] as const
const INNER_CELL = 0x244b

export interface BlockContext {
  readonly text: StoredText
  readonly fonts: readonly string[]
  readonly find: FindAt
  /** w:sectPr of the section that ends at a place. */
  readonly section: (end: number) => XmlElement | undefined
}

/** The blocks of a stretch of text in the words of the newer format: w:p and w:tbl. */
export function readBlocks(from: number, to: number, context: BlockContext): XmlElement[] {
  const readRun = createRunReader(context.fonts, context.find)
  const paragraphs: PlacedParagraph[] = []
  let runs: XmlElement[] = []
  const endParagraph = (sign: string, at: number, mark: readonly Sprm[]) => {
    const { style, sprms } = context.text.paragraph(at)
    const properties = paragraphProperties(sprms, style, mark)
    const section = at + 1 < to ? context.section(at + 1) : undefined
    const children = section === undefined ? properties.children : [...properties.children, section]
    paragraphs.push({
      element: { name: 'w:p', attributes: {}, children: [{ ...properties, children }, ...runs] },
      depth: depthOf(sprms),
      ends: endOf(sign, sprms),
      sprms,
    })
    runs = []
  }
  for (const run of context.text.runs(from, to)) {
    let start = 0
    for (let at = 0; at < run.text.length; at += 1) {
      const sign = run.text[at] ?? ''
      const place = run.from + at
      const isEnd =
        sign === '\r' || sign === '\u0007' || (sign === '\u000c' && context.section(place + 1) !== undefined)
      if (!isEnd) continue
      runs.push(...readRun(part(run, start, at)))
      endParagraph(sign, place, run.sprms)
      start = at + 1
    }
    runs.push(...readRun(part(run, start, run.text.length)))
  }
  if (runs.length > 0) endParagraph('', to - 1, [])
  return nestTables(paragraphs)
}

function part(run: StoredRun, from: number, to: number): StoredRun {
  return { ...run, from: run.from + from, text: run.text.slice(from, to) }
}

function depthOf(sprms: readonly Sprm[]): number {
  const depth = lastOf(sprms, DEPTH)?.readInt32LE(0)
  return Math.max(0, depth ?? (isOn(sprms, IN_TABLE) ? 1 : 0))
}

function endOf(sign: string, sprms: readonly Sprm[]): PlacedParagraph['ends'] {
  if (ROW_ENDS.some((code) => isOn(sprms, code))) return 'row'
  return sign === '\u0007' || isOn(sprms, INNER_CELL) ? 'cell' : null
}
