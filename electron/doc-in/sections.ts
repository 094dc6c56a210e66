import type { XmlElement } from '../docx-in/package/xml-element.ts'
import { type DocStreams, readPlaces, readStretches, startOf } from './doc-streams.ts'
import { element } from './elements.ts'
import { lastOf, readSprms } from './sprms.ts'

/** The headers and footers of a section in the order in which they are kept, six of each (2.3.5). */
const MARGINS = [
  ['header', 'even'],
  ['header', 'default'],
  ['footer', 'even'],
  ['footer', 'default'],
  ['header', 'first'],
  ['footer', 'first'],
] as const
/** Lines over notes stand before them. */
const NOTE_STORIES = 6
const SECTION_BYTES = 12
const NO_PROPERTIES = 0xffffffff

export interface StoredSections {
  /** w:sectPr by the place of the section's end. */
  readonly ends: ReadonlyMap<number, XmlElement>
  /** Where the text of a header or footer stands, by its id. */
  readonly margins: readonly {
    readonly id: string
    readonly kind: 'header' | 'footer'
    readonly from: number
    readonly to: number
  }[]
}

export function readSections(streams: DocStreams): StoredSections {
  const start = startOf('headers', streams)
  const stories = readStretches(streams.table('headers'))
  const margins: StoredSections['margins'][number][] = []
  const sections = readPlaces(streams.table('sections'), SECTION_BYTES)
  const ends = new Map<number, XmlElement>()
  for (const [place, { to, data }] of sections.entries()) {
    const references = MARGINS.flatMap(([kind, type], margin) => {
      const story = stories[NOTE_STORIES + place * MARGINS.length + margin]
      if (story === undefined || story.to <= story.from) return []
      const id = `${kind}-${place}-${type}`
      margins.push({ id, kind, from: start + story.from, to: start + story.to })
      return [element(`w:${kind}Reference`, { 'w:type': type, 'r:id': id })]
    })
    ends.set(to, element('w:sectPr', {}, [...references, ...pageOf(data, streams.main)]))
  }
  return { ends, margins }
}

/** Height and width of its pages (sprmSXaPage, sprmSYaPage). */
function pageOf(section: Buffer, main: Buffer): XmlElement[] {
  const at = section.readUInt32LE(2)
  if (at === NO_PROPERTIES) return []
  const sprms = readSprms(main.subarray(at + 2, at + 2 + main.readUInt16LE(at)))
  const [width, height] = [lastOf(sprms, 0xb01f), lastOf(sprms, 0xb020)]
  if (width === undefined || height === undefined) return []
  const attributes = { 'w:w': String(width.readUInt16LE(0)), 'w:h': String(height.readUInt16LE(0)) }
  return [element('w:pgSz', attributes)]
}
