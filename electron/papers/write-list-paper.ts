import type { CellStyle } from 'hucre/xlsx'
import type { Attendee } from '../../shared/people/list-attendees.ts'

/** A column of a list: its heading, its width in characters, what it says of somebody. */
interface Column {
  readonly heading: string
  readonly width: number
  readonly read: (one: Attendee, at: number) => string
}

const NUMBER: Column = { heading: '序号', width: 6, read: (_, at) => String(at + 1) }
const UNIT: Column = { heading: '单位', width: 26, read: ({ unit }) => unit }
const NAME: Column = { heading: '姓名', width: 12, read: ({ name }) => name }
const POST: Column = { heading: '职务', width: 18, read: ({ post }) => post }
const ROLE: Column = { heading: '参会', width: 8, read: ({ role }) => role }
const blank = (heading: string, width: number): Column => ({ heading, width, read: () => '' })

/** 签到表: to be signed. 列席通知名单: who is to be told, and whether he was. 座次名单: in the order of the rolls, numbered. */
export const LIST_PAPERS = {
  'sign-in': { title: '签到表', columns: [NUMBER, UNIT, NAME, POST, blank('签名', 16), blank('备注', 12)] },
  notice: {
    title: '列席通知名单',
    columns: [NUMBER, UNIT, NAME, POST, blank('联系电话', 16), blank('通知情况', 14)],
  },
  seats: { title: '座次名单', columns: [NUMBER, ROLE, NAME, UNIT, POST, blank('座位', 10)] },
} as const satisfies Record<string, { readonly title: string; readonly columns: readonly Column[] }>
export type ListPaper = keyof typeof LIST_PAPERS

const BORDER = { style: 'thin', color: { rgb: '000000' } } as const
const FRAME: CellStyle = { border: { top: BORDER, bottom: BORDER, left: BORDER, right: BORDER } }
const HEADING: CellStyle = {
  ...FRAME,
  font: { bold: true },
  alignment: { horizontal: 'center', vertical: 'center' },
}
const CELL: CellStyle = { ...FRAME, alignment: { vertical: 'center' } }
const TITLE: CellStyle = {
  font: { bold: true, size: 18 },
  alignment: { horizontal: 'center', vertical: 'center' },
}
/** In points: a line that somebody can sign on. */
const ROW_HEIGHT = 26

/** A list of those who attend as an .xlsx on A4, headings repeated on every page. `meeting`: 市政府第60次常务会议. */
export async function writeListPaper(
  paper: ListPaper,
  meeting: string,
  attendees: readonly Attendee[],
): Promise<Uint8Array> {
  const { title, columns } = LIST_PAPERS[paper]
  const shown = paper === 'notice' ? attendees.filter(({ role }) => role !== '出席') : attendees
  const rows = [
    [`${meeting}${title}`, ...columns.slice(1).map(() => '')],
    columns.map(({ heading }) => heading),
    ...shown.map((one, at) => columns.map(({ read }) => read(one, at))),
  ]
  const cells = new Map<string, { value: string; style: CellStyle }>()
  for (const [row, values] of rows.entries()) {
    for (const [at, value] of values.entries()) {
      cells.set(`${row},${at}`, { value, style: row === 0 ? TITLE : row === 1 ? HEADING : CELL })
    }
  }
  // Loaded when first needed: the library of .xlsx is large, and most starts write no list.
  const { writeXlsx } = await import('hucre/xlsx')
  return writeXlsx({
    sheets: [
      {
        name: title,
        columns: columns.map(({ width }) => ({ width })),
        rows,
        cells,
        merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: columns.length - 1 }],
        rowDefs: new Map(rows.map((_, at) => [at, { height: at === 0 ? 40 : ROW_HEIGHT }])),
        freezePane: { rows: 2 },
        pageSetup: {
          paperSize: 'a4',
          orientation: 'portrait',
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
        },
      },
    ],
  })
}
