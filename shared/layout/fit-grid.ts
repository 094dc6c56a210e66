import { characterSpacingTwips, measurePage } from './page-measure.ts'
import type { FormatProfile } from './profile.ts'
import { ptToTwips, twipsToPt } from './units.ts'

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

/** The largest pitch in points that lets so many lines into 版心: 28.95 for 22 (5.2.3 并撑满版心). */
export function pitchForLines(profile: FormatProfile, lines: number): number {
  return twipsToPt(Math.floor(measurePage(profile).textHeightTwips / lines))
}

/** The character spacing in points that fills a line with so many characters of the body's size: −0.25 for 28. */
export function spacingForCharacters(profile: FormatProfile, characters: number): number {
  const cell = Math.floor(measurePage(profile).textWidthTwips / characters)
  return twipsToPt(cell - ptToTwips(profile.fonts.body.sizePt))
}
