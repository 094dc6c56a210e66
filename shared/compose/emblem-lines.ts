import { measurePage, SCRIPT_SPACE } from '../profile/page-measure.ts'
import type { FormatProfile } from '../profile/profile.ts'
import { twipsToPt } from '../profile/units.ts'
import { balancedLines } from '../text/balanced-lines.ts'
import { isFullWidth } from '../text/full-width.ts'
import { phraseBreaks } from '../text/phrase-breaks.ts'

/** Kept free, so that no word processor's rounding turns the line. */
const SLACK_PT = 1
/** 二号, the size of 标题: a 标志 that would be smaller is broken into more lines (20 characters a line on the national page). */
const LEAST_EMBLEM_PT = 22

/** The width that a line of 标志 may have. */
export function emblemRoomPt(profile: Pick<FormatProfile, 'page' | 'grid'>): number {
  return twipsToPt(measurePage(profile).textWidthTwips) - SLACK_PT
}

/** Width of a line of 标志 in its own size, with the white LibreOffice puts around letters and digits. */
export function emblemEms(line: string): number {
  let ems = 0
  let wasWide: boolean | null = null
  for (const character of line) {
    const isWide = isFullWidth(character)
    ems += isWide ? 1 : 0.5
    if (wasWide !== null && wasWide !== isWide) ems += SCRIPT_SPACE
    wasWide = isWide
  }
  return ems
}

/**
 * 机关 and 文种 as lines of 标志: `lines` of them where that keeps it large, else each broken into lines of about equal length between
 * words. Without a page they are not broken.
 */
export function emblemLines(
  parts: readonly string[],
  lines: 1 | 2,
  { page, grid, fonts }: Partial<Pick<FormatProfile, 'page' | 'grid' | 'fonts'>>,
): string[] {
  const whole = lines === 2 ? [...parts] : [parts.join('')]
  if (page === undefined || grid === undefined || fonts === undefined) return whole
  const most = emblemRoomPt({ page, grid }) / Math.min(LEAST_EMBLEM_PT, fonts.emblem.sizePt)
  if (whole.every((line) => emblemEms(line) <= most)) return whole
  return parts.flatMap((part) => breakPart(part, most))
}

function breakPart(part: string, mostEms: number): string[] {
  // Several organs, of which each has a line.
  const organs = part.trim().split(/\s+/u)
  if (organs.length > 1 && organs.every((organ) => emblemEms(organ) <= mostEms)) return organs
  const widths = Array.from(part).flatMap((character) => {
    const own = isFullWidth(character) ? 1 : 0.5 + SCRIPT_SPACE
    return character.length === 1 ? [own] : [own, 0]
  })
  const starts = balancedLines(widths, phraseBreaks(part), mostEms) ?? [0]
  return starts.map((start, place) => part.slice(start, starts[place + 1]))
}
