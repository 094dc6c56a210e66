import { outlineStrings as strings } from '../strings/outline.ts'
import type { OutlineRow } from './outline-rows.ts'

/** What a reader of the screen hears of a row that has moved: its number and name, or the topic it is under now and its place there. */
export function describeMove(rows: readonly OutlineRow[], index: number): string {
  const at = rows.findIndex((row) => row.index === index)
  const row = rows[at]
  if (!row) return ''
  const topicAt = rows.findLastIndex((one, place) => place < at && one.depth === 0)
  const topic = rows[topicAt]
  if (row.depth === 0 || !topic) return strings.moved(row.number + row.label)
  return strings.movedUnder(row.label, topic.number + topic.label, at - topicAt)
}
