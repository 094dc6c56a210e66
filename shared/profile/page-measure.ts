import type { FontRole } from './font-role.ts'
import type { FormatProfile } from './profile.ts'
import { mmToTwips, ptToTwips } from './units.ts'

/** Where the baseline of an exact line stands, from its top: 4/5, as word processors set `w:lineRule="exact"`. */
export const BASELINE_SHARE = 0.8

/** LibreOffice puts this share of the font size between a Chinese character and a letter or digit, whatever .docx says. */
export const SCRIPT_SPACE = 1 / 5

/** The page in whole twips, as .docx stores it: A4 with the default margins is 11906 × 16838, 版心 8845 × 12756. */
export interface PageMeasure {
  readonly widthTwips: number
  readonly heightTwips: number
  readonly topTwips: number
  readonly leftTwips: number
  readonly bottomTwips: number
  readonly rightTwips: number
  /** 版心. */
  readonly textWidthTwips: number
  readonly textHeightTwips: number
  /** Exact line pitch: 579 by default; 22 of them leave 18 twips, so that 22 lines always fit and 23 never do. */
  readonly pitchTwips: number
}

export function measurePage(profile: Pick<FormatProfile, 'page' | 'grid'>): PageMeasure {
  const { page, grid } = profile
  const widthTwips = mmToTwips(page.widthMm)
  const heightTwips = mmToTwips(page.heightMm)
  const topTwips = mmToTwips(page.topMm)
  const leftTwips = mmToTwips(page.leftMm)
  const bottomTwips = mmToTwips(page.bottomMm)
  const rightTwips = mmToTwips(page.rightMm)
  return {
    widthTwips,
    heightTwips,
    topTwips,
    leftTwips,
    bottomTwips,
    rightTwips,
    textWidthTwips: widthTwips - leftTwips - rightTwips,
    textHeightTwips: heightTwips - topTwips - bottomTwips,
    pitchTwips: ptToTwips(grid.linePitchPt),
  }
}

/**
 * The page turned for a wide table (GB/T 9704 chapter 8: its head at the left edge of the bound sheet, the page number where it is on all
 * others): what was left is above, what was below is left.
 */
export function turnPage(page: PageMeasure): PageMeasure {
  return {
    widthTwips: page.heightTwips,
    heightTwips: page.widthTwips,
    topTwips: page.leftTwips,
    leftTwips: page.bottomTwips,
    bottomTwips: page.rightTwips,
    rightTwips: page.topTwips,
    textWidthTwips: page.textHeightTwips,
    textHeightTwips: page.textWidthTwips,
    pitchTwips: page.pitchTwips,
  }
}

/** The page that a paragraph stands on. */
export function measureFor(
  { isLandscape }: { readonly isLandscape: boolean },
  profile: Pick<FormatProfile, 'page' | 'grid'>,
): PageMeasure {
  const page = measurePage(profile)
  return isLandscape ? turnPage(page) : page
}

/**
 * Added to every character's advance: the grid's −5 twips for text of the body's size, 0 for 标志, 标题, 版记 and page numbers,
 * which do not stand on the 28 cells.
 */
export function characterSpacingTwips(role: FontRole | 'pageNumber', profile: FormatProfile): number {
  const { fonts, grid } = profile
  return fonts[role].sizePt === fonts.body.sizePt && role !== 'emblem' && role !== 'title'
    ? ptToTwips(grid.characterSpacingPt)
    : 0
}

/** 一字 of a font role in twips, its spacing included: 315 for 3 号, 280 for 4 号 by default. Indents count in it. */
export function cellTwips(role: FontRole | 'pageNumber', profile: FormatProfile): number {
  return ptToTwips(profile.fonts[role].sizePt) + characterSpacingTwips(role, profile)
}
