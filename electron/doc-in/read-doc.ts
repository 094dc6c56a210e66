import { fail, ok, type Result } from '../../shared/result.ts'
import { PackageFault, type PackageProblem } from '../docx-in/package/open-package.ts'
import type { XmlElement } from '../docx-in/package/xml-element.ts'
import type { WordDocument } from '../docx-in/word-document.ts'
import { MOST_CHARACTERS } from '../files/text-limits.ts'
import { findShapesOf } from './boxes.ts'
import { type DocStreams, openDocStreams } from './doc-streams.ts'
import { readDrawings } from './drawings.ts'
import { element } from './elements.ts'
import { readFonts } from './fonts.ts'
import { readLists } from './lists.ts'
import { readNoteMarks } from './marks.ts'
import { readBlocks } from './read-blocks.ts'
import { readSections } from './sections.ts'
import { readStoredText } from './stored-text.ts'
import { readStyles } from './styles.ts'

/**
 * Opens Word's format of 1997–2003 ([MS-DOC]), in which WPS saves .wps too, and tells it in the words of the newer one, so that both are read
 * by the same rules.
 */
export function openDoc(file: Buffer): Result<WordDocument, PackageProblem> {
  try {
    const streams = openDocStreams(file)
    if (streams === 'locked') return fail('locked')
    const length = Object.values(streams.lengths).reduce((sum, each) => sum + each, 0)
    return length > 2 * MOST_CHARACTERS ? fail('too-long') : ok(documentOf(streams))
  } catch (error) {
    // What a table says stands beyond its end: cut off, or overwritten.
    if (error instanceof RangeError) return fail('damaged')
    if (error instanceof PackageFault) return fail(error.problem)
    throw error
  }
}

function documentOf(streams: DocStreams): WordDocument {
  const text = readStoredText(streams)
  const fonts = readFonts(streams.table('fonts'))
  const drawings = readDrawings(streams.table('drawings'))
  const { notes, marks } = readNoteMarks(streams)
  const { ends, margins } = readSections(streams)
  const none = () => undefined
  const beside = { text, fonts, find: none, section: none }
  const readBox = (from: number, to: number) => readBlocks(from, to, beside)
  const bodyShapes = findShapesOf('body', streams, drawings, readBox)
  const headerShapes = findShapesOf('headers', streams, drawings, readBox)
  const bodyLength = streams.lengths.body
  const body = readBlocks(0, bodyLength, {
    ...beside,
    find: (at) => marks.get(at) ?? bodyShapes(at),
    section: (end) => ends.get(end),
  })
  const last = [...ends.values()].at(-1)
  const parts = new Map<string, XmlElement>()
  const styles = readStyles(streams.table('styles'), fonts)
  if (styles !== undefined) parts.set('styles', styles)
  const lists = readLists(streams, fonts)
  if (lists !== undefined) parts.set('numbering', lists)
  for (const kind of ['footnote', 'endnote', 'comment'] as const) {
    const read = notes[kind].map(({ id, from, to, author }) =>
      element(
        `w:${kind}`,
        { 'w:id': id, ...(author === undefined ? {} : { 'w:author': author }) },
        readBox(from, to),
      ),
    )
    if (read.length > 0) parts.set(`${kind}s`, element(`w:${kind}s`, {}, read))
  }
  for (const { id, kind, from, to } of margins) {
    const blocks = readBlocks(from, to, { ...beside, find: headerShapes })
    parts.set(id, element(kind === 'header' ? 'w:hdr' : 'w:ftr', {}, blocks))
  }
  const kinds = new Map<string, string>(margins.map(({ id, kind }) => [id, kind]))
  return {
    relationships: [
      ...[...parts.keys()].map((id) => ({ id, kind: kinds.get(id) ?? id, target: id })),
      ...(hasPicture(body) ? [{ id: 'image', kind: 'image', target: 'image' }] : []),
    ],
    readTree: (part) => parts.get(part),
    readBody: (take) => {
      for (const block of body) take(block)
      if (last !== undefined) take(last)
    },
  }
}

function hasPicture(blocks: readonly XmlElement[]): boolean {
  return blocks.some(
    ({ name, children }) =>
      name === 'v:imagedata' || hasPicture(children.filter((child) => typeof child !== 'string')),
  )
}
