import { readTypedDate } from '#shared/text/typed-date.ts'
import { localToday } from '../ui/format-time.ts'

/** A day as typed → YYYY-MM-DD; null: none; undefined: what is typed is no day. */
export function readDay(text: string): string | null | undefined {
  const read = readTypedDate(text, localToday())
  if (read.kind === 'empty') return null
  return read.kind === 'date' ? read.iso : undefined
}
