import {
  AlignmentType,
  Document,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { ReportRow } from '../../../shared/check/report-rows.ts'
import { countRows, REPORT_COLUMNS } from './report-columns.ts'

/** A4 across in twips, with margins of 20 mm. */
const PAGE = { width: 11906, height: 16838, margin: 1134 }
const TABLE_TWIPS = PAGE.height - 2 * PAGE.margin
const HEADING_FONT = '黑体'
const BODY_FONT = '宋体'

/** A report as a Word document: heading, counts, one table whose head stands on every page. */
export async function reportToDocx(title: string, rows: readonly ReportRow[]): Promise<Uint8Array> {
  const all = REPORT_COLUMNS.reduce((sum, column) => sum + column.width, 0)
  const widths = REPORT_COLUMNS.map(({ width }) => Math.round((width / all) * TABLE_TWIPS))
  const cell = (text: string, at: number, font: string) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      children: [new Paragraph({ children: [run(text, font, 18)] })],
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
  const document = new Document({
    title: heading,
    // No name of a person; the library would write “Un-named”.
    creator: '纪要',
    lastModifiedBy: '纪要',
    sections: [
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
            children: [run(heading, HEADING_FONT, 32)],
          }),
          new Paragraph({ spacing: { after: 120 }, children: [run(countRows(rows), BODY_FONT, 21)] }),
          new Table({
            layout: TableLayoutType.FIXED,
            columnWidths: widths,
            width: { size: TABLE_TWIPS, type: WidthType.DXA },
            rows: [head, ...body],
          }),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

/** `size` in half points. */
function run(text: string, font: string, size: number): TextRun {
  return new TextRun({
    text,
    size,
    font: { ascii: font, hAnsi: font, eastAsia: font, cs: font, hint: 'eastAsia' },
  })
}
