import { readTermDay, type TermEnd } from '#shared/roster/read-term-day.ts'
import { localToday } from '../ui/format-time.ts'

/** As readTermDay, today on this computer. */
export function readDay(text: string, end: TermEnd): string | null | undefined {
  return readTermDay(text, end, localToday())
}
