import { createCell, createRow, createTable } from '../../minutes/factories.ts'
import { MOST_COLUMNS, MOST_ROWS, type Table, wordsOf } from '../../minutes/table.ts'
import { cellOver, gridOf } from '../../minutes/table-grid.ts'
import { removeColumns, removeRows } from '../../minutes/table-lines-edits.ts'
import { withShares } from '../../minutes/table-widths.ts'
import { wholeTable } from '../../minutes/whole-table.ts'
import { readRollLabel } from '../../people/roll-label.ts'
import { builtInProfiles } from '../../profile/built-in-profiles.ts'
import { measurePage } from '../../profile/page-measure.ts'
import { ptToTwips } from '../../profile/units.ts'
import { tidyBlanks } from '../../text/blanks.ts'
import { columnWidthsOf } from '../../typeset/column-widths.ts'
import type { GivenCell, GivenTable } from '../lines/source-line.ts'
import { readAnyLabel } from '../rolls/any-label.ts'

/** The labels of a form that minutes are written into: what stands in it is the minutes' own text. */
const FORM_LABEL =
  /^(?:会议)?(?:名称|时间|地点|主持|主持人|记录|记录人|议题|内容|主题|召集人|参会人员|参加人员|出席人员|列席人员|缺席人员|抄送|主送|印发|签发|审核)[：:]?$/u
/** A heading over a column of numbers in their order. */
const COUNT = /^(?:序号|编号|项次|No\.?)$/iu
const NUMERIC = /^[-+]?[\d,.，]+(?:%|％|万元|亿元|元|万|人|个|项|件|公里|平方米|亩)?$/u
/** Of the whole width: what word processors round. */
const SAME_SHARE = 0.004
/** Longer words stand at the left of their column. */
const SHORT = 6

/**
 * Whether a table holds facts in rows and columns and not the text of minutes: two rows and two columns at least, no labels of rolls and
 * forms in its first column, no sentences over its whole width.
 */
export function isDataTable({ rows }: GivenTable): boolean {
  const filled = rows.filter((row) => row.filter(({ text }) => text.trim() !== '').length > 1)
  if (filled.length < 2 || rows.length > MOST_ROWS) return false
  if (Math.max(...rows.map((row) => row.reduce((sum, cell) => sum + cell.columns, 0))) > MOST_COLUMNS)
    return false
  // 时间 and 内容 head columns too: a form has such labels one below the other.
  const labelled = rowsFromFirstColumn(rows)
  const body = isHead(labelled) ? labelled.slice(1) : labelled
  return labelled.filter((row) => FORM_LABEL.test(labelOf(row))).length < 2 && !body.some(isRollRow)
}

/**
 * From which row on a table holds facts: 0 from the first, its length nowhere; below the labels of a form where 序号 heads a column that counts
 * from 1.
 */
export function findDataRow({ rows }: GivenTable): number {
  if (isDataTable({ rows })) return 0
  const head = rows.findIndex(
    (row, at) => at > 0 && COUNT.test(labelOf(row)) && /^1[.、．]?$/u.test(labelOf(rows[at + 1] ?? [])),
  )
  return head > 0 && isDataTable({ rows: rows.slice(head) }) ? head : rows.length
}

/** The rows of a table from one on, without the columns that only rows above it part. */
export function tableFrom(table: GivenTable, row: number): GivenTable {
  if (row === 0) return table
  const rows = table.rows.slice(row)
  const edges = new Set(rows.flatMap((cells) => edgesOf(cells)))
  const narrowed = rows.map((cells) => {
    const ends = edgesOf(cells)
    return cells.map((cell, at) => {
      const start = ends[at - 1] ?? 0
      const columns = [...edges].filter((edge) => edge > start && edge <= (ends[at] ?? start)).length
      return { ...cell, columns: Math.max(1, columns) }
    })
  })
  return { rows: narrowed, isLandscape: table.isLandscape }
}

/** Where each cell of a row ends, in columns. */
function edgesOf(cells: readonly GivenCell[]): number[] {
  let end = 0
  return cells.map(({ columns }) => {
    end += columns
    return end
  })
}

/** Without the rows whose first column is taken by a cell that reaches down to them: they begin with another column. */
function rowsFromFirstColumn(rows: GivenTable['rows']): GivenTable['rows'] {
  let takenRows = 0
  return rows.filter(([first]) => {
    if (takenRows > 0) {
      takenRows -= 1
      return false
    }
    takenRows = Math.max(1, first?.rows ?? 1) - 1
    return true
  })
}

/**
 * 单位 | 金额, 人员 | 任务: the first row heads columns, however much its second word looks like a name (高度, 成效), unless it says who was there
 * (出席), more names stand in it, or it is followed by rolls, labels of a form or rows that go on with it.
 */
function isHead([first, ...others]: GivenTable['rows']): boolean {
  const label = labelOf(first ?? [])
  const words = first?.[1]?.text.trim() ?? ''
  const saysWhoCame = readRollLabel(`${label}：${words}`) !== null && !/(?:单位|部门)$/u.test(label)
  if (others.length === 0 || saysWhoCame || /[、，；\s]/u.test(words)) return false
  return !others.some((row) => labelOf(row) === '' || FORM_LABEL.test(labelOf(row)) || isRollRow(row))
}

