import type { RollEntry } from '../minutes/blocks.ts'
import { createRollEntry } from '../minutes/factories.ts'
import { readPeopleField } from './people-field.ts'
import { isPost, splitPost } from './posts.ts'
import { standsBefore } from './read-before.ts'
import { isLikelyName } from './unit-and-name.ts'
import { endsLikeUnit } from './unit-endings.ts'

/** What a column of a table of people holds. */
type Column = 'number' | 'unit' | 'name' | 'post' | 'note' | 'other'

/** Words of a heading row. */
const HEADINGS: readonly (readonly [Column, RegExp])[] = [
  ['number', /^(?:序号|编号|排序|顺序|No\.?|#)$/iu],
  [
    'name',
    /^(?:姓名|名字|人员|参会人员?|参会人|列席人员?|出席人员?|与会人员?|参加人员?|代表姓名|人员姓名|拟参会人员?)$/u,
  ],
  [
    'unit',
    /^(?:单位|部门|单位名称|工作单位|所在单位|参会单位|列席单位|参加单位|责任单位|科室|部门名称|单位(?:及|、|和|\/)?职务|单位（部门）)$/u,
  ],
  ['post', /^(?:职务|职称|岗位|职务职称|职务（职称）|现任职务|职级|身份)$/u],
  ['note', /^(?:备注|说明|请假原因|原因|情况|请假事由|事由)$/u],
  [
    'other',
    /^(?:性别|电话|手机|手机号码?|联系方式|联系电话|电话号码|民族|年龄|签到|签名|邮箱|座位|房间|车牌号?|车牌|用餐|身份证号?)$/u,
  ],
]

/** A table as cells, from text whose cells are parted by tabs; null when it is none. Quotes of Excel around a cell with line ends are taken off. */
export function splitTable(text: string): string[][] | null {
  if (!text.includes('\t')) return null
  const rows = splitRows(text).map((row) => row.map((cell) => cell.replace(/[\r\n]+/gu, ' ').trim()))
  const filled = rows.filter((row) => row.some((cell) => cell !== ''))
  const wide = filled.filter((row) => row.filter((cell) => cell !== '').length > 1)
  // Tabs in a few lines only are blanks of a list.
  return wide.length > 0 && wide.length >= filled.length / 2 ? filled : null
}

/** Tab-separated values; "…" holds a cell with line ends, "" in it is one quote. */
function splitRows(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain = '', end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"(?=\t|\r?\n|$)|([^\t\r\n]*))(\t|\r\n?|\n|$)/gu,
  )) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === '') break
    if (end !== '\t') rows.push([])
  }
  return rows
}

/** The rows of a table of people, and the headings of columns that no roll has a place for. */
export function readPeopleTable(table: readonly (readonly string[])[]): {
  entries: RollEntry[]
  leftOut: string[]
} {
  const at = table.findIndex(isHeadingRow)
  const headings = at < 0 ? null : (table[at] ?? [])
  // What stands over the heading row is a title.
  const rows = table.slice(at + 1).filter((row) => !isHeadingRow(row) && !isTitle(row))
  const width = Math.max(...rows.map((row) => row.length), 0)
  const columns = Array.from({ length: width }, (_, place) =>
    columnOf(
      headings?.[place]?.replace(/\s/gu, '') ?? '',
      rows.map((row) => row[place] ?? ''),
    ),
  )
  const entries: RollEntry[] = []
  for (const row of rows) addRow(entries, row, columns)
  const isLeftOut = (place: number) =>
    columns[place] === 'other' && rows.some((row) => (row[place] ?? '') !== '')
  const leftOut = columns.flatMap((_, place) =>
    isLeftOut(place) ? [headings?.[place] || `第${place + 1}列`] : [],
  )
  return { entries, leftOut }
}

/** Whether a row heads people and where they are from or what they are: 姓名 and 单位, 职务. */
export function isPeopleHeading(row: readonly string[]): boolean {
  const kinds = row.map((cell) => HEADINGS.find(([, form]) => form.test(cell.replace(/\s/gu, '')))?.[0])
  const isKnown = row.every((cell, at) => cell.trim() === '' || kinds[at] !== undefined)
  return isKnown && kinds.includes('name') && (kinds.includes('unit') || kinds.includes('post'))
}

function isHeadingRow(row: readonly string[]): boolean {
  const words = row.map((cell) => cell.replace(/\s/gu, '')).filter((cell) => cell !== '')
  return words.length > 1 && words.every((word) => HEADINGS.some(([, form]) => form.test(word)))
}

function isTitle(row: readonly string[]): boolean {
  const words = row.filter((cell) => cell !== '')
  return words.length === 1 && /(?:名单|名册|签到表|一览表|表)$/u.test(words[0] ?? '')
}

/** By its heading, else by what most of its cells are. */
function columnOf(heading: string, cells: readonly string[]): Column {
  const named = HEADINGS.find(([, form]) => form.test(heading))?.[0]
  if (named !== undefined) return named
  const filled = cells.map((cell) => cell.replace(/\s/gu, '')).filter((cell) => cell !== '')
  const most = (test: (cell: string) => boolean) => filled.filter(test).length >= filled.length / 2
  if (filled.length === 0) return 'note'
  if (most((cell) => /^(?:\d{1,3}[.、]?|[一二三四五六七八九十]{1,3})$/u.test(cell))) return 'number'
  if (most((cell) => /^[\d+-]{6,}$|^[男女]$/u.test(cell))) return 'other'
  if (most(isPost)) return 'post'
  if (most((cell) => cell.split(/[、，]/u).every(isLikelyName) && !standsBefore(cell))) return 'name'
  if (most((cell) => endsLikeUnit(cell) || splitPost(cell).post !== '')) return 'unit'
  return 'note'
}

/** A row without unit goes on with the one above: its cell was merged with it. */
function addRow(entries: RollEntry[], row: readonly string[], columns: readonly Column[]): void {
  const cellsOf = (column: Column) =>
    row.flatMap((cell, place) => (columns[place] === column && cell !== '' ? [cell] : []))
  const unit = cellsOf('unit')
    .join('')
    .replace(/[\s　：:]/gu, '')
  const post = cellsOf('post').join('、').replace(/\s/gu, '')
  const { names, unnamed } = readPeopleField(cellsOf('name').join('、'), { unnamed: [] })
  const note = cellsOf('note').join('，')
  if (unit === '' && names.length + unnamed.length === 0 && post === '') {
    if (note !== '') entries.push(createRollEntry({ unnamed: [note] }))
    return
  }
  const last = entries.at(-1)
  const isMerged = unit === '' && last !== undefined && columns.includes('unit')
  if (isMerged && post === '' && note === '' && last.note === null && last.unnamed.length === 0) {
    last.names.push(...names)
    last.unnamed.push(...unnamed)
    return
  }
  const above = isMerged ? unitAbove(last) : unit
  const before = above + post
  entries.push(
    createRollEntry({ unit: before === '' ? null : before, names, unnamed, note: note === '' ? null : note }),
  )
}

function unitAbove(entry: RollEntry): string {
  const { before } = splitPost(entry.unit ?? '')
  return before
}
