import { emblemEms, emblemRoomPt } from '../compose/emblem-lines.ts'
import type { FormatProfile } from '../profile/profile.ts'

/**
 * The size 标志 is set in: the profile's size, or the largest half point at which every given line fits the width of 版心 (13
 * characters: 33.5 pt). Lines of one 标志 share a size.
 */
export function emblemSizePt(text: string | readonly string[], profile: FormatProfile): number {
  const lines = typeof text === 'string' ? [text] : text
  const widest = Math.max(0, ...lines.map(emblemEms))
  const limit = profile.fonts.emblem.sizePt
  if (widest === 0) return limit
  return Math.min(limit, Math.floor((emblemRoomPt(profile) / widest) * 2) / 2)
}
