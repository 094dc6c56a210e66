import { placeCells } from '../minutes/place-cells.ts'
import { captionOf, givenShares, rowsOf, type Table, type TablePart, tableParts } from '../minutes/table.ts'
import type { FontRole } from '../profile/font-role.ts'
import type { ComposedCell, ComposedParagraph, ComposedRun, ComposedTable } from './composed.ts'

const SHAPE = {
  startsPage: false,
  end: [],
  firstLineIndent: 0,
  leftIndent: 0,
  rightIndent: 0,
} as const

/** The caption of a table, where it has one, and the table itself. Heads are centred, other cells stand as their column does. */
export function composeTable(block: Table, index: number): ComposedParagraph[] {
  const parts = tableParts(block)
  const shape = { ...SHAPE, block: index, isLandscape: block.isLandscape }
  const [first] = parts
  const caption: ComposedParagraph[] =
    captionOf(block) === null || first === undefined || first.text === ''
      ? []
      : [
          {
            ...shape,
            role: 'caption',
            runs: linesOf(first, index, 'tableHead').flat(),
            align: 'center',
            table: null,
          },
        ]
  const table = composeCells(block, index, parts)
  return [...caption, { ...shape, role: 'table', runs: [], align: 'left', table }]
}

function composeCells(block: Table, index: number, parts: readonly TablePart[]): ComposedTable {
  const rows = rowsOf(block)
  const partOf = new Map(parts.map((part) => [part.part, part]))
  const composed: ComposedCell[][] = rows.map(() => [])
  const listed = rows.map((row) => row.children)
  for (const { cell, row, column } of placeCells(listed, block.columns.length)) {
    const isHead = row < block.headRows
    const part = partOf.get(cell)
    composed[row]?.push({
      paragraphs: part === undefined ? [] : linesOf(part, index, isHead ? 'tableHead' : 'table'),
      columns: cell.columns,
      rows: cell.rows,
      align: isHead ? 'center' : (block.columns[column]?.align ?? 'left'),
    })
  }
  return {
    columns: block.columns.length,
    widths: givenShares(block.columns),
    headRows: block.headRows,
    rows: composed,
  }
}

/** The lines of a cell or caption as runs. */
function linesOf({ text, offset }: TablePart, block: number, font: FontRole): ComposedRun[][] {
  let passed = 0
  return text.split('\n').map((line) => {
    const source = { block, offset: offset + passed }
    passed += line.length + 1
    return line === '' ? [] : [{ text: line, font, bold: false, source }]
  })
}
