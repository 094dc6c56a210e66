import { wordsOf } from '../../../shared/parse/lines/source-line.ts'
import { findDataRow, tableFrom } from '../../../shared/parse/tables/given-table.ts'
import { linesOfRow } from '../../../shared/parse/tables/row-lines.ts'
import { readParagraphFace } from '../faces/paragraph-face.ts'
import { readRunFace } from '../faces/run-face.ts'
import type { NumberCounter } from '../numbering/counter.ts'
import type { NumberList } from '../numbering/read-numbering.ts'
import { childOf, childrenOf, switchOf, type XmlElement } from '../package/xml-element.ts'
import { type LookedLine, linesOfPieces } from './lines-of-pieces.ts'
import type { Piece, TextBox } from './pieces.ts'
import { type PieceContext, readPieces } from './read-pieces.ts'
import { givenTable, holdsTable, type WordCell } from './read-table.ts'
import { countingProperties, countsAsText, findMark, isGone } from './revisions.ts'
import { chooseAlternative } from './text-boxes.ts'
import { INSERTED_FILE } from './unread.ts'

export interface StoryContext extends PieceContext {
  readonly lists: ReadonlyMap<string, NumberList>
  readonly counter: NumberCounter
  /** Called with the end of each section, which names headers and footers. */
  readonly section: (properties: XmlElement) => void
}

/** Reads block by block: body, a cell, a text box, a note. Give it every block and take the lines. */
export interface StoryReader {
  read(block: XmlElement): void
  /** The last paragraph's end may have been taken out. */
  end(): void
}

/** Words that begin 版记: a box with them belongs under the text, wherever it is anchored. */
const COLOPHON = /^\s*(?:抄送|分送|主送|报送|发送|主题词|印发|抄报)|印发\s*$/u