function labelOf([first]: readonly GivenCell[]): string {
  return (first?.text ?? '').replace(/\s/gu, '')
}

/** 出席 | 张三、李四: people stand in it. */
function isRollRow(row: readonly GivenCell[]): boolean {
  const [, second, ...others] = row
  const names = second?.text ?? ''
  const isAlone = others.every(({ text }) => text.trim() === '')
  return isAlone && names.trim() !== '' && readAnyLabel(`${labelOf(row)}：${names}`) !== null
}

/** The table as a block: blanks tidied, empty rows and columns at its edges left out, columns aligned as said or by what stands in them. */
export function tableFromGiven(given: GivenTable): Table {
  const rows = given.rows.map((row) =>
    createRow(
      row.map(({ text, columns, rows: down }) =>
        createCell(tidyCell(text), { columns: Math.max(1, columns), rows: Math.max(1, down) }),
      ),
    ),
  )
  const ragged = {
    ...createTable([createRow([createCell('')])]),
    children: rows.filter(({ children }) => children.length > 0),
  }
  const whole = withoutEmptyEdges(wholeTable(ragged))
  const headRows = Math.min(given.headRows ?? headOf(whole), whole.children.length)
  const isLandscape = given.isLandscape ?? false
  const aligned = withGivenWidths(
    { ...whole, isLandscape, headRows, columns: alignmentsOf({ ...whole, headRows }, given) },
    given.widths ?? [],
  )
  const caption = given.caption?.trim() ?? ''
  if (caption === '') return aligned
  return { ...aligned, children: [{ type: 'caption', children: [{ text: caption }] }, ...aligned.children] }
}

/** Columns are as wide as said, unless that is what their words want anyhow: then they go on following their words. */
function withGivenWidths(table: Table, widths: readonly number[]): Table {
  const own = widths.slice(0, table.columns.length)
  if (own.length < table.columns.length || own.some((width) => !(width > 0))) return table
  const total = own.reduce((sum, width) => sum + width, 0)
  const isByWords = builtInProfiles.some((profile) => {
    const { textWidthTwips, textHeightTwips } = measurePage(profile)
    return [textWidthTwips, textHeightTwips].some((room) => {
      const wanted = columnWidthsOf(table, room, ptToTwips(profile.fonts.table.sizePt))
      return wanted.every((width, at) => Math.abs(width / room - (own[at] ?? 0) / total) < SAME_SHARE)
    })
  })
  if (isByWords) return table
  const isEqual = own.every((width) => Math.abs(width - total / own.length) < SAME_SHARE * total)
  const hundredths = own.map((width) => Number(((width / total) * 100).toFixed(2)))
  return withShares(table, isEqual ? own.map(() => 1) : hundredths)
}

function tidyCell(text: string): string {
  return text
    .split(/\r\n?|\n/u)
    .map((line) => tidyBlanks(line.replace(/[\t\u00a0]/gu, ' ')).trim())
    .filter((line, at, lines) => line !== '' || lines.length === 1 || at === -1)
    .join('\n')
}

/** As deep as the cells of the first row reach; none where there is but one row. */
function headOf(table: Table): number {
  const first = gridOf(table).filter(({ row }) => row === 0)
  const deepest = Math.max(1, ...first.map(({ cell }) => cell.rows))
  return deepest < table.children.length ? deepest : 0
}

function withoutEmptyEdges(table: Table): Table {
  const cells = gridOf(table).filter(({ cell }) => wordsOf(cell) !== '')
  if (cells.length === 0) return table
  const endRow = Math.max(...cells.map(({ row, cell }) => row + cell.rows))
  const endColumn = Math.max(...cells.map(({ column, cell }) => column + cell.columns))
  const shorter = removeRows(table, endRow, table.children.length)
  return removeColumns(shorter, endColumn, shorter.columns.length)
}

function alignmentsOf(table: Table, given: GivenTable): Table['columns'] {
  const said = new Map(given.rows.flat().map((cell) => [tidyCell(cell.text), cell.align]))
  return table.columns.map((column, at) => {
    const body = gridOf(table).filter(
      (one) => one.row >= table.headRows && one.column === at && one.cell.columns === 1,
    )
    const texts = body.map(({ cell }) => wordsOf(cell)).filter((text) => text !== '')
    const saidHere = texts.flatMap((text) => said.get(text) ?? [])
    const [first] = saidHere
    if (first !== undefined && saidHere.length === texts.length && saidHere.every((one) => one === first)) {
      return { ...column, align: first }
    }
    const head = cellOver(table, table.headRows - 1, at)
    const isCount = head !== undefined && COUNT.test(wordsOf(head.cell))
    if (texts.length === 0 || isCount) return { ...column, align: isCount ? 'center' : 'left' }
    if (texts.every((text) => NUMERIC.test(text)) && !isCount) return { ...column, align: 'right' }
    return { ...column, align: texts.every((text) => text.length <= SHORT) ? 'center' : 'left' }
  })
}
