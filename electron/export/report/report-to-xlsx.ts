import { type CellStyle, writeXlsx } from 'hucre/xlsx'
import type { ReportRow } from '../../../shared/check/report-rows.ts'
import { countRows, REPORT_COLUMNS } from './report-columns.ts'

/** Rows above the table: the title and the counts. */
const ABOVE = 2
const LAST_COLUMN = String.fromCharCode('A'.charCodeAt(0) + REPORT_COLUMNS.length - 1)

/** A report as a workbook: one sheet, a head that stays in view and can be filtered by. */
export async function reportToXlsx(title: string, rows: readonly ReportRow[]): Promise<Uint8Array> {
  const headings = REPORT_COLUMNS.map(({ heading }) => heading)
  const body = rows.map((row, index) =>
    REPORT_COLUMNS.map(({ heading, textOf }) => (heading === '序号' ? index + 1 : textOf(row, index))),
  )
  const bold = { font: { bold: true } }
  const written = await writeXlsx({
    sheets: [
      {
        name: '校核报告',
        // A column's width counts Latin letters: a Chinese character takes nearly two.
        columns: REPORT_COLUMNS.map(({ width }) => ({
          width: Math.round(width * 1.5),
          style: { alignment: { wrapText: true, vertical: 'top' as const } },
        })),
        rows: [[`${title}校核报告`], [countRows(rows)], headings, ...body],
        cells: new Map<string, { style: CellStyle }>([
          ['0,0', { style: { font: { bold: true, size: 14 }, alignment: { wrapText: false } } }],
          ['1,0', { style: { alignment: { wrapText: false } } }],
          ...headings.map((_, at) => [`${ABOVE},${at}`, { style: bold }] as const),
        ]),
        freezePane: { rows: ABOVE + 1 },
        autoFilter: { range: `A${ABOVE + 1}:${LAST_COLUMN}${ABOVE + 1 + rows.length}` },
      },
    ],
  })
  return new Uint8Array(written)
}