/** Words that are all of a 标志. */
const MASTHEAD = /^[^。，；：]{0,60}(?:纪要|文件)(?:[（(〔第][^。，；：]{1,20})?$/u

export function createStoryReader(context: StoryContext, take: (line: LookedLine) => void): StoryReader {
  /** What stands before a paragraph end that was taken out: it runs into the next paragraph. */
  let held: Piece[] = []
  let blankBefore = false

  const emit = (line: LookedLine) => {
    const isBlank = line.text.trim() === '' && line.cells === undefined && line.table === undefined
    // A number without words was typed by nobody; of blank lines one is as good as many.
    if (isBlank && blankBefore) return
    blankBefore = isBlank
    take(isBlank ? BLANK : line)
  }

  const paragraph = (element: XmlElement) => {
    if (element.children.length === 0 && held.length === 0) {
      emit(BLANK)
      return
    }
    const properties = countingProperties(childOf(element, 'w:pPr'), context.revisions)
    const end = childOf(properties, 'w:rPr')
    if (findMark(end) !== undefined) context.countRevision()
    const face = readParagraphFace(properties, context.styles, context.lists)
    const pieces = [...held, ...readPieces(element, face.chain, context)]
    held = []
    const broken = context.fields.endParagraph()
    if (broken !== '') {
      pieces.push({ kind: 'words', text: broken, face: readRunFace(undefined, face.chain, context.styles) })
    }
    const section = childOf(properties, 'w:sectPr')
    if (section !== undefined) context.section(section)
    // A hidden end lets the next paragraph run in: 标题与正文同段 (specVanish).
    if (isGone(end, context.revisions) || (switchOf(end, 'w:vanish') && pieces.length > 0)) {
      held = pieces
      return
    }
    context.anchors.endParagraph()
    const boxes = splitBoxes(pieces)
    for (const box of boxes.before) readBox(box)
    const isHidden = pieces.length === 0 && switchOf(end, 'w:vanish') === true
    const number =
      face.number === undefined || isHidden ? '' : context.counter.next(face.number.listId, face.number.level)
    const onlyBoxes = boxes.count > 0 && !boxes.words.some(({ kind }) => kind === 'words')
    if (!onlyBoxes) for (const line of linesOfPieces(boxes.words, number, face)) emit(line)
    for (const box of boxes.after) readBox(box)
  }

  const readBox = ({ content, face }: TextBox) => {
    if (typeof content === 'string') {
      for (const line of linesOfPieces(
        face === undefined ? [] : [{ kind: 'words', text: content, face }],
        '',
        { align: 'center' },
      ))
        emit(line)
      return
    }
    for (const line of linesOf(content, context)) emit(line)
  }

  const table = (element: XmlElement) => {
    const rows = rowsOf(element).flatMap((row) => {
      const properties = childOf(row, 'w:trPr')
      if (findMark(properties) !== undefined) context.countRevision()
      return isGone(properties, context.revisions) ? [] : [{ element: row, cells: cellsOf(row, context) }]
    })
    const given = holdsTable(element) ? null : givenTable(element, rows)
    const data = given === null ? rows.length : findDataRow(given)
    for (const { cells } of rows.slice(0, data))
      for (const line of linesOfRow(cells.map(linesAlone))) emit(line)
    if (given !== null && data < rows.length) emit({ text: '', whole: true, table: tableFrom(given, data) })
  }

  const flush = () => {
    if (held.length === 0) return
    const pieces = held
    held = []
    for (const line of linesOfPieces(splitBoxes(pieces).words, '')) emit(line)
  }

  const read = (block: XmlElement): void => {
    switch (block.name) {
      case 'w:p':
        paragraph(block)
        return
      case 'w:tbl':
        flush()
        table(block)
        return
      case 'w:sectPr':
        context.section(block)
        return
      case 'w:sdt': {
        if (switchOf(childOf(block, 'w:sdtPr'), 'w:showingPlcHdr')) return
        const content = childOf(block, 'w:sdtContent')
        if (content !== undefined) for (const child of childrenOf(content)) read(child)
        return
      }
      case 'mc:AlternateContent': {
        const chosen = chooseAlternative(block)
        if (chosen !== undefined) for (const child of childrenOf(chosen)) read(child)
        return
      }
      case 'w:altChunk':
      case 'w:subDoc':
        context.keepUnread(INSERTED_FILE)
        return
      case 'w:commentRangeStart':
        context.anchors.startComment(block.attributes['w:id'] ?? '')
        return
      case 'w:commentRangeEnd':
        context.anchors.endComment(block.attributes['w:id'] ?? '')
        return
      default: {
        const counts = countsAsText(block.name, context.revisions)
        if (counts !== undefined) context.countRevision()
        if (counts !== false && !NO_BLOCKS.has(block.name)) for (const child of childrenOf(block)) read(child)
      }
    }
  }
  return { read, end: flush }
}

const BLANK: LookedLine = { text: '', whole: true }
const NO_BLOCKS: ReadonlySet<string> = new Set(['w:customXmlPr', 'w:tblPr', 'w:tblGrid', 'w:tcPr', 'w:pPr'])

/** All lines of an element that holds blocks. */
export function linesOf(container: XmlElement, context: StoryContext): LookedLine[] {
  const lines: LookedLine[] = []
  const reader = createStoryReader(context, (line) => lines.push(line))
  for (const child of childrenOf(container)) reader.read(child)
  reader.end()
  return lines
}

/** Rows and cells may stand in content controls. */
function rowsOf(element: XmlElement): XmlElement[] {
  return childrenOf(element).flatMap((child) =>
    child.name === 'w:tr' ? [child] : child.name === 'w:tbl' ? [] : rowsOf(child),
  )
}

function cellsOf(row: XmlElement, context: StoryContext): WordCell[] {
  return childrenOf(row).flatMap((child): WordCell[] => {
    if (child.name !== 'w:tc') return child.name === 'w:tbl' ? [] : cellsOf(child, context)
    const properties = childOf(child, 'w:tcPr')
    if (isGone(properties, context.revisions)) return []
    return [{ element: child, lines: linesOf(child, context) }]
  })
}

/** The lines of a cell; none where it is merged with the one above. */
function linesAlone({ element, lines }: WordCell): readonly LookedLine[] {
  const merged = childOf(childOf(element, 'w:tcPr'), 'w:vMerge')
  const goesOn = merged !== undefined && merged.attributes['w:val'] !== 'restart'
  return goesOn && lines.every((line) => wordsOf(line).trim() === '') ? [] : lines
}

/** Boxes go above the paragraph they are anchored in, those at the foot of the page or with 版记 in them under it. */
function splitBoxes(pieces: readonly Piece[]): {
  before: TextBox[]
  after: TextBox[]
  words: Piece[]
  count: number
} {
  const before: TextBox[] = []
  const after: TextBox[] = []
  const words: Piece[] = []
  const hasMasthead = pieces.some((piece) => piece.kind === 'box' && isMasthead(piece.box))
  for (const piece of pieces) {
    if (piece.kind !== 'box') words.push(piece)
    else if (piece.box.atFoot || isColophon(piece.box)) after.push(piece.box)
    else if (words.some(isWritten) && !hasMasthead) after.push(piece.box)
    else before.push(piece.box)
  }
  return { before, after, words, count: before.length + after.length }
}

function isWritten(piece: Piece): boolean {
  return piece.kind === 'words' && piece.text.trim() !== ''
}

function isColophon(box: TextBox): boolean {
  return COLOPHON.test(wordsOfBox(box))
}

/** 标志 stands over the page, and with it the boxes beside it, wherever they hang. */
function isMasthead(box: TextBox): boolean {
  return MASTHEAD.test(wordsOfBox(box).replace(/\s/gu, ''))
}

function wordsOfBox({ content }: TextBox): string {
  return typeof content === 'string' ? content : plainText(content)
}

function plainText(element: XmlElement): string {
  if (element.name === 'w:t') return element.children.filter((child) => typeof child === 'string').join('')
  return childrenOf(element).map(plainText).join('')
}
