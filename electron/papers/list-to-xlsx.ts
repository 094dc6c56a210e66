import type { CellStyle } from 'hucre/xlsx'
import type { Attendee } from '../../shared/people/list-attendees.ts'
import { attendeesOn, LIST_PAPERS, type ListPaper } from './list-papers.ts'

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
export async function listToXlsx(
  paper: ListPaper,
  meeting: string,
  attendees: readonly Attendee[],
): Promise<Uint8Array> {
  const { title, columns } = LIST_PAPERS[paper]
  const shown = attendeesOn(paper, attendees)
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
