import type { GivenCell, GivenTable, SourceLine } from '../../shared/parse/lines/source-line.ts'
import { wordsOf } from '../../shared/parse/lines/source-line.ts'
import { attributeOf, elementsOf, type HtmlElement } from './html-tree.ts'

export interface PageRow {
  readonly isHead: boolean
  readonly cells: readonly { readonly element: HtmlElement; readonly lines: readonly SourceLine[] }[]
}

/** More rows or columns than this a cell reaches only by mistake. */
const FARTHEST = 200

/** The rows of a table, not of those inside it. */
export function rowsOf(element: HtmlElement): { readonly isHead: boolean; readonly cells: HtmlElement[] }[] {
  return elementsOf(element.childNodes).flatMap((child) => {
    if (child.tagName === 'tr') {
      const cells = elementsOf(child.childNodes).filter(({ tagName }) => tagName === 'td' || tagName === 'th')
      return [{ isHead: element.tagName === 'thead', cells }]
    }
    return /^(?:thead|tbody|tfoot)$/u.test(child.tagName) ? rowsOf(child) : []
  })
}

/**
 * `given`: the table, null where it lays out a page (tables or headings inside). `spread`: the lines of each row's cells, an empty cell where
 * one above reaches down.
 */
export function givenTable(
  rows: readonly PageRow[],
  caption: string,
): { readonly given: GivenTable | null; readonly spread: readonly (readonly (readonly SourceLine[])[])[] } {
  const isLayout = rows.some(({ cells }) => cells.some(({ element }) => laysOut(element)))
  const headRows = rows.findIndex(({ isHead }) => !isHead)
  const given: GivenTable = {
    rows: rows.map(({ cells }) => cells.map(readCell)).filter((row) => row.length > 0),
    headRows: headRows > 0 ? headRows : undefined,
    caption: caption === '' ? undefined : caption,
  }
  return { given: isLayout ? null : given, spread: spreadRows(rows) }
}

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

function laysOut(element: HtmlElement): boolean {
  return elementsOf(element.childNodes).some(
    (child) => /^(?:table|h[1-6])$/u.test(child.tagName) || laysOut(child),
  )
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

function reachOf(cell: HtmlElement, name: 'colspan' | 'rowspan'): number {
  const reach = Number.parseInt(attributeOf(cell, name), 10)
  return Number.isFinite(reach) && reach > 0 ? Math.min(reach, FARTHEST) : 1
}
