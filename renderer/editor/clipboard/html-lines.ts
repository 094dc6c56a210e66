import type { GivenTable } from '#shared/parse/lines/source-line.ts'
import { isDataTable } from '#shared/parse/tables/given-table.ts'
import { listNumbers } from '#shared/text/list-number.ts'
import { readHtmlTable } from './html-table.ts'

/** Elements whose text stands on lines of its own. */
const LINES = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY DD DIV DL DT FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE UL'.split(
    ' ',
  ),
)
/** Between what stands in the cells of a row. */
const CELL = '\t'
/** Never text of the page; DEL is what Word's 修订 has struck out. */
const SKIPPED = new Set(
  'BUTTON DEL HEAD IFRAME NOSCRIPT OBJECT SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA TITLE XML'.split(' '),
)
/** What Word makes of comments in the margin and of notes below the text: their marks in the text, and their words at its end. */
const ASIDE =
  /\bMso(?:CommentReference|CommentText|CommentSubject|FootnoteReference|FootnoteText|EndnoteReference|EndnoteText)\b|\bmsocom(?:anchor|txt|off)\b/u

/**
 * The lines of a page copied from Word, WPS or the web: one for each paragraph, list entry, line break and table row, with a tab between
 * what stands in its cells; no formatting.
 * Numbers of web lists, which are not text there, are written in front. `body` comes from a DOMParser and is only read.
 */
export function htmlLines(body: Element): string[] {
  return htmlPieces(body, false).filter((piece) => typeof piece === 'string')
}

/** As htmlLines, but tables that hold facts in rows and columns stay tables, each where it stands among the lines. */
export function htmlPieces(body: Element, keepsTables = true): (string | GivenTable)[] {
  const lines: (string | GivenTable)[] = []
  let line = ''
  const end = () => {
    const text = line.replace(/ +/gu, ' ').trim()
    if (text !== '') lines.push(text)
    line = ''
  }
  const walk = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) line += (node.nodeValue ?? '').replace(/[ \t\r\n\f]+/gu, ' ')
    if (!(node instanceof Element) || isSkipped(node)) return
    if (node.tagName === 'BR') return end()
    if (keepsTables && node.tagName === 'TABLE') {
      const table = readHtmlTable(node, htmlLines)
      if (table !== null && isDataTable(table)) {
        end()
        lines.push(table)
        return
      }
    }
    if (node.tagName === 'TR') {
      end()
      lines.push(...rowLines(node))
      return
    }
    const isLine = LINES.has(node.tagName)
    if (isLine) end()
    if (node.tagName === 'LI') line += numberOfEntry(node)
    for (const child of node.childNodes) walk(child)
    if (isLine) end()
  }
  walk(body)
  end()
  return lines
}

/** A row is one line; where a table only lays out text (a single cell, sentences below each other, tables inside) its lines stay lines. */
function rowLines(row: Element): string[] {
  const cells = [...row.children].map(htmlLines).filter((lines) => lines.length > 0)
  const isLayout =
    cells.length < 2 ||
    row.querySelector('table') !== null ||
    cells.some((lines) => lines.length > 1 && lines.some((text) => text.includes('。')))
  return isLayout ? cells.flat() : [cells.flat().join(CELL)]
}

function isSkipped(element: Element): boolean {
  return SKIPPED.has(element.tagName.toUpperCase()) || ASIDE.test(element.getAttribute('class') ?? '')
}

/** The numbers of the lists that were asked for, by their entries: a long list is counted once. */
const numbered = new WeakMap<Element, ReadonlyMap<Element, string>>()

function numberOfEntry(entry: Element): string {
  const list = entry.parentElement
  if (list?.tagName !== 'OL') return ''
  const known = numbered.get(list) ?? countEntries(list)
  numbered.set(list, known)
  return known.get(entry) ?? ''
}

function countEntries(list: Element): ReadonlyMap<Element, string> {
  const entries = [...list.children].filter((child) => child.tagName === 'LI')
  const say = (element: Element, name: string) => element.getAttribute(name) ?? ''
  const numbers = listNumbers(
    { start: say(list, 'start'), type: say(list, 'type'), style: say(list, 'style') },
    entries.map((one) => say(one, 'value')),
  )
  return new Map(entries.map((one, at) => [one, numbers[at] ?? '']))
}
