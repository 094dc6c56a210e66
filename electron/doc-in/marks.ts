import type { XmlElement } from '../docx-in/package/xml-element.ts'
import { type DocStreams, readPlaces, readStretches, startOf, type TextName } from './doc-streams.ts'
import { element } from './elements.ts'
import { wordsAt } from './words-at.ts'

/** A note or comment: its number, where its text stands, who wrote it. */
interface StoredNote {
  readonly id: string
  readonly from: number
  readonly to: number
  readonly author: string | undefined
}

export interface NoteMarks {
  readonly notes: Readonly<Record<'footnote' | 'endnote' | 'comment', readonly StoredNote[]>>
  /** What refers to them, by the place in the body. */
  readonly marks: ReadonlyMap<number, XmlElement>
}

const KINDS = [
  ['footnote', 'footnoteMarks', 'footnoteTexts', 'footnotes', 2],
  ['endnote', 'endnoteMarks', 'endnoteTexts', 'endnotes', 2],
  ['comment', 'commentMarks', 'commentTexts', 'comments', 30],
] as const
/** Where the number of the author stands in what is said of a comment (ATRDPre10, [MS-DOC] 2.9.7). */
const AUTHOR_AT = 20

export function readNoteMarks(streams: DocStreams): NoteMarks {
  const marks = new Map<number, XmlElement>()
  const authors = readAuthors(streams.table('commentAuthors'))
  const read = ([kind, marksTable, textsTable, text, bytes]: (typeof KINDS)[number]): StoredNote[] => {
    const start = startOf(text satisfies TextName, streams)
    const stretches = readStretches(streams.table(textsTable))
    return readPlaces(streams.table(marksTable), bytes).flatMap(({ at, data }, place) => {
      const stretch = stretches[place]
      if (stretch === undefined) return []
      const id = String(place + 1)
      marks.set(at, element(`w:${kind}Reference`, { 'w:id': id }))
      const author = kind === 'comment' ? authors[data.readInt16LE(AUTHOR_AT)] : undefined
      return [{ id, from: start + stretch.from, to: start + stretch.to, author }]
    })
  }
  const [footnote, endnote, comment] = KINDS.map(read)
  return { notes: { footnote: footnote ?? [], endnote: endnote ?? [], comment: comment ?? [] }, marks }
}

function readAuthors(table: Buffer): string[] {
  const names: string[] = []
  for (let at = 0; at + 2 <= table.length; ) {
    const end = at + 2 + table.readUInt16LE(at) * 2
    names.push(wordsAt(table, at + 2, end))
    at = end
  }
  return names
}
