import type { GivenTable } from '../lines/source-line.ts'
import { isDataTable } from './given-table.ts'
import { readPiped, readTabbed } from './read-delimited.ts'

/** Plain text as lines and tables: rows of tabs that are all there is, and tables drawn with |. */
export function piecesOfText(text: string): (string | GivenTable)[] {
  const tabbed = readTabbed(text)
  const width = tabbed?.[0]?.length ?? 0
  if (tabbed !== null && width > 1 && tabbed.every((row) => row.length === width)) {
    const table = givenTexts(tabbed)
    if (isDataTable(table)) return [table]
  }
  const lines = text.split(/\r\n?|\n/u)
  if (!lines.some((line) => line.includes('|'))) return lines
  const pieces: (string | GivenTable)[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const piped = readPiped(lines, at)
    if (piped === null) pieces.push(lines[at] ?? '')
    else {
      pieces.push(givenTexts(piped.rows, piped.hasHead ? 1 : undefined))
      at = piped.end - 1
    }
  }
  return pieces
}

/** Texts of single cells as a table. */
export function givenTexts(rows: readonly (readonly string[])[], headRows?: number): GivenTable {
  return { rows: rows.map((row) => row.map((text) => ({ text, columns: 1, rows: 1 }))), headRows }
}
