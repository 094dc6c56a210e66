import type { Revisions } from '../../../shared/ipc/files.ts'
import { isPictureFont, readableSymbol } from '../../../shared/text/symbols.ts'
import { type RunFace, readRunFace } from '../faces/run-face.ts'
import type { StyleSheet, WordStyle } from '../faces/style-sheet.ts'
import { childOf, childrenOf, findAll, switchOf, textOf, type XmlElement } from '../package/xml-element.ts'
import type { FieldTracker } from './fields.ts'
import type { AnchorKeeper } from './notes.ts'
import type { Piece } from './pieces.ts'
import { mathText, raised } from './read-math.ts'
import { countingProperties, countsAsText } from './revisions.ts'
import { chooseAlternative, findBoxes } from './text-boxes.ts'
import { findUnread, INSERTED_FILE, type Unread } from './unread.ts'

/** What the reading of one story (body, a header, a note) carries along. */
export interface PieceContext {
  readonly styles: StyleSheet
  readonly revisions: Revisions
  readonly fields: FieldTracker
  readonly anchors: AnchorKeeper
  /** Called for each tracked change, counted whatever is done with it. */
  readonly countRevision: () => void
  /** Hidden words are not on the paper: they go beside the text. */
  readonly keepHidden: (text: string) => void
  /** Words that are struck out: they stay in the text, and the writer is told. */
  readonly keepStruck: (text: string) => void
  /** What is on the paper and not read. */
  readonly keepUnread: (unread: Unread) => void
}

/** The pieces of a paragraph's children. `chain`: its styles. */
export function readPieces(
  paragraph: XmlElement,
  chain: readonly WordStyle[],
  context: PieceContext,
): Piece[] {
  const pieces: Piece[] = []
  const walk = (element: XmlElement): void => {
    const counts = countsAsText(element.name, context.revisions)
    if (counts !== undefined) context.countRevision()
    if (counts === false) return
    const read = PARTS[element.name]
    if (read !== undefined) read(element, pieces, chain, context, walk)
    else if (!SILENT.has(element.name)) for (const child of childrenOf(element)) walk(child)
  }
  for (const child of childrenOf(paragraph)) walk(child)
  return pieces
}

type ReadPart = (
  element: XmlElement,
  pieces: Piece[],
  chain: readonly WordStyle[],
  context: PieceContext,
  walk: (element: XmlElement) => void,
) => void

/** Properties and what the paper does not show. */
const SILENT: ReadonlySet<string> = new Set([
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:customXmlPr',
  'w:smartTagPr',
  'm:rPr',
  'm:ctrlPr',
  'w:tcPr',
  'w:tblPr',
])

const PARTS: Readonly<Record<string, ReadPart>> = {
  'w:r': readRun,
  'w:sdt': (element, _, __, ___, walk) => {
    // What is printed in grey until somebody fills the control in is no text.
    if (switchOf(childOf(element, 'w:sdtPr'), 'w:showingPlcHdr')) return
    const content = childOf(element, 'w:sdtContent')
    if (content !== undefined) for (const child of childrenOf(content)) walk(child)
  },
  'w:fldSimple': (element, pieces, chain, context, walk) => {
    const { fields, styles } = context
    fields.mark(FIELD_BEGIN)
    fields.code(element.attributes['w:instr'] ?? '')
    fields.mark(FIELD_SEPARATE)
    for (const child of childrenOf(element)) walk(child)
    addWords(fields.mark(FIELD_END), readRunFace(undefined, chain, styles), pieces, context)
  },
  'mc:AlternateContent': (element, _, __, ___, walk) => {
    const chosen = chooseAlternative(element)
    if (chosen !== undefined) for (const child of childrenOf(chosen)) walk(child)
  },
  'm:oMath': (element, pieces, chain, context) => {
    addWords(mathText(element), readRunFace(undefined, chain, context.styles), pieces, context)
  },
  'w:subDoc': (_, __, ___, { keepUnread }) => keepUnread(INSERTED_FILE),
  'w:commentRangeStart': (element, _, __, { anchors }) =>
    anchors.startComment(element.attributes['w:id'] ?? ''),
  'w:commentRangeEnd': (element, _, __, { anchors }) => anchors.endComment(element.attributes['w:id'] ?? ''),
}

