import type { ComposedCell, ComposedParagraph, ComposedTable } from '#shared/compose/composed.ts'

const SHAPE = {
  block: 2,
  startsPage: false,
  isLandscape: false,
  end: [],
  firstLineIndent: 0,
  leftIndent: 0,
  rightIndent: 0,
} as const

/** A table of texts, the first rows its head; a line end in a text begins another paragraph of the cell. */
export function textTable(rows: readonly (readonly string[])[], headRows = 1): ComposedTable {
  return {
    columns: Math.max(...rows.map((row) => row.length)),
    widths: null,
    headRows,
    rows: rows.map((row, at) => row.map((text) => textCell(text, at < headRows))),
  }
}

function textCell(text: string, isHead: boolean): ComposedCell {
  const font = isHead ? 'tableHead' : 'table'
  const paragraphs = text
    .split('\n')
    .map((line) => [{ text: line, font, bold: false, source: { block: 2, offset: null } } as const])
  return { paragraphs, columns: 1, rows: 1, align: isHead ? 'center' : 'left' }
}

export function tableParagraph(table: ComposedTable): ComposedParagraph {
  return { ...SHAPE, role: 'table', runs: [], align: 'left', table }
}

export function captionParagraph(text: string): ComposedParagraph {
  const run = { text, font: 'tableHead', bold: false, source: { block: 2, offset: null } } as const
  return { ...SHAPE, role: 'caption', runs: [run], align: 'center', table: null }
}
