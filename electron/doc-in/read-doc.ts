import { fail, ok, type Result } from '../../shared/result.ts'
import { PackageFault, type PackageProblem } from '../docx-in/package/open-package.ts'
import type { XmlElement } from '../docx-in/package/xml-element.ts'
import type { WordDocument } from '../docx-in/word-document.ts'
import { MOST_CHARACTERS } from '../files/text-limits.ts'
import { findShapesOf } from './boxes.ts'
import { type DocStreams, openDocStreams, startOf } from './doc-streams.ts'
import { readDrawings } from './drawings.ts'
import { element } from './elements.ts'
import { fitsItsText } from './find-doubt.ts'
import { readFonts } from './fonts.ts'
import { readLists } from './lists.ts'
import { readNoteMarks } from './marks.ts'
import { readBlocks } from './read-blocks.ts'
import { readSections } from './sections.ts'
import { readStoredText } from './stored-text.ts'
import { readStyles } from './styles.ts'

interface OpenedDoc extends ReadDoc {
  /** What the file says twice of its text agrees. */
  readonly fits: boolean
}

interface ReadDoc {
  readonly document: WordDocument
  /** Something says of itself that it belongs to the text, and nothing in the text leads to it: a table that leads there was lost. */
  readonly hasStrays: boolean
}

/**
 * Opens Word's format of 1997–2003 ([MS-DOC]), in which WPS saves .wps too, and tells it in the words of the newer one, so that both are read
 * by the same rules.
 */
export function openDoc(file: Buffer): Result<OpenedDoc, PackageProblem> {
  try {
    const streams = openDocStreams(file)
    if (streams === 'locked') return fail('locked')
    const length = Object.values(streams.lengths).reduce((sum, each) => sum + each, 0)
    return length > 2 * MOST_CHARACTERS
      ? fail('too-long')
      : ok({ ...documentOf(streams), fits: fitsItsText(streams) })
  } catch (error) {
    // What a table says stands beyond its end: cut off, or overwritten.
    if (error instanceof RangeError) return fail('damaged')
    if (error instanceof PackageFault) return fail(error.problem)
    throw error
  }
}

function documentOf(streams: DocStreams): ReadDoc {
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
  const hung = readBlocks(0, bodyLength, {
    ...beside,
    find: (at) => marks.get(at) ?? bodyShapes.at(at),
    section: (end) => ends.get(end),
  })
  const strayBoxes = bodyShapes.left()
  const body = [...hung, ...strayBoxes]
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
    const blocks = readBlocks(from, to, { ...beside, find: headerShapes.at })
    parts.set(id, element(kind === 'header' ? 'w:hdr' : 'w:ftr', {}, blocks))
  }
  const kinds = new Map<string, string>(margins.map(({ id, kind }) => [id, kind]))
  const document: WordDocument = {
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
  const reached = {
    footnotes: notes.footnote,
    endnotes: notes.endnote,
    comments: notes.comment,
  }
  const hasStrayNotes = (['footnotes', 'endnotes', 'comments'] as const).some((name) => {
    const last = Math.max(startOf(name, streams), ...reached[name].map(({ to }) => to))
    // The end of the last note and the end of them all are marks without words.
    return last + 2 < startOf(name, streams) + streams.lengths[name]
  })
  return { document, hasStrays: strayBoxes.length > 0 || hasStrayNotes || lacksLists(body, lists) }
}

/** Whether a paragraph is numbered by a list that the file does not have. */
function lacksLists(body: readonly XmlElement[], lists: XmlElement | undefined): boolean {
  const told = lists?.children.filter((child) => typeof child !== 'string') ?? []
  const families = new Set(told.map(({ attributes }) => attributes['w:abstractNumId']))
  const known = new Set(
    told
      .filter(({ children }) => families.has(valueIn(children, 'w:abstractNumId')))
      .map(({ attributes }) => attributes['w:numId']),
  )
  const asks = ({ name, attributes, children }: XmlElement): boolean =>
    name === 'w:numId'
      ? attributes['w:val'] !== '0' && !known.has(attributes['w:val'])
      : children.some((child) => typeof child !== 'string' && asks(child))
  return body.some(asks)
}

function valueIn(children: XmlElement['children'], name: string): string | undefined {
  return children.filter((child) => typeof child !== 'string').find((child) => child.name === name)
    ?.attributes['w:val']
}

function hasPicture(blocks: readonly XmlElement[]): boolean {
  return blocks.some(
    ({ name, children }) =>
      name === 'v:imagedata' || hasPicture(children.filter((child) => typeof child !== 'string')),
  )
}
