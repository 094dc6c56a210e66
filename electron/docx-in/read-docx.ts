import type { FileNote, Revisions } from '../../shared/ipc/files.ts'
import { type SourceLine, wordsOf } from '../../shared/parse/lines/source-line.ts'
import type { Origin } from '../../shared/parse/origin.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { MOST_CHARACTERS, MOST_LINES } from '../files/text-limits.ts'
import { readStyleSheet } from './faces/style-sheet.ts'
import { createCounter } from './numbering/counter.ts'
import { readNumbering } from './numbering/read-numbering.ts'
import { openPackage, PackageFault, type PackageProblem, wholeXml } from './package/open-package.ts'
import { readXml } from './package/read-xml.ts'
import { childrenOf, type XmlElement } from './package/xml-element.ts'
import { readOrigin } from './read-origin.ts'
import { trackFields } from './story/fields.ts'
import type { LookedLine } from './story/lines-of-pieces.ts'
import { placeMargins } from './story/margins.ts'
import { keepAnchors } from './story/notes.ts'
import { createStoryReader, linesOf, type StoryContext } from './story/read-story.ts'
import { type EndedSection, markTurnedTables } from './turned-pages.ts'
import type { WordDocument } from './word-document.ts'

/** What a Word document says, and what it looks like. */
export interface DocxLook {
  readonly text: DocxText
  readonly looked: readonly LookedLine[]
  /** w:sectPr of each section. */
  readonly sections: readonly XmlElement[]
  /** The words of the footers, page numbers as {n}. */
  readonly footers: readonly LookedLine[]
}

/** What a Word document says. */
export interface DocxText {
  readonly lines: readonly SourceLine[]
  readonly notes: readonly FileNote[]
  /** Tracked changes in the text, whether accepted or rejected. */
  readonly revisionCount: number
  /** Pictures are not read. */
  readonly hasPictures: boolean
  /** null: another program wrote the file. */
  readonly origin: Origin | null
}

/**
 * Reads a .docx (also .docm, .dotx; transitional or strict): the words of the paper in their order, automatic numbers written out, tracked
 * changes accepted or rejected; comments, notes and hidden words beside it. Never unpacks more than 32 MB. O(n).
 */
export function readDocx(
  bytes: Uint8Array,
  revisions: Revisions = 'accept',
): Result<DocxText, PackageProblem> {
  const look = readDocxLook(bytes, revisions)
  return look.ok ? ok(look.value.text) : look
}

/** The same with how each line and the page look. */
export function readDocxLook(
  bytes: Uint8Array,
  revisions: Revisions = 'accept',
): Result<DocxLook, PackageProblem> {
  const opened = openPackage(bytes)
  if (!opened.ok) return opened
  const { mainPart, read, ...parts } = opened.value
  const readBody = (take: (block: XmlElement) => void) => {
    const main = read(mainPart)
    if (main === undefined) throw new PackageFault('damaged')
    const root = wholeXml(readXml(main, 'w:body', take))
    if (root.name !== 'w:document') throw new PackageFault('foreign')
  }
  return readWordDocument({ ...parts, readBody }, revisions)
}

/** What a Word document says, in whichever format it is kept. */
export function readWordDocument(
  document: WordDocument,
  revisions: Revisions,
): Result<DocxLook, PackageProblem> {
  try {
    return ok(readOpened(document, revisions))
  } catch (error) {
    if (error instanceof PackageFault) return fail(error.problem)
    throw error
  }
}

