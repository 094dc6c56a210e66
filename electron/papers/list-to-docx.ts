import {
  AlignmentType,
  HeightRule,
  Paragraph,
  TableCell,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Attendee } from '../../shared/people/list-attendees.ts'
import type { FormatProfile } from '../../shared/profile/profile.ts'
import { fixedTable, listRun, packListDocument, shareColumns } from '../export/list-document.ts'
import { attendeesOn, LIST_PAPERS, type ListPaper } from './list-papers.ts'

/** A4 in twips with margins of 20 mm at the sides and 25 mm above and below. */
const PAGE = { width: 11906, height: 16838, side: 1134, end: 1417 }
const TABLE_TWIPS = PAGE.width - 2 * PAGE.side
/** A line that somebody can sign on: 0.9 cm. */
const ROW_TWIPS = 510

/** A list of those who attend as a Word document in the faces of the office's minutes; the headings stand on every page. `meeting`: 市政府第60次常务会议. */
export function listToDocx(
  paper: ListPaper,
  meeting: string,
  attendees: readonly Attendee[],
  { fonts }: Pick<FormatProfile, 'fonts'>,
): Promise<Uint8Array> {
  const { title, columns } = LIST_PAPERS[paper]
  const widths = shareColumns(columns, TABLE_TWIPS)
  const cell = (text: string, at: number, isHead: boolean) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      margins: { left: 60, right: 60 },
      verticalAlign: VerticalAlignTable.CENTER,
      children: [
        new Paragraph({
          alignment: isHead || at === 0 ? AlignmentType.CENTER : AlignmentType.LEFT,
          children: [listRun(text, isHead ? fonts.topic.name : fonts.body.name, 12)],
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
  return packListDocument(heading, [
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
          children: [listRun(heading, fonts.title.name, fonts.title.sizePt)],
        }),
        fixedTable(widths, TABLE_TWIPS, rows),
      ],
    },
  ])
}
