import type { Table } from '#shared/minutes/table.ts'
import { measurePage } from '#shared/profile/page-measure.ts'
import type { FormatProfile } from '#shared/profile/profile.ts'
import { ptToTwips } from '#shared/profile/units.ts'
import { columnWidthsOf, leastColumnTwips } from '#shared/typeset/column-widths.ts'

/** The widths of a table's columns in twips, as on the page. */
export function columnTwips(table: Table, profile: FormatProfile): number[] {
  const { textWidthTwips, textHeightTwips } = measurePage(profile)
  const room = table.isLandscape ? textHeightTwips : textWidthTwips
  return columnWidthsOf(table, room, ptToTwips(profile.fonts.table.sizePt))
}

/** What no column is made narrower than by hand, in twips. */
export function leastTwips(profile: FormatProfile): number {
  return leastColumnTwips(ptToTwips(profile.fonts.table.sizePt))
}
