import type { Meeting } from '../../minutes/blocks.ts'
import { createMeeting } from '../../minutes/factories.ts'
import { findDate, toIso } from '../../text/dates.ts'
import { readPerson } from './chair.ts'

/** The other form of an opening: facts on lines of their own. */
export interface MeetingLines {
  readonly meeting: Meeting
  /** The first of the lines; those before it belong to the header. */
  readonly start: number
}

const LABEL = /^(?:会议)?(时间|日期|地点|主持人?|召集人)[：:](.*)$/u

/** Reads 时间：… 地点：… 主持：… from tidy lines; null unless two of them are there. */
export function readMeetingLines(lines: readonly string[]): MeetingLines | null {
  const facts = new Map<string, string>()
  let start = -1
  for (const [index, line] of lines.entries()) {
    const match = LABEL.exec(line)
    if (match === null) continue
    if (start < 0) start = index
    facts.set((match[1] ?? '').slice(0, 2), match[2] ?? '')
  }
  if (facts.size < 2) return null
  const time = facts.get('时间') ?? facts.get('日期') ?? ''
  const date = findDate(time)
  const chair = facts.get('主持') ?? facts.get('召集') ?? ''
  return {
    start,
    meeting: createMeeting({
      date: date === null || date.year === null ? null : toIso(date, date.year),
      period: /上午|下午|晚上|中午|凌晨/u.exec(time)?.[0] ?? null,
      place: facts.get('地点') ?? null,
      ...readPerson(chair.replace(/同志$/u, '')),
    }),
  }
}
