import { z } from 'zod'
import { blockIdSchema } from './block-id.ts'
import { placeCells } from './place-cells.ts'

/** More than any office writes; what a file claims beyond is not a table. */
export const MOST_COLUMNS = 40
export const MOST_ROWS = 2000

/** Words of a cell or a caption: no bold, the head has a face of its own. A line end begins another line of the cell. */
const plainSchema = z.array(z.strictObject({ text: z.string() })).min(1)

/** A cell reaches over `columns` columns to the right and `rows` rows down, itself counted. */
const cellSchema = z.strictObject({
  type: z.literal('cell'),
  columns: z.int().min(1).max(MOST_COLUMNS),
  rows: z.int().min(1).max(MOST_ROWS),
  children: plainSchema,
})
export type Cell = z.infer<typeof cellSchema>

/** The cells that begin in a row, left to right, at least one. `from`: the block whose decision a row of a 任务清单 tells. */
const rowSchema = z.strictObject({
  type: z.literal('row'),
  from: blockIdSchema.nullable(),
  children: z.array(cellSchema).min(1),
})
export type Row = z.infer<typeof rowSchema>

/** 表题 over the table. */
const captionSchema = z.strictObject({ type: z.literal('caption'), children: plainSchema })
export type Caption = z.infer<typeof captionSchema>

/** `share`: the column's share of the width; null in any column: all are as wide as their words want. */
const columnSchema = z.strictObject({
  share: z.number().min(0.01).max(1000).nullable(),
  align: z.enum(['left', 'center', 'right']),
})
export type Column = z.infer<typeof columnSchema>

/**
 * A table: maybe a caption, then rows whose cells cover every place once. It stands wherever a plain paragraph may. `headRows`: repeated on
 * every page, in a face of their own. `isLandscape`: on pages of its own, turned. `isTasks`: a 任务清单 made from the document's decisions.
 */
export const tableSchema = z
  .strictObject({
    type: z.literal('table'),
    id: blockIdSchema,
    startsPage: z.boolean(),
    isLandscape: z.boolean(),
    isTasks: z.boolean(),
    headRows: z.int().min(0).max(MOST_ROWS),
    columns: z.array(columnSchema).min(1).max(MOST_COLUMNS),
    children: z
      .array(z.discriminatedUnion('type', [captionSchema, rowSchema]))
      .min(1)
      .max(MOST_ROWS + 1),
  })
  .refine(isWholeTable, { error: '表格的行列不齐' })
export type Table = z.infer<typeof tableSchema>

/** The shares of the columns where each has one; null: they are as wide as their words want. */
export function givenShares(columns: readonly Column[]): number[] | null {
  const shares = columns.flatMap(({ share }) => share ?? [])
  return shares.length === columns.length ? shares : null
}

/** What stands in a table. */
interface TableContent {
  readonly children: readonly (Caption | Row)[]
}

/** The rows of a table without its caption. */
export function rowsOf({ children }: TableContent): Row[] {
  return children.filter((child) => child.type === 'row')
}

export function captionOf({ children }: TableContent): Caption | null {
  const [first] = children
  return first?.type === 'caption' ? first : null
}

/** Whether a caption stands first or not at all, and the cells cover every place of the table once; head rows are rows it has. */
export function isWholeTable(
  table: TableContent & { readonly columns: readonly Column[]; readonly headRows: number },
): boolean {
  if (table.children.some(({ type }, at) => type === 'caption' && at > 0)) return false
  const rows = rowsOf(table)
  if (rows.length === 0 || table.headRows > rows.length) return false
  const listed = rows.map((row) => row.children)
  const placed = placeCells(listed, table.columns.length)
  if (placed.length < listed.flat().length || listed.some((cells) => cells.length === 0)) return false
  const taken = new Set<number>()
  let area = 0
  for (const { cell, row, column } of placed) {
    if (row + cell.rows > rows.length || column + cell.columns > table.columns.length) return false
    area += cell.rows * cell.columns
    for (let down = 0; down < cell.rows; down += 1) {
      for (let right = 0; right < cell.columns; right += 1)
        taken.add((row + down) * MOST_COLUMNS + column + right)
    }
  }
  return area === taken.size && area === rows.length * table.columns.length
}

/** The words of a caption or a cell. */
export function wordsOf({ children }: Pick<Cell | Caption, 'children'>): string {
  return children.map(({ text }) => text).join('')
}

/** A caption or cell with where it stands among the table's children and where its words begin in the table's text. */
export interface TablePart {
  readonly path: readonly number[]
  readonly part: Caption | Cell
  readonly text: string
  readonly offset: number
}

/**
 * Everything typed into a table, in the order of its text: the caption, then row by row. Between cells stands a tab, between rows and under
 * the caption a line end, so that places in the table can be told by one number as in any block.
 */
export function tableParts({ children }: TableContent): TablePart[] {
  const parts: TablePart[] = []
  let offset = 0
  const add = (path: readonly number[], part: Caption | Cell) => {
    const text = wordsOf(part)
    parts.push({ path, part, text, offset })
    offset += text.length + 1
  }
  for (const [at, child] of children.entries()) {
    if (child.type === 'caption') add([at], child)
    else for (const [place, cell] of child.children.entries()) add([at, place], cell)
  }
  return parts
}

/** The text of a table: see tableParts. */
export function tableText({ children }: TableContent): string {
  return children
    .map((child) => (child.type === 'caption' ? wordsOf(child) : child.children.map(wordsOf).join('\t')))
    .join('\n')
}
