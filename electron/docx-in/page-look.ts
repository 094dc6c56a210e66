import type { FormatProfile } from '../../shared/profile/profile.ts'
import { childOf, numberOf, type XmlElement } from './package/xml-element.ts'

/** Paper and margins in millimetres, and the pitch of the grid in points where the page has one. */
export interface PageLook {
  readonly page: FormatProfile['page']
  readonly gridPitchPt: number | undefined
}

const TWIPS_PER_MM = 1440 / 25.4

/** The first section's page (17.6.13, 17.6.11, 17.6.5); null: the file says nothing of one. */
export function readPageLook(sections: readonly XmlElement[]): PageLook | null {
  const section = sections.find((each) => childOf(each, 'w:pgSz') !== undefined)
  const size = childOf(section, 'w:pgSz')?.attributes
  const margins = childOf(section, 'w:pgMar')?.attributes
  if (size === undefined || margins === undefined) return null
  const mm = (value: string | undefined) => {
    const twips = numberOf(value)
    // Margins below nought pin the text whatever the header needs; their size is the same.
    return twips === undefined ? undefined : Math.round((Math.abs(twips) / TWIPS_PER_MM) * 10) / 10
  }
  const widthMm = mm(size['w:w'])
  const heightMm = mm(size['w:h'])
  const topMm = mm(margins['w:top'])
  const bottomMm = mm(margins['w:bottom'])
  const leftMm = mm(margins['w:left'] ?? margins['w:start'])
  const rightMm = mm(margins['w:right'] ?? margins['w:end'])
  if (
    widthMm === undefined ||
    heightMm === undefined ||
    topMm === undefined ||
    bottomMm === undefined ||
    leftMm === undefined ||
    rightMm === undefined
  ) {
    return null
  }
  const gutterMm = mm(margins['w:gutter']) ?? 0
  const grid = childOf(section, 'w:docGrid')?.attributes
  const pitch = numberOf(grid?.['w:linePitch'])
  const hasGrid = grid?.['w:type'] !== undefined && grid['w:type'] !== 'default'
  return {
    page: { widthMm, heightMm, topMm, leftMm: leftMm + gutterMm, bottomMm, rightMm },
    gridPitchPt: hasGrid && pitch !== undefined ? pitch / 20 : undefined,
  }
}
