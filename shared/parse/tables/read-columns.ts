import { halvesOf } from '../../text/full-width.ts'

/** A word that heads a column of facts. */
const COLUMN =
  /序号|项次|事项|任务|内容|措施|要求|项目|名称|单位|部门|牵头|责任|时限|时间|日期|进度|金额|数量|面积|标准|类别|地点|位置|问题|目标|备注|说明/u
/** What heads a column of people, who are a roll where a label says so. */
const PEOPLE = /姓名|出席|列席|参会|参加人|签[到名]/u
const TABS = /\t/u
/** What tableLines (shared/compose) puts between columns. */
const BLANKS = /\s{2,}/u

/**
 * Rows of a text whose cells are parted by tabs, as a table saved as text has them, or by blanks, as the program writes it: three columns at
 * least under a row that names them, two rows below it. null where none begins at the line `from`.
 */
export function readColumns(texts: readonly string[], from: number): string[][] | null {
  const first = texts[from] ?? ''
  const between = TABS.test(first) ? TABS : BLANKS
  if (first.length > 200 || !between.test(first)) return null
  const head = first
    .trim()
    .split(between)
    .map((cell) => cell.trim())
  if (!isHead(head)) return null
  const starts = between === TABS ? [] : startsOf(first, head)
  const rows = [head]
  for (let at = from + 1; at < texts.length; at += 1) {
    const row = cellsOf(texts[at] ?? '', between, head.length, starts)
    if (row === null) break
    rows.push(row)
  }
  return rows.length < 3 ? null : rows
}

function isHead(head: readonly string[]): boolean {
  return (
    head.length > 2 &&
    head.every((cell) => cell.length < 13 && cell !== '' && !/[，。；：:\d]/u.test(cell)) &&
    head.filter((cell) => COLUMN.test(cell)).length > 1 &&
    !head.some((cell) => PEOPLE.test(cell))
  )
}

/** The cells of a row; null where the line is none. Under blanks, a row with empty cells is cut where the columns of the head begin. */
function cellsOf(line: string, between: RegExp, count: number, starts: readonly number[]): string[] | null {
  const cells = line.trimEnd().split(between)
  if (between === TABS) {
    if (cells.length < 2 || cells.length > count) return null
    return [...cells, ...Array.from({ length: count - cells.length }, () => '')]
  }
  if (cells.length === count) return cells
  const cut = cutAt(line.trimEnd(), starts)
  const isRow =
    cells.length > 1 &&
    cut.filter((cell) => cell !== '').length === cells.filter((cell) => cell !== '').length
  return isRow ? cut : null
}

/** Where the words of the head begin, in half characters. */
function startsOf(line: string, head: readonly string[]): number[] {
  let from = 0
  return head.map((cell) => {
    const at = line.indexOf(cell, from)
    from = at + cell.length
    return halvesOf(line.slice(0, at))
  })
}

function cutAt(line: string, starts: readonly number[]): string[] {
  const cells = starts.map(() => '')
  let width = 0
  for (const character of line) {
    const column = starts.findLastIndex((start) => start <= width)
    if (column >= 0) cells[column] += character
    width += halvesOf(character)
  }
  return cells.map((cell) => cell.trim())
}
