import { type ItemMark, type ReadMark, readItemMark } from '../../text/marks.ts'

/** 1.2025年…, 2.3月上旬…: a year or a month after the point, which elsewhere would be a decimal. */
const DOT_BEFORE_DATE = /^(\d{1,3})\.(?=(?:19|20)\d\d年|(?:1[0-2]|[1-9])月)/u

/** The item mark a line begins with, when words follow it; null otherwise. */
export function readLineMark(line: string): ReadMark<ItemMark> | null {
  const dated = DOT_BEFORE_DATE.exec(line)
  if (dated !== null) {
    const [written, ordinal] = dated
    return { mark: 'dot', ordinal: Number(ordinal), written, rest: line.slice(written.length) }
  }
  const read = readItemMark(line)
  return read === null || read.rest.trim() === '' ? null : read
}
