import { readTypedDate } from '#shared/text/typed-date.ts'

/** A day as typed → YYYY-MM-DD; null: none; undefined: what is typed is no day. */
export function readDay(text: string): string | null | undefined {
  const read = readTypedDate(text, new Date().toISOString().slice(0, 10))
  if (read.kind === 'empty') return null
  return read.kind === 'date' ? read.iso : undefined
}
