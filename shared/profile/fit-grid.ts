import { characterSpacingTwips, measurePage } from './page-measure.ts'
import type { FormatProfile } from './profile.ts'
import { mmToTwips, ptToTwips, twipsToPt } from './units.ts'

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
  const { textWidthTwips } = measurePage(profile)
  const size = ptToTwips(profile.fonts.body.sizePt)
  const spread = Math.floor(textWidthTwips / charactersPerLine) - size
  const pressed = Math.floor((textWidthTwips - charactersPerLine * size) / Math.max(1, charactersPerLine - 1))
  return {
    linesPerPage,
    charactersPerLine,
    linePitchPt: twipsToPt(fitPitchTwips(profile, linesPerPage)),
    characterSpacingPt: twipsToPt(Math.min(spread, pressed)),
  }
}

/**
 * The largest pitch at which so many lines fill a page, in whole twips. LibreOffice reckons page, margins and grid in whole hundredths of
 * a millimetre, each rounded; with nothing to spare it sets one line fewer.
 */
export function fitPitchTwips(profile: FormatProfile, linesPerPage: number): number {
  const roundedTwips = mmToTwips((linesPerPage / 2 + ROUNDED_EDGES) / 100)
  return Math.floor((measurePage(profile).textHeightTwips - roundedTwips) / linesPerPage)
}

/** Paper and both margins, by half a hundredth of a millimetre each. */
const ROUNDED_EDGES = 2

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
