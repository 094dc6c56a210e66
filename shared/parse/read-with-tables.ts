import type { MinutesBlock } from '../minutes/blocks.ts'
import { ownText } from '../minutes/factories.ts'
import { findOrderFault } from '../minutes/order.ts'
import type { Wording } from '../minutes/wording.ts'
import { isPeopleHeading } from '../people/people-table.ts'
import { readAttachment, splitAttachments } from './attachments.ts'
import { type GivenTable, rowsOfTable, type SourceLine } from './lines/source-line.ts'
import { readBlocks } from './read-blocks.ts'
import { gatherTables } from './tables/gather-tables.ts'
import { tableFromGiven } from './tables/given-table.ts'

/** Where characters begin that have no meaning of their own; there are 6,400. */
const PRIVATE = 0xe000
const PRIVATE_END = 0xf8ff

/** Lines → blocks with their tables and 附件. A table that finds no place as a block is read as lines of cells. */
export function readWithTables(lines: readonly SourceLine[], wording: Wording): MinutesBlock[] {
  const gathered = gatherTables(lines)
  const tables = gathered.flatMap(({ table }) => table ?? [])
  const sign = tables.length === 0 ? null : freeSign(gathered)
  let asLines = new Set<GivenTable>(sign === null ? tables : [])
  for (;;) {
    const { blocks, placed } = readOnce(gathered, tables, asLines, sign ?? '', wording)
    const lost = tables.filter((table) => !asLines.has(table) && !placed.has(table))
    if (lost.length === 0) return blocks
    asLines = new Set([...asLines, ...lost])
  }
}

function readOnce(
  gathered: readonly SourceLine[],
  tables: readonly GivenTable[],
  asLines: ReadonlySet<GivenTable>,
  sign: string,
  wording: Wording,
): { readonly blocks: MinutesBlock[]; readonly placed: ReadonlySet<GivenTable> } {
  const signed = gathered.flatMap((line): SourceLine[] => {
    if (line.table === undefined) return [line]
    if (asLines.has(line.table)) return rowsOfTable(line.table)
    const mark = headsPeople(line.table) ? sign + sign : sign
    return [{ text: `${mark}${tables.indexOf(line.table)}${sign}`, whole: true }]
  })
  const split = splitAttachments(signed)
  const main = readBlocks(split.text, wording).blocks
  const attached = split.attachments.flatMap(readAttachment)
  const colophon = main.findIndex(({ type }) => type === 'colophon')
  const end = colophon < 0 ? main.length : colophon
  const all = [...main.slice(0, end), ...attached, ...main.slice(end)]
  const isInOrder = findOrderFault(all) === null || attached.length === 0
  const blocks = isInOrder ? all : [...readBlocks(signed, wording).blocks]
  const placed = new Set<GivenTable>()
  const isSign = new RegExp(`^(?:${sign}){1,2}(\\d+)${sign}$`, 'u')
  const opening = blocks.findIndex(({ type }) => type === 'opening')
  const withTables = blocks.map((block, index): MinutesBlock => {
    const isText = block.type === 'statement' || block.type === 'item' || block.type === 'paragraph'
    const table =
      isText && tables.length > 0 && index > opening
        ? tables[Number(isSign.exec(ownText(block))?.[1] ?? -1)]
        : undefined
    if (table === undefined) return block
    placed.add(table)
    return tableFromGiven(table)
  })
  return { blocks: withTables, placed }
}

/** 姓名 and 单位 over its columns: a list that stays a table, under the label of a roll too. Its sign is doubled. */
function headsPeople({ rows }: GivenTable): boolean {
  return isPeopleHeading((rows[0] ?? []).map(({ text }) => text))
}

/** A character that no line has: a table stands among the lines as a word between two of them. null: all are taken. */
function freeSign(lines: readonly SourceLine[]): string | null {
  for (let code = PRIVATE; code <= PRIVATE_END; code += 1) {
    const sign = String.fromCharCode(code)
    if (!lines.some((line) => line.text.includes(sign) || line.cells?.some((cell) => cell.includes(sign))))
      return sign
  }
  return null
}
