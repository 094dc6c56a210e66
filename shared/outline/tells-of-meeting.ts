import type { Outline } from './outline.ts'

/**
 * Whether a text that was read says anything of a meeting: 标志, when it was or who held it, who was there, 会议认为……. Headings and 版记 alone stand
 * in every notice and report.
 */
export function tellsOfMeeting({ header, meeting, topics, attendance }: Outline): boolean {
  return (
    header.kind !== null ||
    meeting.date !== null ||
    meeting.ordinal !== null ||
    meeting.chair !== null ||
    attendance.length > 0 ||
    topics.some(({ statements }) => statements.some(({ opener }) => opener !== null))
  )
}
