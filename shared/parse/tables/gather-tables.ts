import { type GivenTable, rowsOfTable, type SourceLine } from '../lines/source-line.ts'
import { findDataRow, tableFrom } from './given-table.ts'
import { givenTexts } from './pieces-of-text.ts'
import { readColumns } from './read-columns.ts'
import { readPiped } from './read-delimited.ts'

/** 表1 防汛物资清单 */
const CAPTION = /^\s*(?:附)?表\s*[\d一二三四五六七八九十]{1,3}(?:[-—.]\d{1,2})?[：:、.\s　]/u
const LONGEST_CAPTION = 40

/**
 * The lines with every table that holds facts as one line: those of Word files are known, rows of cells that follow each other and tables
 * drawn with | are gathered. A caption over it belongs to it. Other tables are lines of cells as before.
 */
export function gatherTables(lines: readonly SourceLine[]): SourceLine[] {
  const gathered: SourceLine[] = []
  const texts = lines.map(({ text }) => text)
  for (let at = 0; at < lines.length; ) {
    const line = lines[at]
    if (line === undefined) break
    const found = tableAt(lines, texts, at)
    if (found === null) gathered.push(line)
    else {
      const { table, end } = found
      const data = findDataRow(table)
      const rows = { ...table, rows: table.rows.slice(0, data) }
      if (line.cells !== undefined) gathered.push(...lines.slice(at, end - table.rows.length + data))
      else if (data > 0) gathered.push(...rowsOfTable(rows))
      if (data < table.rows.length) gathered.push(withCaption(tableFrom(table, data), gathered))
    }
    at = found?.end ?? at + 1
  }
  return gathered
}

function tableAt(
  lines: readonly SourceLine[],
  texts: readonly string[],
  at: number,
): { readonly table: GivenTable; readonly end: number } | null {
  const line = lines[at]
  if (line === undefined) return null
  if (line.table !== undefined) return { table: line.table, end: at + 1 }
  if (line.cells !== undefined) {
    let end = at
    while (lines[end]?.cells !== undefined) end += 1
    return { table: givenTexts(lines.slice(at, end).map(({ cells }) => cells ?? [])), end }
  }
  const apart = readColumns(texts, at)
  if (apart !== null) return { table: givenTexts(apart, 1), end: at + apart.length }
  const piped = readPiped(texts, at)
  return piped && { table: givenTexts(piped.rows, piped.hasHead ? 1 : undefined), end: piped.end }
}

/** Takes the caption off the lines before. */
function withCaption(table: GivenTable, before: SourceLine[]): SourceLine {
  const last = before.at(-1)
  const words = last?.cells === undefined && last?.table === undefined ? (last?.text.trim() ?? '') : ''
  const isCentred = last?.align === 'center' && last.number === undefined && !/[。；，]$/u.test(words)
  const isCaption =
    table.caption === undefined &&
    words !== '' &&
    words.length <= LONGEST_CAPTION &&
    (CAPTION.test(words) || isCentred)
  if (!isCaption) return { text: '', whole: true, table }
  before.pop()
  return { text: '', whole: true, table: { ...table, caption: words } }
}
