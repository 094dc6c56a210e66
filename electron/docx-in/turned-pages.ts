import { childOf, numberOf, type XmlElement } from './package/xml-element.ts'
import type { LookedLine } from './story/lines-of-pieces.ts'

/** A section and how many lines the document has to its end. */
export interface EndedSection {
  readonly properties: XmlElement
  readonly end: number
}

/** The lines, tables on pages that are turned among upright ones marked so; a document whose every page is turned is read as an upright one. */
export function markTurnedTables(
  lines: readonly LookedLine[],
  sections: readonly EndedSection[],
): LookedLine[] {
  const turned = sections.map(({ properties }) => isTurned(properties))
  if (!turned.includes(true) || !turned.includes(false)) return [...lines]
  return lines.map((line, at) => {
    const section = sections.findIndex(({ end }) => at < end)
    return line.table !== undefined && turned[section] === true
      ? { ...line, table: { ...line.table, isLandscape: true } }
      : line
  })
}

/** Its page is wider than high (17.6.13). */
function isTurned(section: XmlElement): boolean {
  const size = childOf(section, 'w:pgSz')?.attributes
  if (size?.['w:orient'] === 'landscape') return true
  return (numberOf(size?.['w:w']) ?? 0) > (numberOf(size?.['w:h']) ?? 0)
}
