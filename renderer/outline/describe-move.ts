import { outlineStrings as strings } from '../strings/outline.ts'
import type { OutlineRow } from './outline-rows.ts'

/** What a reader of the screen hears of a row that has moved: its number and name, or what it is under now and its place there. */
export function describeMove(rows: readonly OutlineRow[], index: number): string {
  const at = rows.findIndex((row) => row.index === index)
  const row = rows[at]
  if (!row) return ''
  const aboveAt = rows.findLastIndex((one, place) => place < at && one.depth < row.depth)
  const above = rows[aboveAt]
  if (!above) return strings.moved(row.number + row.label)
  const place = rows.slice(aboveAt + 1, at + 1).filter((one) => one.depth === row.depth).length
  const words = row.kind === 'item' ? row.number + row.label : row.label
  return strings.movedUnder(words, above.number + above.label, place)
}
