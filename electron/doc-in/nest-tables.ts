import type { XmlElement } from '../docx-in/package/xml-element.ts'
import { element, setting } from './elements.ts'
import { isOn, lastOf, type Sprm } from './sprms.ts'

/** A paragraph with its place in tables: how deep it stands, and whether it is the last of a cell or the end of a row. */
export interface PlacedParagraph {
  readonly element: XmlElement
  readonly depth: number
  readonly ends: 'cell' | 'row' | null
  /** Of the end of a row: its properties. */
  readonly sprms: readonly Sprm[]
}

interface Row {
  readonly cells: readonly (readonly XmlElement[])[]
  readonly sprms: readonly Sprm[]
  /** The right and left edges of its cells, in twips; one more than cells. */
  readonly edges: readonly number[]
}

const HEAD_ROW = 0x3404
const DEFINITION = 0xd608
const CELL_BYTES = 20
/** Edges nearer to one another are one: programs round. */
const SAME_EDGE = 25
const DEEPEST = 20

/** Blocks as the newer format has them: paragraphs that stand in tables become w:tbl. */
export function nestTables(paragraphs: readonly PlacedParagraph[], depth = 0): XmlElement[] {
  const blocks: XmlElement[] = []
  for (let at = 0; at < paragraphs.length; ) {
    const first = paragraphs[at]
    if (first === undefined) break
    if (first.depth <= depth || depth >= DEEPEST) {
      blocks.push(first.element)
      at += 1
      continue
    }
    let end = at
    while ((paragraphs[end]?.depth ?? 0) > depth) end += 1
    blocks.push(tableOf(paragraphs.slice(at, end), depth + 1))
    at = end
  }
  return blocks
}

function tableOf(paragraphs: readonly PlacedParagraph[], depth: number): XmlElement {
  const rows: Row[] = []
  let cells: XmlElement[][] = []
  let cell: PlacedParagraph[] = []
  const endCell = () => {
    cells.push(nestTables(cell, depth))
    cell = []
  }
  const endRow = (sprms: readonly Sprm[]) => {
    if (cell.length > 0) endCell()
    if (cells.length > 0) rows.push({ cells, sprms, edges: edgesOf(sprms, cells.length) })
    cells = []
  }
  for (const paragraph of paragraphs) {
    const isOwn = paragraph.depth === depth
    if (isOwn && paragraph.ends === 'row') endRow(paragraph.sprms)
    else {
      cell.push(paragraph)
      if (isOwn && paragraph.ends === 'cell') endCell()
    }
  }
  endRow([])
  const grid = gridOf(rows)
  const columns = grid.slice(1).map((edge, place) => edge - (grid[place] ?? 0))
  return element('w:tbl', {}, [
    element('w:tblPr', {}, [element('w:tblLayout', { 'w:type': 'fixed' })]),
    element(
      'w:tblGrid',
      {},
      columns.map((width) => element('w:gridCol', { 'w:w': String(width) })),
    ),
    ...rows.map((row) => rowElement(row, grid)),
  ])
}

function edgesOf(sprms: readonly Sprm[], cells: number): number[] {
  const definition = lastOf(sprms, DEFINITION)
  const count = definition?.[0] ?? 0
  // A row that does not say how wide its cells are: one column each.
  if (definition === undefined || count !== cells || definition.length < 1 + (count + 1) * 2)
    return Array.from({ length: cells + 1 }, (_, at) => at * 1000)
  return Array.from({ length: count + 1 }, (_, at) => definition.readInt16LE(1 + at * 2))
}

function gridOf(rows: readonly Row[]): number[] {
  const grid: number[] = []
  for (const edge of rows.flatMap(({ edges }) => edges).sort((one, other) => one - other)) {
    const last = grid.at(-1)
    if (last === undefined || edge - last > SAME_EDGE) grid.push(edge)
  }
  return grid
}

function rowElement({ cells, sprms, edges }: Row, grid: readonly number[]): XmlElement {
  const columnOf = (edge: number) =>
    Math.max(
      0,
      grid.findLastIndex((each) => each <= edge),
    )
  const definition = lastOf(sprms, DEFINITION)
  const flagsAt = (cell: number) => {
    const at = 1 + (cells.length + 1) * 2 + cell * CELL_BYTES
    const isThere = definition?.[0] === cells.length && at + 2 <= definition.length
    return isThere ? definition.readUInt16LE(at) : 0
  }
  const made: XmlElement[] = []
  for (let at = 0; at < cells.length; ) {
    let end = at + 1
    // Cells that were merged with the one to their left say so and are empty.
    while (end < cells.length && (flagsAt(end) & 3) === 2) end += 1
    const span = columnOf(edges[end] ?? 0) - columnOf(edges[at] ?? 0)
    const vertical = (flagsAt(at) >> 5) & 3
    made.push(
      element('w:tc', {}, [
        element('w:tcPr', {}, [
          setting('w:gridSpan', Math.max(1, span)),
          ...(vertical === 0 ? [] : [setting('w:vMerge', vertical === 3 ? 'restart' : 'continue')]),
        ]),
        ...cells.slice(at, end).flat(),
      ]),
    )
    at = end
  }
  const before = columnOf(edges[0] ?? 0)
  return element('w:tr', {}, [
    element('w:trPr', {}, [
      ...(isOn(sprms, HEAD_ROW) ? [element('w:tblHeader')] : []),
      ...(before > 0 ? [setting('w:gridBefore', before)] : []),
    ]),
    ...made,
  ])
}
