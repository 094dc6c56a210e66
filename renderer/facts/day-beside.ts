import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import { findMasthead, findOpening } from '#shared/minutes/walk.ts'
import { readCounted } from '#shared/series/count-on.ts'

/** Whose day is asked about: of the meeting, of 版头, of 版记. */
export type DayOwner = Extract<MinutesBlock['type'], 'opening' | 'masthead' | 'colophon'>

/**
 * Another day that the document tells, YYYY-MM-DD, for the year of one that is typed without; the middle of the year of 编号 (〔2025〕12号) where there is
 * none. null: it tells neither.
 */
export function dayBeside(blocks: readonly MinutesBlock[], own: DayOwner): string | null {
  const masthead = findMasthead(blocks)
  const colophon = blocks.find((block) => block.type === 'colophon')
  const days: readonly (readonly [DayOwner, string | null | undefined])[] = [
    ['opening', findOpening(blocks)?.meeting.date],
    ['masthead', masthead?.issueDate],
    ['colophon', colophon?.printDate],
  ]
  const other = days.find(([owner, day]) => owner !== own && day != null)?.[1]
  if (other != null) return other
  const year = masthead?.number == null ? null : (readCounted(masthead.number)?.year ?? null)
  return year === null ? null : `${year}-07-01`
}
