import {
  AlignmentType,
  BorderStyle,
  Document,
  HeightRule,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextDirection,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Attendee } from '../../shared/people/list-attendees.ts'

/** A4 in twips. */
const PAGE = { width: 11906, height: 16838 }
/** The table leaves a little of the page, so that its last empty paragraph does not begin another. */
const ROW = PAGE.height - 900
const MARGIN = { top: 300, bottom: 200, left: 300, right: 300, header: 0, footer: 0 }
/** Half-points: 2 characters fill the card, 5 still fit. */
const SIZES: readonly (readonly [most: number, halfPoints: number])[] = [
  [3, 260],
  [4, 220],
  [6, 160],
  [12, 90],
]
const SMALLEST = 60
const NONE = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' } as const
const FOLD = { style: BorderStyle.DASHED, size: 4, color: 'BFBFBF' } as const

/**
 * 桌签: a page of A4 for everybody, folded along the dashed middle; the name reads from both sides. Two-character names are spread. Who has no name
 * gets his unit.
 */
export function writeNameCards(attendees: readonly Attendee[]): Promise<Buffer> {
  const document = new Document({
    sections: attendees.map((one) => ({
      properties: { page: { size: PAGE, margin: MARGIN } },
      children: [cardOf(one.name === '' ? one.unit : one.name)],
    })),
  })
  return Packer.toBuffer(document)
}

function cardOf(text: string): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: {
      top: NONE,
      bottom: NONE,
      left: NONE,
      right: NONE,
      insideHorizontal: NONE,
      insideVertical: FOLD,
    },
    rows: [
      new TableRow({
        height: { value: ROW, rule: HeightRule.EXACT },
        children: [
          // Folded upwards: the left half is read from its left, the right half from its right.
          sideOf(text, TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT),
          sideOf(text, TextDirection.BOTTOM_TO_TOP_LEFT_TO_RIGHT),
        ],
      }),
    ],
  })
}

function sideOf(text: string, textDirection: (typeof TextDirection)[keyof typeof TextDirection]): TableCell {
  const shown = /^\p{Script=Han}{2}$/u.test(text) ? `${text[0]}　${text[1]}` : text
  const size = SIZES.find(([most]) => shown.length <= most)?.[1] ?? SMALLEST
  return new TableCell({
    textDirection,
    verticalAlign: VerticalAlignTable.CENTER,
    width: { size: 50, type: WidthType.PERCENTAGE },
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            text: shown,
            size,
            bold: true,
            font: { ascii: '黑体', eastAsia: '黑体', hAnsi: '黑体' },
          }),
        ],
      }),
    ],
  })
}
