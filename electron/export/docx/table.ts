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
  VerticalMergeType,
  WidthType,
} from 'docx'
import type { ComposedCell, ComposedParagraph, ComposedTable } from '../../../shared/compose/composed.ts'
import { measureFor } from '../../../shared/profile/page-measure.ts'
import type { FormatProfile } from '../../../shared/profile/profile.ts'
import { CELL_SIDE_TWIPS } from '../../../shared/typeset/column-widths.ts'
import { KEPT_ROWS, keptEnds, wholeRowTwips } from '../../../shared/typeset/kept-rows.ts'
import { CELL_PADDING_TWIPS, type SetCell, type SetTable } from '../../../shared/typeset/typeset-document.ts'
import type { ParagraphWriter } from './paragraphs.ts'
import type { Reviser } from './revisions.ts'

/** Half a point, as `w:sz` counts: eighths of a point. */
const RULE = { style: BorderStyle.SINGLE, size: 4, space: 0, color: '000000' }
/**
 * Of the white over and under a text, so that a row which has its own height does not grow with what LibreOffice adds for the rules. Where a
 * program has more lines in a cell than the typesetter the row grows by them and keeps its white.
 */
const SPARE_TWIPS = 20
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
  const ends = keptEnds(set, measure)
  const rows = table.rows.map((_, row) => {
    const rowTwips = set.rowTwips[row] ?? 0
    // What stands on one page: the whole table, or the rows that a cell joins.
    const isHeld = row < (isKept ? table.rows.length : (ends[row] ?? 0)) - 1
    // LibreOffice parts no row that has a height of its own.
    const isWhole = rowTwips <= wholeRowTwips(measure)
    const paddingTwips = isWhole ? CELL_PADDING_TWIPS - SPARE_TWIPS : CELL_PADDING_TWIPS
    const change = table.rowChanges?.get(row)
    return new TableRow({
      ...(change === undefined || reviser === null ? {} : reviser.whole(change)),
      ...(row < table.headRows ? { tableHeader: true } : {}),
      ...(isWhole ? { cantSplit: true, height: { value: rowTwips, rule: HeightRule.ATLEAST } } : {}),
      children: cellsOver(table, set, row).map(({ cell, own }, place) => {
        const width = set.columnTwips
          .slice(own.column, own.column + own.columns)
          .reduce((sum, one) => sum + one, 0)
        const begins = own.row === row
        const written = begins && cell.paragraphs.length > 0 ? cell.paragraphs : [[]]
        return new TableCell({
          width: { size: width, type: WidthType.DXA },
          margins: { top: paddingTwips, bottom: paddingTwips },
          columnSpan: cell.columns,
          ...(cell.rows === 1
            ? {}
            : { verticalMerge: begins ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE }),
          verticalAlign: isWhole ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
          children: written.map((runs, at): Paragraph => {
            const startsPage = paragraph.startsPage && row === 0 && place === 0 && at === 0
            return writer.cell({ ...paragraph, runs, startsPage }, ALIGNMENTS[cell.align], isHeld)
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

/** The cells that stand in a row, those from above that reach into it too, left to right: every paragraph of a kept row must say that it is kept. */
function cellsOver(table: ComposedTable, set: SetTable, row: number): { cell: ComposedCell; own: SetCell }[] {
  const listed = table.rows.flatMap((cells, from) => {
    const placed = set.cells.filter((one) => one.row === from)
    return cells.flatMap((cell, place) => {
      const own = placed[place]
      return own !== undefined && from <= row && row < from + own.rows ? [{ cell, own }] : []
    })
  })
  return listed.toSorted((one, other) => one.own.column - other.own.column)
}
