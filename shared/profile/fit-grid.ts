import { characterSpacingTwips, measurePage } from './page-measure.ts'
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

/** Lines of a page and characters of a line as the numbers give them: what really fits into 版心. */
export interface GridCount {
  readonly lines: number
  readonly characters: number
}

export function countGrid(profile: FormatProfile): GridCount {
  const { textWidthTwips, textHeightTwips, pitchTwips } = measurePage(profile)
  const cell = ptToTwips(profile.fonts.body.sizePt) + characterSpacingTwips('body', profile)
  return {
    lines: Math.max(0, Math.floor(textHeightTwips / pitchTwips)),
    characters: Math.max(0, Math.floor(textWidthTwips / cell)),
  }
}