const fieldMark = (kind: string): XmlElement => ({
  name: 'w:fldChar',
  attributes: { 'w:fldCharType': kind },
  children: [],
})
const FIELD_BEGIN = fieldMark('begin')
const FIELD_SEPARATE = fieldMark('separate')
const FIELD_END = fieldMark('end')

function readRun(run: XmlElement, pieces: Piece[], chain: readonly WordStyle[], context: PieceContext): void {
  const own = countingProperties(childOf(run, 'w:rPr'), context.revisions)
  const face = readRunFace(own, chain, context.styles)
  for (const child of childrenOf(run)) readRunPart(child, face, pieces, chain, context)
}

function readRunPart(
  part: XmlElement,
  face: RunFace,
  pieces: Piece[],
  chain: readonly WordStyle[],
  context: PieceContext,
): void {
  const { fields, anchors } = context
  const add = (text: string) => addWords(text, face, pieces, context)
  switch (part.name) {
    case 'w:t':
    case 'w:delText':
      add(face.isRaised ? raised(wordsOfText(part, face)) : wordsOfText(part, face))
      return
    case 'w:tab':
    case 'w:ptab':
      add('\t')
      return
    case 'w:br':
    case 'w:cr':
      if (fields.show('')) pieces.push({ kind: 'break' })
      return
    case 'w:noBreakHyphen':
      add('-')
      return
    case 'w:sym': {
      const code = Number.parseInt(part.attributes['w:char'] ?? '', 16)
      if (code > 0 && code <= 0x10ffff)
        add(readableSymbol(String.fromCodePoint(code), part.attributes['w:font']))
      return
    }
    case 'w:fldChar':
      add(fields.mark(part))
      return
    case 'w:instrText':
    case 'w:delInstrText':
      fields.code(textOf(part))
      return
    case 'w:footnoteReference':
    case 'w:endnoteReference':
      anchors.refer(
        part.name === 'w:footnoteReference' ? 'footnote' : 'endnote',
        part.attributes['w:id'] ?? '',
      )
      return
    case 'w:commentReference':
      anchors.mentionComment(part.attributes['w:id'] ?? '')
      return
    case 'w:ruby':
      // The reading above the characters (w:rt) is no text of its own.
      for (const base of findAll(part, 'w:rubyBase')) pieces.push(...readPieces(base, chain, context))
      return
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      for (const box of findBoxes(part)) pieces.push({ kind: 'box', box })
      for (const unread of findUnread(part)) context.keepUnread(unread)
      return
    case 'mc:AlternateContent': {
      const chosen = chooseAlternative(part)
      if (chosen !== undefined)
        for (const child of childrenOf(chosen)) readRunPart(child, face, pieces, chain, context)
      return
    }
    default:
      // Of a namespace that is not known: what it holds of Word's own is still text.
      if (part.name.startsWith('?:'))
        for (const child of childrenOf(part)) readRunPart(child, face, pieces, chain, context)
  }
}

/** Without xml:space="preserve" the blanks at both ends are layout of the file (17.3.3.31). */
function wordsOfText(element: XmlElement, { font }: RunFace): string {
  const written = textOf(element)
  const text =
    element.attributes['xml:space'] === 'preserve'
      ? written
      : written.replace(/^[ \t\r\n]+|(?<![ \t\r\n])[ \t\r\n]+$/gu, '')
  return isPictureFont(font) || /[\uF000-\uF0FF]/u.test(text)
    ? [...text].map((sign) => (isPictureSign(sign, font) ? readableSymbol(sign, font) : sign)).join('')
    : text
}

/** In a picture font Latin letters are pictures too; Chinese is written in the run's other font. */
function isPictureSign(sign: string, font: string | undefined): boolean {
  const code = sign.codePointAt(0) ?? 0
  return (code >= 0xf000 && code <= 0xf0ff) || (isPictureFont(font) && code > 0x20 && code <= 0xff)
}

function addWords(
  text: string,
  face: RunFace,
  pieces: Piece[],
  { fields, anchors, keepHidden, keepStruck }: PieceContext,
): void {
  if (text === '' || !fields.show(text)) return
  if (face.hidden) {
    keepHidden(text)
    return
  }
  if (face.isStruck) keepStruck(text)
  anchors.words(text)
  pieces.push({ kind: 'words', text, face })
}
