import type { GivenCell, GivenTable } from '../../../shared/parse/lines/source-line.ts'
import { wordsOf } from '../../../shared/parse/lines/source-line.ts'
import { childOf, childrenOf, switchOf, type XmlElement } from '../package/xml-element.ts'
import type { LookedLine } from './lines-of-pieces.ts'

/** Word rounds the columns of a new table so. */
const EQUAL_TWIPS = 20

interface OpenCell {
  text: string
  columns: number
  rows: number
  align: GivenCell['align']
}

/** A cell of w:tbl with its lines. */
export interface WordCell {
  readonly element: XmlElement
  readonly lines: readonly LookedLine[]
}

/** A w:tbl, its rows with what stands in their cells → a table whose cells reach over columns and rows as there. */
export function givenTable(
  element: XmlElement,
  rows: readonly { readonly element: XmlElement; readonly cells: readonly WordCell[] }[],
): GivenTable {
  /** By column: the cell that a w:vMerge below goes on with. */
  let open = new Map<number, OpenCell>()
  let headRows = 0
  const given = rows.map(({ element, cells }, at): OpenCell[] => {
    const properties = childOf(element, 'w:trPr')
    if (headRows === at && switchOf(properties, 'w:tblHeader')) headRows += 1
    const here = new Map<number, OpenCell>()
    const row: OpenCell[] = []
    let column = numberOf(properties, 'w:gridBefore') ?? 0
    for (const cell of cells) {
      const own = childOf(cell.element, 'w:tcPr')
      const columns = Math.max(1, numberOf(own, 'w:gridSpan') ?? 1)
      const merge = childOf(own, 'w:vMerge')
      const above = open.get(column)
      const text = textOf(cell.lines)
      if (
        merge !== undefined &&
        merge.attributes['w:val'] !== 'restart' &&
        above !== undefined &&
        text === ''
      ) {
        above.rows += 1
        here.set(column, above)
      } else {
        const made: OpenCell = { text, columns, rows: 1, align: alignOf(cell.lines) }
        row.push(made)
        if (merge !== undefined) here.set(column, made)
      }
      column += columns
    }
    open = here
    return row
  })
  return { rows: given, headRows: headRows > 0 ? headRows : undefined, widths: widthsOf(element, given) }
}

/** Equal columns of a table that fits itself to its words are as Word makes a new table: nobody chose them. */
function widthsOf(table: XmlElement, rows: readonly (readonly OpenCell[])[]): number[] | undefined {
  const grid = childOf(table, 'w:tblGrid')
  const columns = grid === undefined ? [] : childrenOf(grid).filter(({ name }) => name === 'w:gridCol')
  const widths = columns.map(({ attributes }) => Number.parseInt(attributes['w:w'] ?? '', 10))
  const most = Math.max(...rows.map((row) => row.reduce((sum, cell) => sum + cell.columns, 0)))
  if (widths.length !== most || widths.some((width) => !(width > 0))) return undefined
  const isFixed = childOf(childOf(table, 'w:tblPr'), 'w:tblLayout')?.attributes['w:type'] === 'fixed'
  const isEqual = Math.max(...widths) - Math.min(...widths) <= EQUAL_TWIPS
  return isFixed || !isEqual ? widths : undefined
}

function textOf(lines: readonly LookedLine[]): string {
  const words = lines.map(wordsOf)
  while (words.at(-1)?.trim() === '') words.pop()
  return words.join('\n')
}

function alignOf(lines: readonly LookedLine[]): GivenCell['align'] {
  const aligns = new Set(lines.filter((line) => line.text.trim() !== '').map(({ align }) => align))
  const [only] = aligns
  if (aligns.size !== 1 || only === undefined) return undefined
  return only === 'justify' ? 'left' : only
}

function numberOf(parent: XmlElement | undefined, name: string): number | undefined {
  const value = Number.parseInt(childOf(parent, name)?.attributes['w:val'] ?? '', 10)
  return Number.isFinite(value) ? value : undefined
}

/** Whether a table stands inside another: it lays out a page. */
export function holdsTable(element: XmlElement): boolean {
  return childrenOf(element).some((child) => child.name === 'w:tbl' || holdsTable(child))
}