function readOpened(file: WordDocument, revisions: Revisions): DocxLook {
  const unread: FileNote[] = []
  const partOf = (kind: string) => {
    const target = file.relationships.find((relationship) => relationship.kind === kind)?.target
    const tree = target === undefined ? undefined : file.readTree(target)
    const missing = MISSING[kind]
    if (target !== undefined && tree === undefined && missing !== undefined)
      unread.push({ kind: 'unread', text: missing, by: null, about: null })
    return tree
  }
  const styles = readStyleSheet(partOf('styles'))
  const lists = readNumbering(partOf('numbering'), styles.listOfStyle)
  const hidden: string[] = []
  const struck: string[] = []
  const ended: EndedSection[] = []
  const lines: LookedLine[] = []
  let revisionCount = 0
  const anchors = keepAnchors()
  const body: StoryContext = {
    styles,
    lists,
    revisions,
    counter: createCounter(lists),
    fields: trackFields('text', (name) =>
      unread.push({ kind: 'unread', text: `${name}（文件里没有存）`, by: null, about: anchors.latest() }),
    ),
    anchors,
    countRevision: () => {
      revisionCount += 1
    },
    keepHidden: (text) => hidden.push(text),
    keepStruck: (text) => struck.push(text),
    keepUnread: ({ kind, text }) => unread.push({ kind, text, by: null, about: anchors.latest() }),
    section: (properties) => ended.push({ properties, end: lines.length }),
  }
  /** A story other than the body: its automatic numbers are counted apart, and no comment or note is anchored in it. */
  const beside = (): StoryContext => ({
    ...body,
    counter: createCounter(lists),
    fields: trackFields('none'),
    anchors: keepAnchors(),
    countRevision: () => undefined,
    keepHidden: () => undefined,
    keepStruck: () => undefined,
    keepUnread: () => undefined,
    section: () => undefined,
  })
  const reader = createStoryReader(body, keepCounted(lines))
  file.readBody(reader.read)
  reader.end()
  const sections = ended.map(({ properties }) => properties)
  const margins = placeMargins(sections, file, beside, markTurnedTables(lines, ended))
  const text: DocxText = {
    lines: margins.lines.map(({ font, leadFont, pitchPt, ...line }) => line),
    notes: [
      ...listNotes(anchors.list(), partOf, beside),
      ...margins.notes,
      ...unread,
      ...joined('hidden', hidden),
      ...joined('struck', struck),
    ],
    revisionCount,
    hasPictures: file.relationships.some(({ kind }) => kind === 'image'),
    origin: readOrigin(file),
  }
  return { text, looked: margins.lines, sections, footers: readFooters(file, beside) }
}

/** Parts with words of their own that a file names and does not hold: what they said is lost, and must not be lost without a word. */
const MISSING: Readonly<Record<string, string>> = {
  numbering: '自动编号（文件里缺少这一部分）',
  footnotes: '脚注（文件里缺少这一部分）',
  endnotes: '尾注（文件里缺少这一部分）',
  comments: '批注（文件里缺少这一部分）',
}

function joined(kind: 'hidden' | 'struck', texts: readonly string[]): FileNote[] {
  return texts.length === 0 ? [] : [{ kind, text: texts.join(''), by: null, about: null }]
}

/** Footers with the page's number in its place. */
function readFooters(file: WordDocument, beside: () => StoryContext): LookedLine[] {
  return file.relationships.flatMap(({ kind, target }) => {
    const tree = kind === 'footer' ? file.readTree(target) : undefined
    if (tree === undefined) return []
    return linesOf(tree, { ...beside(), fields: trackFields('number') })
  })
}

/** Keeps lines up to what minutes can be; throws PackageFault beyond. */
function keepCounted(lines: LookedLine[]): (line: LookedLine) => void {
  let characters = 0
  return (line) => {
    characters += wordsOf(line).length
    // Every second line may be blank.
    if (characters > MOST_CHARACTERS || lines.length > 2 * MOST_LINES) throw new PackageFault('too-long')
    lines.push(line)
  }
}

type Anchors = ReturnType<ReturnType<typeof keepAnchors>['list']>

/** Comments and notes in the order of their places; those without a place after them. */
function listNotes(
  anchors: Anchors,
  partOf: (kind: string) => XmlElement | undefined,
  beside: () => StoryContext,
): FileNote[] {
  const kinds = ['comment', 'footnote', 'endnote'] as const
  const texts = new Map<string, FileNote>()
  for (const kind of kinds) {
    const part = partOf(`${kind}s`)
    for (const element of part === undefined ? [] : childrenOf(part)) {
      const { 'w:id': id, 'w:type': type = 'normal', 'w:author': author } = element.attributes
      // The line above footnotes is one too (w:type="separator").
      if (element.name !== `w:${kind}` || id === undefined || type !== 'normal') continue
      const text = linesOf(element, beside()).map(wordsOf).join('\n').trim()
      if (text !== '') texts.set(`${kind} ${id}`, { kind, text, by: author?.trim() || null, about: null })
    }
  }
  const notes: FileNote[] = []
  for (const { kind, id, about } of anchors) {
    const note = texts.get(`${kind} ${id}`)
    if (note === undefined) continue
    texts.delete(`${kind} ${id}`)
    notes.push({ ...note, about })
  }
  return [...notes, ...texts.values()]
}
