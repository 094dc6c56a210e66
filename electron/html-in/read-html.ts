import type { FileNote, Revisions } from '../../shared/ipc/files.ts'
import { findPageFooter } from '../../shared/parse/body/page-footer.ts'
import { type SourceLine, wordsOf } from '../../shared/parse/lines/source-line.ts'
import { findDataRow, tableFrom } from '../../shared/parse/tables/given-table.ts'
import { ok, type Result } from '../../shared/result.ts'
import { linesOfRow } from '../docx-in/story/table-lines.ts'
import { type Face, faceOf, isHidden } from './element-face.ts'
import {
  attributeOf,
  elementsOf,
  type HtmlElement,
  type HtmlNode,
  parseHtml,
  wordsBelow,
} from './html-tree.ts'
import { numberOfEntry } from './list-number.ts'
import { isNavigation } from './navigation.ts'
import { gatherLines, type PageLines } from './page-lines.ts'
import { givenTable, type PageRow, rowsOf } from './page-table.ts'

/** What a web page says. */
export interface PageText {
  readonly lines: readonly SourceLine[]
  readonly notes: readonly FileNote[]
  readonly revisionCount: number
  readonly hasPictures: boolean
}

/** Elements whose text stands in paragraphs of its own. */
const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
/** Never text of the page. */
const SKIPPED: ReadonlySet<string> = new Set(
  'audio button canvas datalist embed frameset head iframe input map math noframes noscript object option rp rt script select style svg template textarea title video'.split(
    ' ',
  ),
)

/** What Word writes below the text and beside it, by the style or class of its element. */
const NOTES: readonly (readonly [sign: RegExp, kind: FileNote['kind']])[] = [
  [/mso-element\s*:\s*comment\b|\bMsoCommentText\b/u, 'comment'],
  [/mso-element\s*:\s*footnote\b(?!-)|\bMsoFootnoteText\b/u, 'footnote'],
  [/mso-element\s*:\s*endnote\b(?!-)|\bMsoEndnoteText\b/u, 'endnote'],
  [/mso-element\s*:\s*header\b|\bMsoHeader\b/u, 'header'],
  [/mso-element\s*:\s*footer\b|\bMsoFooter\b/u, 'footer'],
]
/** The marks of notes in the text: [1], [张1]. */
const NOTE_MARK =
  /mso-(?:footnote|endnote)-id|mso-special-character\s*:\s*(?:comment|footnote)|\bmsocom(?:anchor|off)\b|\bMsoCommentReference\b/u

/**
 * Reads a web page, also one that Word or WPS saved: paragraphs, headings, lists with their numbers, tables. Menus and lists of links, hidden
 * and struck words, comments and notes are told beside it; style sheets and scripts are neither read nor run. Error: deeper or larger than pages are. O(n).
 */
export function readHtml(source: string, revisions: Revisions = 'accept'): Result<PageText, 'excessive'> {
  const tree = parseHtml(source)
  if (!tree.ok) return tree
  const notes: FileNote[] = []
  const hidden: string[] = []
  const struck: string[] = []
  let revisionCount = 0
  let hasPictures = false
  const tell = (kind: FileNote['kind'], words: string) => {
    const text = words.replace(/\s+/gu, ' ').trim()
    if (text !== '') notes.push({ kind, text, by: null, about: null })
  }

  /** Whether the element is read as text; what is left out is told. */
  const isRead = (element: HtmlElement): boolean => {
    const { tagName } = element
    if (tagName === 'img') hasPictures = true
    if (SKIPPED.has(tagName)) return false
    const signs = `${attributeOf(element, 'style')} ${attributeOf(element, 'class')}`
    if (NOTE_MARK.test(signs)) return false
    if (tagName === 'ins' || tagName === 'del') {
      revisionCount += 1
      return (tagName === 'ins') === (revisions === 'accept')
    }
    if (isHidden(element)) {
      hidden.push(wordsBelow(element).replace(/\s+/gu, ' ').trim())
      return false
    }
    const note = NOTES.find(([sign]) => sign.test(signs))
    if (note !== undefined) {
      tell(note[1], wordsBelow(element))
      return false
    }
    if (isNavigation(element)) {
      tell('around', wordsBelow(element))
      return false
    }
    if (tagName === 's' || tagName === 'strike') struck.push(wordsBelow(element))
    return true
  }

  const walk = (node: HtmlNode, around: Face, page: PageLines, isSet: boolean): void => {
    if (node.nodeName === '#text' && 'value' in node) {
      if (isSet) page.addSet(node.value, around)
      else page.add(node.value, around)
    }
    if (!('tagName' in node)) return
    if (node.tagName === 'br') page.break()
    if (!isRead(node)) return
    const { tagName } = node
    const face = faceOf(node, around)
    const isBlock = BLOCKS.has(tagName)
    if (isBlock) page.end()
    if (tagName === 'table') {
      table(node, face, page)
      return
    }
    if (tagName === 'li') page.number(numberOfEntry(node))
    for (const child of node.childNodes) walk(child, face, page, isSet || tagName === 'pre')
    if (isBlock) page.end(levelOf(tagName), tagName === 'p')
    if (tagName === 'li') page.number('')
  }

  const table = (element: HtmlElement, face: Face, page: PageLines) => {
    const caption: string[] = []
    const rows = rowsOf(element).map(
      (row): PageRow => ({
        isHead: row.isHead,
        cells: row.cells.map((cell) => ({ element: cell, lines: isRead(cell) ? linesOf(cell, face) : [] })),
      }),
    )
    for (const child of elementsOf(element.childNodes)) {
      if (child.tagName !== 'caption' || !isRead(child)) continue
      caption.push(...linesOf(child, face).map(wordsOf))
    }
    const { given, spread } = givenTable(rows, caption.join(''))
    const from = given === null ? spread.length : findDataRow(given)
    // Rows without cells of their own are none of the table's: then it is told from its first row or not at all.
    const data = from > 0 && given?.rows.length !== spread.length ? spread.length : from
    if (data > 0) for (const text of caption) page.put({ text, whole: true })
    for (const cells of spread.slice(0, data)) for (const line of linesOfRow(cells)) page.put(line)
    if (given !== null && data < spread.length)
      page.put({ text: '', whole: true, table: tableFrom(given, data) })
  }

  const linesOf = (element: HtmlElement, around: Face): SourceLine[] => {
    return read(element.childNodes, faceOf(element, around))
  }

  const read = (nodes: readonly HtmlNode[], face: Face): SourceLine[] => {
    const page = gatherLines()
    for (const node of nodes) walk(node, face, page, false)
    page.end()
    return page.lines
  }

  const lines = withoutFoot(read(tree.value, {}), tell)
  if (hidden.some((text) => text !== '')) tell('hidden', hidden.join(' '))
  tell('struck', struck.join(' '))
  return ok({ lines, notes, revisionCount, hasPictures })
}

/** The words that a site prints below every page (版权所有, 网站地图), where they are no element of their own, are told and left out; sentences stay. */
function withoutFoot(
  lines: readonly SourceLine[],
  tell: (kind: FileNote['kind'], words: string) => void,
): readonly SourceLine[] {
  const words = lines.map((line) => wordsOf(line).trim())
  const lastSentence = words.findLastIndex((line) => /[。；]/u.test(line))
  const start = Math.max(findPageFooter(words), lastSentence + 1)
  tell('around', words.slice(start).join(' '))
  return lines.slice(0, start)
}

function levelOf(tagName: string): number | undefined {
  const level = /^h([1-6])$/u.exec(tagName)?.[1]
  return level === undefined ? undefined : Number(level)
}
