/** The columns of the roster as a table, in their order. */
export const ROSTER_COLUMNS = [
  '单位',
  '全称',
  '曾用名',
  '分组',
  '姓名',
  '职务',
  '电话',
  '任职起',
  '任职止',
  '启用',
  '停用',
] as const
/** 单位及职务: unit and post in one cell. */
const UNIT_AND_POST = '单位职务'
export type Column = (typeof ROSTER_COLUMNS)[number] | typeof UNIT_AND_POST
const COLUMNS: readonly Column[] = [...ROSTER_COLUMNS, UNIT_AND_POST]

/** Headings as offices write them. */
const HEADINGS: Readonly<Partial<Record<Column, RegExp>>> = {
  单位: /^(?:单位|规范简称|单位名称|单位简称|部门|部门名称|(?:工作|所在)(?:单位|部门)|单位[（(]部门[）)])$/u,
  曾用名: /^(?:曾用名|别名|曾用名、别名)$/u,
  姓名: /^(?:姓名|名字|人员|人员姓名)$/u,
  职务: /^(?:现任|担任)?(?:职务|职称|岗位|职务职称|职务名称)$/u,
  电话: /^(?:电话|手机|手机号码?|联系电话|电话号码|联系方式|办公电话)$/u,
  分组: /^(?:分组|类别|组别)$/u,
  任职起: /^(?:任职起|任现职时间|任职时间|任职日期|任职起始(?:时间|日期)?)$/u,
  任职止: /^(?:任职止|离任时间|离任日期|免职时间|任职终止(?:时间|日期)?)$/u,
  单位职务: /^(?:工作|所在)?单位(?:及|和|与|、|\/)?(?:现任|担任)?职务(?:职称)?$/u,
}
/** Columns that count the rows: nothing is lost with them. */
const COUNT = /^(?:序号|编号|排序|顺序|No\.?|#)$/iu
/** The heading row stands among the first. */
const HEADING_REACH = 10

/** Where a table has its columns, and the headings that are none of the roster's. */
export interface Columns {
  readonly places: ReadonlyMap<Column, number>
  readonly others: readonly { readonly heading: string; readonly place: number }[]
}

/** The row with the headings of a roster, among the first; -1: none. */
export function findHeadingRow(rows: readonly (readonly string[])[]): number {
  return rows.slice(0, HEADING_REACH).findIndex((row) => row.some(isLeading))
}

/** Whether the row heads another table under one: one word may be somebody's 分组 (部门), two are headings. */
export function beginsTable(row: readonly string[]): boolean {
  return (
    row.some(isLeading) && COLUMNS.filter((column) => row.some((cell) => isHeading(cell, column))).length > 1
  )
}

export function readColumns(headings: readonly string[]): Columns {
  const places = new Map<Column, number>()
  const others: { heading: string; place: number }[] = []
  for (const [place, cell] of headings.entries()) {
    const heading = cell.replace(/\s/gu, '')
    const column = COLUMNS.find((one) => isHeading(cell, one) && !places.has(one))
    if (column !== undefined) places.set(column, place)
    else if (heading !== '' && !COUNT.test(heading)) others.push({ heading, place })
  }
  return { places, others }
}

/** Without one of these it is no roster. */
function isLeading(cell: string): boolean {
  return isHeading(cell, '姓名') || isHeading(cell, '单位') || isHeading(cell, UNIT_AND_POST)
}

function isHeading(cell: string, column: Column): boolean {
  const text = cell.replace(/\s/gu, '')
  return text === column || (HEADINGS[column]?.test(text) ?? false)
}
