import type { MinutesBlock, Roll } from '../minutes/blocks.ts'
import { createRoll, ownText } from '../minutes/factories.ts'
import { captionOf, type Table, wordsOf } from '../minutes/table.ts'
import { gridOf } from '../minutes/table-grid.ts'
import { isPeopleHeading, readPeopleTable } from '../people/people-table.ts'
import { readLabelCell, readRollLabel } from '../people/roll-label.ts'

/** What heads the column that says in which way somebody was there. */
const KINDS = /^(?:参会|参加|人员|出席|与会)?(?:类别|类型|形式|方式|情况|身份|角色|分类|性质)?$/u
/** 附件：, 表1 before what a list is called; 名单, 签到表 at its end. */
const AROUND_TITLE =
  /^(?:附[件表]?\s*\d*[：:.、]?|表\s*\d+\s*)|(?:名单|名册|签到表|一览表|登记表|花名册|如下|表)?[：:]?$/gu

/**
 * The people of tables in the document, as rolls: those headed 姓名 and 单位 or 职务, of which a column (出席, 列席), the caption, the line above
 * or the heading over the names says how they were there. The tables stay tables.
 */
export function rollsOfTables(blocks: readonly MinutesBlock[]): Roll[] {
  return blocks.flatMap((block, at) => {
    if (block.type !== 'table' || block.isTasks) return []
    const before = blocks[at - 1]
    const above =
      before === undefined || before.type === 'table'
        ? ''
        : before.type === 'roll'
          ? before.role
          : ownText(before)
    const caption = captionOf(block)
    return rollsOfTable(block, [caption === null ? '' : wordsOf(caption), above])
  })
}

function rollsOfTable(table: Table, titles: readonly string[]): Roll[] {
  const rows = wordsByPlace(table)
  const kinds = rows[0]?.findIndex((heading, column) => headsKinds(heading, rows, column)) ?? -1
  const [head = [], ...people] = rows.map((row) => row.filter((_, column) => column !== kinds))
  if (!isPeopleHeading(head)) return []
  const headed = head.map(readLabelCell).find((role) => role !== null && /人/u.test(role))
  const title = titles.map(roleOf).find((role) => role !== null)
  const roles = rows
    .slice(1)
    .map((row) => (kinds < 0 ? null : readLabelCell(row[kinds] ?? '')) ?? title ?? headed ?? '')
  return [...new Set(roles)]
    .filter((role) => role !== '')
    .map((role) => {
      const own = people.filter((_, row) => roles[row] === role)
      return createRoll(role, readPeopleTable([head, ...own]).entries)
    })
    .filter(({ entries }) => entries.length > 0)
}

/** 类别 over nothing but 出席, 列席. */
function headsKinds(heading: string, rows: readonly (readonly string[])[], column: number): boolean {
  const cells = rows.slice(1).map((row) => row[column] ?? '')
  return cells.length > 0 && KINDS.test(heading) && cells.every((cell) => readLabelCell(cell) !== null)
}

/** 参会人员名单, 附件2：列席人员签到表: the role; null for other titles. */
function roleOf(title: string): string | null {
  const bare = title
    .trim()
    .replace(AROUND_TITLE, '')
    .replace(/^(?:本次)?会议(?=.)/u, '')
  if (bare === '' && /签到表/u.test(title)) return '签到'
  return bare.length > 12 ? null : (readLabelCell(bare) ?? readRollLabel(`${bare}：`)?.role ?? null)
}

/** The words of every place; a cell that reaches over several says its words in each. */
function wordsByPlace(table: Table): string[][] {
  const rows: string[][] = []
  for (const { cell, row, column } of gridOf(table)) {
    for (let down = row; down < row + cell.rows; down += 1) {
      const places = rows[down] ?? []
      rows[down] = places
      for (let right = column; right < column + cell.columns; right += 1)
        places[right] = wordsOf(cell).replace(/\s+/gu, ' ').trim()
    }
  }
  return rows.map((row) => Array.from(row, (words) => words ?? ''))
}
