import { measurePage } from './page-measure.ts'
import type { FormatProfile } from './profile.ts'
import { ptToTwips, twipsToPt } from './units.ts'

/**
 * The grid that puts so many lines on a page and characters on a line: the largest line pitch and character spacing, in whole twips,
 * that fit 版心 (22 and 28 on the national page: 28.95 and −0.25 pt). For a form that asks for lines and characters.
 */
export function fitGrid(
  profile: FormatProfile,
  linesPerPage: number,
  charactersPerLine: number,
): FormatProfile['grid'] {
  const page = measurePage(profile)
  const pitch = Math.floor(page.textHeightTwips / linesPerPage)
  const spacing = Math.floor(page.textWidthTwips / charactersPerLine) - ptToTwips(profile.fonts.body.sizePt)
  return {
    linesPerPage,
    charactersPerLine,
    linePitchPt: twipsToPt(pitch),
    characterSpacingPt: twipsToPt(spacing),
  }
}
