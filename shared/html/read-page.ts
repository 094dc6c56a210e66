import type { FileNote, Revisions } from '../ipc/files.ts'
import { type SourceLine, wordsOf } from '../parse/lines/source-line.ts'
import { findDataRow, tableFrom } from '../parse/tables/given-table.ts'
import { isPictureFont, readableSymbol } from '../text/symbols.ts'
import { partAround } from './around-document.ts'
import { holdsDocument } from './document-element.ts'
import { faceOf } from './element-face.ts'
import { BLOCKS } from './element-kinds.ts'
import { NO_LIST, type OpenList, openList } from './entry-numbers.ts'
import { leadsElsewhere } from './navigation.ts'
import { isFactTable } from './page-facts.ts'
import { gatherLines, type LineOrigins, type PageLines, type WordFace } from './page-lines.ts'
import { keepNotes } from './page-notes.ts'
import { type PageRow, readTable, rowsOf } from './page-table.ts'
import { attributeOf, elementsOf, type WebElement, type WebNode, wordsBelow } from './web-tree.ts'

/** What a web page says. */
export interface PageText {
  readonly lines: readonly SourceLine[]
  readonly notes: readonly FileNote[]
  readonly revisionCount: number
  readonly pictureCount: number
}

export interface PageWishes {
  readonly revisions?: Revisions
  /** Every table that does not lay out the page stays one, also a form; else only those that hold facts. */
  readonly keepsTables?: boolean
}

/** Where the walk is. */
interface Place {
  readonly face: WordFace
  readonly list: OpenList
}

/**
 * Reads a web page, also one that Word or WPS wrote, from a file or from the clipboard: paragraphs, headings, lists with their numbers, tables.
 * What stands around the document, hidden and struck words, comments and notes are told beside it; style sheets and scripts are neither read
 * nor run. O(n).
 */
export function readPage(
  page: WebElement,
  { revisions = 'accept', keepsTables = false }: PageWishes = {},
): PageText {
  const notes = keepNotes(revisions)
  const origins: LineOrigins = { links: new WeakSet(), document: new WeakSet() }

  const walk = (node: WebNode, around: Place, lines: PageLines): void => {
    if (typeof node === 'string') {
      lines.add(readableWords(node, around.face), around.face)
      return
    }
    if (node.name === 'br') lines.break()
    if (!notes.isText(node)) return
    const face = faceIn(node, around.face)
    if (isDrawnBullet(node, face)) return
    const isBlock = BLOCKS.has(node.name)
    if (isBlock) lines.end()
    if (node.name === 'table') {
      table(node, face, lines)
      return
    }
    if (node.name === 'li') lines.number(around.list.numbers.get(node) ?? '')
    const list = node.name === 'ol' ? openList(node, around.list) : around.list
    for (const child of node.children) walk(child, { face, list }, lines)
    if (isBlock) lines.end(levelOf(node.name), node.name === 'p')
    if (node.name === 'li') lines.number('')
  }

  const table = (element: WebElement, face: WordFace, lines: PageLines) => {
    const rows = rowsOf(element, notes.isText).map(
      (row): PageRow => ({
        isHead: row.isHead,
        cells: row.cells.map((cell) => ({
          element: cell,
          lines: notes.isText(cell) ? linesIn(cell, face) : [],
        })),
      }),
    )
    const caption = elementsOf(element)
      .filter((child) => child.name === 'caption' && notes.isText(child))
      .flatMap((child) => linesIn(child, face).map(wordsOf))
    const { given, rows: asLines } = readTable(rows, caption.join(''))
    const data = given === null || given.rows.length === 0 ? rows.length : dataRowOf(given, rows.length)
    const put = (line: SourceLine) => {
      if (face.isDocument) origins.document.add(line)
      lines.put(line)
    }
    if (data > 0) for (const text of caption) put({ text, whole: true })
    for (const line of asLines.slice(0, data).flat()) put(line)
    if (given !== null && data < rows.length) put({ text: '', whole: true, table: tableFrom(given, data) })
  }

  /** From which row on a table stays one. */
  const dataRowOf = (given: NonNullable<ReturnType<typeof readTable>['given']>, rows: number): number => {
    if (keepsTables) return 0
    const from = isFactTable(given) ? rows : findDataRow(given)
    // Rows without cells of their own are none of the table's: then it is told from its first row or not at all.
    return from > 0 && given.rows.length !== rows ? rows : from
  }

  const linesIn = (element: WebElement, around: WordFace): SourceLine[] => {
    const lines = gatherLines(origins)
    for (const node of element.children) walk(node, { face: faceIn(element, around), list: NO_LIST }, lines)
    lines.end()
    return lines.lines
  }

  const { lines, around } = partAround(linesIn(page, {}), origins)
  for (const words of around) notes.tell('around', words)
  return {
    lines,
    notes: notes.close(),
    revisionCount: notes.counts.revisions,
    pictureCount: notes.counts.pictures,
  }
}

function faceIn(element: WebElement, around: WordFace): WordFace {
  return {
    ...faceOf(element, around),
    leads: around.leads || leadsElsewhere(element),
    isDocument: around.isDocument || holdsDocument(element),
  }
}

/** Picture fonts have drawings where letters stand. */
function readableWords(words: string, { font }: WordFace): string {
  return isPictureFont(font) ? [...words].map((sign) => readableSymbol(sign, font)).join('') : words
}

/** The bullet that Word draws before a point: no letter of the text, whatever character of a picture font it is. */
function isDrawnBullet(element: WebElement, { font }: WordFace): boolean {
  if (!/mso-list\s*:\s*ignore/iu.test(attributeOf(element, 'style'))) return false
  return isPictureFont(font) || !/[\p{L}\p{N}]/u.test(wordsBelow(element))
}

function levelOf(name: string): number | undefined {
  const level = /^h([1-6])$/u.exec(name)?.[1]
  return level === undefined ? undefined : Number(level)
}
