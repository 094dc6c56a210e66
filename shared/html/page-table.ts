import type { GivenCell, GivenTable, SourceLine } from '../parse/lines/source-line.ts'
import { wordsOf } from '../parse/lines/source-line.ts'
import { readAnyLabel } from '../parse/rolls/any-label.ts'
import { linesOfRow } from '../parse/tables/row-lines.ts'
import { isLikelyName } from '../people/unit-and-name.ts'
import { attributeOf, elementsOf, type WebElement } from './web-tree.ts'

export interface PageRow {
  readonly isHead: boolean
  readonly cells: readonly { readonly element: WebElement; readonly lines: readonly SourceLine[] }[]
}

/** A table of a page. */
export interface PageTable {
  /** null where it lays out a page: tables or headings stand in it. */
  readonly given: GivenTable | null
  /** Row by row what it is as lines. */
  readonly rows: readonly (readonly SourceLine[])[]
}

/** More rows or columns than this a cell reaches only by mistake. */
const FARTHEST = 200
/** 王一平, 市水务局: below each other in a cell they are its words, longer ones are lines of their own. */
const SHORT = 12

/** The rows of a table, not of those inside it. `isRead`: whether a row is shown. */
export function rowsOf(
  element: WebElement,
  isRead: (element: WebElement) => boolean,
): { readonly isHead: boolean; readonly cells: WebElement[] }[] {
  return elementsOf(element).flatMap((child) => {
    const isPart = /^(?:tr|thead|tbody|tfoot)$/u.test(child.name)
    if (!isPart || !isRead(child)) return []
    if (child.name !== 'tr') return rowsOf(child, isRead)
    const cells = elementsOf(child).filter(({ name }) => name === 'td' || name === 'th')
    return [{ isHead: element.name === 'thead', cells }]
  })
}

export function readTable(rows: readonly PageRow[], caption: string): PageTable {
  const layout = new Map(rows.map((row) => [row, row.cells.map(({ element }) => whatLaysOut(element))]))
  const signs = [...layout.values()].flat()
  const isLayout = signs.some((sign) => sign !== null)
  const headRows = rows.findIndex(({ isHead }) => !isHead)
  const given: GivenTable = {
    rows: rows.map(({ cells }) => cells.map(readCell)).filter((row) => row.length > 0),
    headRows: headRows > 0 ? headRows : undefined,
    caption: caption === '' ? undefined : caption,
  }
  const spread = spreadRows(rows)
  return {
    given: isLayout ? null : given,
    rows: rows.map((row, at) => {
      const holdsTable = layout.get(row)?.includes('table') === true
      return linesOfWebRow(spread[at] ?? [], isLayout, holdsTable)
    }),
  }
}

/** As rows of Word files are read; paragraphs that stand beside each other on a page are text one after the other. */
function linesOfWebRow(
  cells: readonly (readonly SourceLine[])[],
  isLayout: boolean,
  holdsTable: boolean,
): readonly SourceLine[] {
  const filled = cells.filter((lines) => lines.some(isWritten))
  const isText = filled.some(
    (lines) => lines.length > 1 && (isLayout || lines.some((line) => /[。；]/u.test(wordsOf(line)))),
  )
  if (holdsTable || isText) return filled.flat()
  if (!isShortList(filled)) return linesOfRow(cells)
  return [{ text: '', whole: true, cells: filled.map((lines) => lines.map(wordsOf).join('\n')) }]
}

/** 市水务局 | 王一平, 李文 below each other: a row as any other; below a label of a form what is more than names are lines. */
function isShortList([first, second, ...others]: readonly (readonly SourceLine[])[]): boolean {
  const label = first?.map(wordsOf).join('').trim() ?? ''
  if (first?.length !== 1 || second === undefined || second.length < 2 || others.length > 0) return false
  const words = second.map(wordsOf).filter((one) => one.trim() !== '')
  if (words.every(isLikelyName)) return true
  const isLabel = /[：:]$/u.test(label) || readAnyLabel(`${label}：${words.join('、')}`) !== null
  return (
    !isLabel &&
    words.every((one) => one.length <= SHORT) &&
    second.every(({ number }) => number === undefined)
  )
}

function isWritten(line: SourceLine): boolean {
  return wordsOf(line).trim() !== ''
}

/** The lines of each row's cells, an empty cell where one above reaches down. */
function spreadRows(rows: readonly PageRow[]): (readonly SourceLine[])[][] {
  /** By column: how many more rows a cell above takes. */
  let taken = new Map<number, number>()
  return rows.map(({ cells }) => {
    const row: (readonly SourceLine[])[] = []
    const here = new Map<number, number>()
    let column = 0
    const skip = () => {
      for (let left = taken.get(column); left !== undefined && left > 0; left = taken.get(column)) {
        if (left > 1) here.set(column, left - 1)
        row.push([])
        column += 1
      }
    }
    for (const { element, lines } of cells) {
      skip()
      row.push(lines)
      const down = reachOf(element, 'rowspan')
      if (down > 1) here.set(column, down - 1)
      column += reachOf(element, 'colspan')
    }
    skip()
    taken = here
    return row
  })
}

const layouts = new WeakMap<WebElement, 'table' | 'heading' | null>()

/** What in a cell says that its table lays out a page. Asked once for each element, however deep tables stand in each other. */
function whatLaysOut(element: WebElement): 'table' | 'heading' | null {
  const known = layouts.get(element)
  if (known !== undefined) return known
  let sign: 'table' | 'heading' | null = null
  for (const child of elementsOf(element)) {
    const own = child.name === 'table' ? 'table' : /^h[1-6]$/u.test(child.name) ? 'heading' : null
    const below = own === 'table' ? own : (whatLaysOut(child) ?? own)
    if (below !== null) sign = below
    if (sign === 'table') break
  }
  layouts.set(element, sign)
  return sign
}

function readCell({ element, lines }: PageRow['cells'][number]): GivenCell {
  const aligns = new Set(lines.filter(({ text }) => text !== '').map(({ align }) => align))
  const [only] = aligns
  const align = aligns.size === 1 && only !== undefined ? (only === 'justify' ? 'left' : only) : undefined
  return {
    text: lines.map(wordsOf).join('\n'),
    columns: reachOf(element, 'colspan'),
    rows: reachOf(element, 'rowspan'),
    align,
  }
}

function reachOf(cell: WebElement, name: 'colspan' | 'rowspan'): number {
  const reach = Number.parseInt(attributeOf(cell, name), 10)
  return Number.isFinite(reach) && reach > 0 ? Math.min(reach, FARTHEST) : 1
}
