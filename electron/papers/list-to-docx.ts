import {
  AlignmentType,
  Document,
  HeightRule,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Attendee } from '../../shared/people/list-attendees.ts'
import type { FormatProfile } from '../../shared/profile/profile.ts'
import { attendeesOn, LIST_PAPERS, type ListPaper } from './list-papers.ts'
import { paperRun } from './paper-run.ts'

/** A4 in twips with margins of 20 mm at the sides and 25 mm above and below. */
const PAGE = { width: 11906, height: 16838, side: 1134, end: 1417 }
const TABLE_TWIPS = PAGE.width - 2 * PAGE.side
/** A line that somebody can sign on: 0.9 cm. */
const ROW_TWIPS = 510

/** A list of those who attend as a Word document in the faces of the office's minutes; the headings stand on every page. `meeting`: 市政府第60次常务会议. */
export async function listToDocx(
  paper: ListPaper,
  meeting: string,
  attendees: readonly Attendee[],
  { fonts }: Pick<FormatProfile, 'fonts'>,
): Promise<Uint8Array> {
  const { title, columns } = LIST_PAPERS[paper]
  const all = columns.reduce((sum, { width }) => sum + width, 0)
  const widths = columns.map(({ width }) => Math.round((width / all) * TABLE_TWIPS))
  const cell = (text: string, at: number, isHead: boolean) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      margins: { left: 60, right: 60 },
      verticalAlign: VerticalAlignTable.CENTER,
      children: [
        new Paragraph({
          alignment: isHead || at === 0 ? AlignmentType.CENTER : AlignmentType.LEFT,
          children: [paperRun(text, isHead ? fonts.topic.name : fonts.body.name, 12)],
        }),
      ],
    })
  const row = (texts: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      height: { value: ROW_TWIPS, rule: HeightRule.ATLEAST },
      children: texts.map((text, at) => cell(text, at, isHead)),
    })
  const rows = [
    row(
      columns.map(({ heading }) => heading),
      true,
    ),
    ...attendeesOn(paper, attendees).map((one, place) =>
      row(
        columns.map(({ read }) => read(one, place)),
        false,
      ),
    ),
  ]
  const heading = `${meeting}${title}`
  const document = new Document({
    title: heading,
    // No name of a person; the library would write “Un-named”.
    creator: '纪要',
    lastModifiedBy: '纪要',
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { top: PAGE.end, bottom: PAGE.end, left: PAGE.side, right: PAGE.side },
          },
        },
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { after: 240 },
            children: [paperRun(heading, fonts.title.name, fonts.title.sizePt)],
          }),
          new Table({
            layout: TableLayoutType.FIXED,
            columnWidths: widths,
            width: { size: TABLE_TWIPS, type: WidthType.DXA },
            rows,
          }),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}
