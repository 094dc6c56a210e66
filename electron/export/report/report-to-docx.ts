import { AlignmentType, PageOrientation, Paragraph, TableCell, TableRow, WidthType } from 'docx'
import type { ReportRow } from '../../../shared/check/report-rows.ts'
import { fixedTable, listRun, packListDocument, shareColumns } from '../list-document.ts'
import { countRows, REPORT_COLUMNS } from './report-columns.ts'

/** A4 across in twips, with margins of 20 mm. */
const PAGE = { width: 11906, height: 16838, margin: 1134 }
const TABLE_TWIPS = PAGE.height - 2 * PAGE.margin
const HEADING_FONT = '黑体'
const BODY_FONT = '宋体'

/** A report as a Word document: heading, counts, one table whose head stands on every page. */
export function reportToDocx(title: string, rows: readonly ReportRow[]): Promise<Uint8Array> {
  const widths = shareColumns(REPORT_COLUMNS, TABLE_TWIPS)
  const cell = (text: string, at: number, font: string) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      children: [new Paragraph({ children: [listRun(text, font, 9)] })],
    })
  const head = new TableRow({
    tableHeader: true,
    children: REPORT_COLUMNS.map(({ heading }, at) => cell(heading, at, HEADING_FONT)),
  })
  const body = rows.map(
    (row, index) =>
      new TableRow({
        cantSplit: true,
        children: REPORT_COLUMNS.map(({ textOf }, at) => cell(textOf(row, index), at, BODY_FONT)),
      }),
  )
  const { margin } = PAGE
  const heading = `${title}校核报告`
  return packListDocument(heading, [
    {
      properties: {
        page: {
          size: { width: PAGE.width, height: PAGE.height, orientation: PageOrientation.LANDSCAPE },
          margin: { top: margin, bottom: margin, left: margin, right: margin },
        },
      },
      children: [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          spacing: { after: 120 },
          children: [listRun(heading, HEADING_FONT, 16)],
        }),
        new Paragraph({ spacing: { after: 120 }, children: [listRun(countRows(rows), BODY_FONT, 10.5)] }),
        fixedTable(widths, TABLE_TWIPS, [head, ...body]),
      ],
    },
  ])
}
