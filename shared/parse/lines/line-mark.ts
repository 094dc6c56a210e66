import { type ItemMark, type ReadMark, readItemMark } from '../../text/marks.ts'

/** 1.2025年…, 2.3月上旬…, 1.2#楼…: a year, a month or the number of a house after the point, which elsewhere would be a decimal. */
const DOT_BEFORE_FIGURE =
  /^(\d{1,3})\.(?=(?:19|20)\d\d年|(?:1[0-2]|[1-9])月|\d{1,3}(?:[#＃]|号(?:楼|线|桥|井|机|泵|路)))/u

/** The item mark a line begins with, when words follow it; null otherwise. */
export function readLineMark(line: string): ReadMark<ItemMark> | null {
  const dated = DOT_BEFORE_FIGURE.exec(line)
  if (dated !== null) {
    const [written, ordinal] = dated
    return { mark: 'dot', ordinal: Number(ordinal), written, rest: line.slice(written.length) }
  }
  const read = readItemMark(line)
  return read === null || read.rest.trim() === '' ? null : read
}
