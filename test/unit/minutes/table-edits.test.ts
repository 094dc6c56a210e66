import { describe, expect, it } from 'vitest'
import { createCell, createRow, createTable, createTextTable } from '#shared/minutes/factories.ts'
import { isWholeTable, rowsOf, type Table, tableSchema, tableText, wordsOf } from '#shared/minutes/table.ts'
import { fillCells, mergeCells, partOfTable, splitCells } from '#shared/minutes/table-cell-edits.ts'
import { gridOf, wholeArea } from '#shared/minutes/table-grid.ts'
import {
  insertColumns,
  insertRows,
  moveColumns,
  moveRows,
  removeColumns,
  removeRows,
} from '#shared/minutes/table-lines-edits.ts'
import { createRandom } from '../../support/random.ts'

const small = createTextTable([
  ['序号', '任务', '时限'],
  ['1', '清淤', '六月'],
  ['2', '加固', '七月'],
])
const lines = (table: Table) => tableText(table).split('\n')

describe('rows and columns', () => {
  it('are added empty and taken away', () => {
    expect(lines(insertRows(small, 1))).toEqual([
      '序号\t任务\t时限',
      '\t\t',
      '1\t清淤\t六月',
      '2\t加固\t七月',
    ])
    expect(lines(insertColumns(small, 2))[1]).toBe('1\t清淤\t\t六月')
    expect(lines(removeRows(small, 1, 2))).toEqual(['序号\t任务\t时限', '2\t加固\t七月'])
    expect(lines(removeColumns(small, 0, 1))).toEqual(['任务\t时限', '清淤\t六月', '加固\t七月'])
  })
  it('that are all there are stay', () => {
    expect(removeRows(small, 0, 3)).toBe(small)
    expect(removeColumns(small, 0, 3)).toBe(small)
  })
  it('move, with their alignment', () => {
    expect(lines(moveRows(small, 2, 3, 1)!)).toEqual(['序号\t任务\t时限', '2\t加固\t七月', '1\t清淤\t六月'])
    const aligned = {
      ...small,
      columns: small.columns.map((column, at) => ({
        ...column,
        align: at === 2 ? ('right' as const) : column.align,
      })),
    }
    const moved = moveColumns(aligned, 2, 3, 0)!
    expect(lines(moved)[1]).toBe('六月\t1\t清淤')
    expect(moved.columns.map(({ align }) => align)).toEqual(['right', 'left', 'left'])
  })
  it('that did not change are the same objects', () => {
    const longer = insertRows(small, 3)
    expect(rowsOf(longer).slice(0, 3)).toEqual(rowsOf(small))
    expect(rowsOf(longer)[0]).toBe(rowsOf(small)[0])
  })
  it('under a cell over several of them are not torn from it; inside it a new one belongs to it', () => {
    const merged = mergeCells(small, { row: 1, column: 2, endRow: 3, endColumn: 3 })
    expect(moveRows(merged, 1, 2, 3)).toBeNull()
    const longer = insertRows(merged, 2)
    expect(gridOf(longer).find(({ cell }) => wordsOf(cell) === '六月\n七月')?.cell.rows).toBe(3)
    const shorter = removeRows(merged, 1, 2)
    expect(tableText(shorter)).toBe('序号\t任务\t时限\n2\t加固\t六月\n七月')
  })
  it('of the head that go are no head any more', () => {
    expect(removeRows(small, 0, 1).headRows).toBe(0)
    expect(removeRows(small, 2, 3).headRows).toBe(1)
  })
})

describe('cells', () => {
  it('merged keep all words, parted again leave them in the first', () => {
    const area = { row: 1, column: 1, endRow: 3, endColumn: 3 }
    const merged = mergeCells(small, area)
    expect(isWholeTable(merged)).toBe(true)
    expect(tableText(merged)).toBe('序号\t任务\t时限\n1\t清淤\n六月\n加固\n七月\n2')
    const parted = splitCells(merged, area)
    expect(gridOf(parted)).toHaveLength(9)
    expect(tableText(partOfTable(small, { row: 1, column: 1, endRow: 3, endColumn: 3 }))).toBe(
      '清淤\t六月\n加固\t七月',
    )
  })
  it('over whole rows leave no row without cells', () => {
    const merged = mergeCells(small, { row: 0, column: 0, endRow: 2, endColumn: 3 })
    expect(tableSchema.safeParse(merged).success).toBe(true)
    expect(rowsOf(merged)).toHaveLength(2)
  })
  it('are filled from a place on, the table growing as far as is needed', () => {
    const filled = fillCells(small, 2, 2, [
      ['甲', '乙'],
      ['丙', '丁'],
    ])
    expect(lines(filled)).toEqual(['序号\t任务\t时限\t', '1\t清淤\t六月\t', '2\t加固\t甲\t乙', '\t\t丙\t丁'])
  })
})

it('any row of edits leaves a whole table with all columns and at least a row', () => {
  const random = createRandom(7)
  let table: Table = createTable(
    Array.from({ length: 4 }, (_, row) =>
      createRow(Array.from({ length: 4 }, (_, at) => createCell(`${row}${at}`))),
    ),
  )
  for (let round = 0; round < 3000; round += 1) {
    const rows = rowsOf(table).length
    const columns = table.columns.length
    const row = random.below(rows)
    const column = random.below(columns)
    const area = wholeArea(table, {
      row,
      column,
      endRow: Math.min(rows, row + 1 + random.below(3)),
      endColumn: Math.min(columns, column + 1 + random.below(3)),
    })
    const edits: (() => Table | null)[] = [
      () => (rows < 9 ? insertRows(table, random.below(rows + 1)) : null),
      () => removeRows(table, row, Math.min(rows, row + 1 + random.below(2))),
      () => (columns < 9 ? insertColumns(table, random.below(columns + 1)) : null),
      () => removeColumns(table, column, Math.min(columns, column + 1 + random.below(2))),
      () => moveRows(table, row, row + 1, random.below(rows + 1)),
      () => moveColumns(table, column, column + 1, random.below(columns + 1)),
      () => mergeCells(table, area),
      () => splitCells(table, area),
      () => (rows < 9 && columns < 9 ? fillCells(table, row, column, [['甲', '乙'], ['丙']]) : null),
    ]
    table = random.pick(edits)() ?? table
    const checked = tableSchema.safeParse(table)
    if (!checked.success) throw new Error(`${round}: ${checked.error.message} ${JSON.stringify(table)}`)
  }
})
