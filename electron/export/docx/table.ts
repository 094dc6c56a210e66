import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { ComposedParagraph, ComposedTable } from '../../../shared/compose/composed.ts'
import { measureFor } from '../../../shared/profile/page-measure.ts'
import type { FormatProfile } from '../../../shared/profile/profile.ts'
import { CELL_SIDE_TWIPS } from '../../../shared/typeset/column-widths.ts'
import { KEPT_ROWS, wholeRowTwips } from '../../../shared/typeset/place-table.ts'
import { CELL_PADDING_TWIPS, type SetTable } from '../../../shared/typeset/typeset-document.ts'
import type { ParagraphWriter } from './paragraphs.ts'
import type { Reviser } from './revisions.ts'

/** Half a point, as `w:sz` counts: eighths of a point. */
const RULE = { style: BorderStyle.SINGLE, size: 4, space: 0, color: '000000' }
const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const

/**
 * A table as the typesetter set it: columns of fixed width, rows at least as high as there, the head repeated, rows whole that the
 * typesetter keeps whole. Widths stand in tblGrid and in the cells: WPS reads the one, Word the other.
 */
export function tableElement(
  paragraph: ComposedParagraph,
  table: ComposedTable,
  set: SetTable,
  profile: FormatProfile,
  writer: ParagraphWriter,
  reviser: Reviser | null,
): Table {
  const measure = measureFor(paragraph, profile)
  const height = set.rowTwips.reduce((sum, one) => sum + one, 0)
  const isKept = set.rowTwips.length <= KEPT_ROWS && height <= measure.textHeightTwips
  const rows = table.rows.map((cells, row) => {
    const rowTwips = set.rowTwips[row] ?? 0
    const isLast = row === table.rows.length - 1
    // LibreOffice parts no row that has a height of its own.
    const isWhole = rowTwips <= wholeRowTwips(measure)
    const change = table.rowChanges?.get(row)
    return new TableRow({
      ...(change === undefined || reviser === null ? {} : reviser.whole(change)),
      ...(row < table.headRows ? { tableHeader: true } : {}),
      ...(isWhole ? { cantSplit: true, height: { value: rowTwips, rule: HeightRule.ATLEAST } } : {}),
      children: cells.map((cell, place) => {
        const own = set.cells.filter((one) => one.row === row)[place]
        const width = set.columnTwips
          .slice(own?.column ?? 0, (own?.column ?? 0) + cell.columns)
          .reduce((sum, one) => sum + one, 0)
        const paragraphs = cell.paragraphs.length === 0 ? [[]] : cell.paragraphs
        return new TableCell({
          width: { size: width, type: WidthType.DXA },
          ...(isWhole ? {} : { margins: { top: CELL_PADDING_TWIPS, bottom: CELL_PADDING_TWIPS } }),
          columnSpan: cell.columns,
          rowSpan: cell.rows,
          verticalAlign: isWhole ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
          children: paragraphs.map((runs, at): Paragraph => {
            const startsPage = paragraph.startsPage && row === 0 && place === 0 && at === 0
            return writer.cell({ ...paragraph, runs, startsPage }, ALIGNMENTS[cell.align], isKept && !isLast)
          }),
        })
      }),
    })
  })
  return new Table({
    width: { size: measure.textWidthTwips, type: WidthType.DXA },
    columnWidths: [...set.columnTwips],
    layout: TableLayoutType.FIXED,
    margins: { top: 0, bottom: 0, left: CELL_SIDE_TWIPS, right: CELL_SIDE_TWIPS },
    indent: { size: 0, type: WidthType.DXA },
    borders: {
      top: RULE,
      bottom: RULE,
      left: RULE,
      right: RULE,
      insideHorizontal: RULE,
      insideVertical: RULE,
    },
    rows,
  })
}
