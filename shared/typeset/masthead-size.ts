import { measurePage } from '../profile/page-measure.ts'
import type { FormatProfile } from '../profile/profile.ts'
import { twipsToPt } from '../profile/units.ts'
import { isFullWidth } from './advances.ts'
import { SCRIPT_SPACE } from './measure-text.ts'

/** Kept free, so that no word processor's rounding turns the line. */
const SLACK_PT = 1

/**
 * The size 标志 is set in: the profile's size, or the largest half point at which every given line fits the width of 版心 (13
 * characters: 33.5 pt). Lines of one 标志 share a size.
 */
export function mastheadSizePt(text: string | readonly string[], profile: FormatProfile): number {
  const lines = typeof text === 'string' ? [text] : text
  let widest = 0
  for (const line of lines) {
    let ems = 0
    let wasWide: boolean | null = null
    for (const character of line) {
      const isWide = isFullWidth(character)
      ems += isWide ? 1 : 0.5
      if (wasWide !== null && wasWide !== isWide) ems += SCRIPT_SPACE
      wasWide = isWide
    }
    widest = Math.max(widest, ems)
  }
  const limit = profile.fonts.masthead.sizePt
  if (widest === 0) return limit
  const room = twipsToPt(measurePage(profile).textWidthTwips) - SLACK_PT
  return Math.min(limit, Math.floor((room / widest) * 2) / 2)
}
