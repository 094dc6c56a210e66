import { type ItemMark, type ReadMark, readItemMark } from '../../text/marks.ts'

/** 1.2025年…: a year after the point, which elsewhere would be a decimal. */
const DOT_BEFORE_YEAR = /^(\d{1,3})\.(?=(?:19|20)\d\d年)/u

/** The item mark a line begins with, when words follow it; null otherwise. */
export function readLineMark(line: string): ReadMark<ItemMark> | null {
  const year = DOT_BEFORE_YEAR.exec(line)
  if (year !== null) {
    const [written, ordinal] = year
    return { mark: 'dot', ordinal: Number(ordinal), written, rest: line.slice(written.length) }
  }
  const read = readItemMark(line)
  return read === null || read.rest.trim() === '' ? null : read
}
