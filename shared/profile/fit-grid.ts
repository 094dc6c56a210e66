import { characterSpacingTwips, measurePage } from './page-measure.ts'
import type { FormatProfile } from './profile.ts'
import { ptToTwips, twipsToPt } from './units.ts'

/**
 * The grid that puts so many lines on a page and characters on a line: the largest line pitch and character spacing, in whole twips,
 * that fit 版心 in every word processor (22 and 28 on the national page: 28.95 and −0.25 pt). For a form that asks for lines and
 * characters.
 */
export function fitGrid(
  profile: FormatProfile,
  linesPerPage: number,
  charactersPerLine: number,
): FormatProfile['grid'] {
  const { textWidthTwips, textHeightTwips } = measurePage(profile)
  const size = ptToTwips(profile.fonts.body.sizePt)
  const pitch = Math.floor(textHeightTwips / linesPerPage)
  const spread = Math.floor(textWidthTwips / charactersPerLine) - size
  const pressed = Math.floor(
    (textWidthTwips - charactersPerLine * size) / Math.max(1, charactersPerLine - 1),
  )
  return {
    linesPerPage,
    charactersPerLine,
    linePitchPt: twipsToPt(pitch),
    characterSpacingPt: twipsToPt(Math.min(spread, pressed)),
  }
}

/** Lines of a page and characters of a line as the numbers give them: what fits into 版心 in every word processor. */
export interface GridCount {
  readonly lines: number
  readonly characters: number
}

export function countGrid(profile: FormatProfile): GridCount {
  const { textWidthTwips, textHeightTwips, pitchTwips } = measurePage(profile)
  const size = ptToTwips(profile.fonts.body.sizePt)
  const spacing = characterSpacingTwips('body', profile)
  // Word gives every character its spacing, LibreOffice all but the last of a line (docs/layout.md).
  const withSpacing = Math.floor(textWidthTwips / (size + spacing))
  const withoutLast = Math.floor((textWidthTwips + spacing) / (size + spacing))
  return {
    lines: Math.max(0, Math.floor(textHeightTwips / pitchTwips)),
    characters: Math.max(0, Math.min(withSpacing, withoutLast)),
  }
}
