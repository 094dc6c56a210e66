import { readTypedDate } from '../text/typed-date.ts'

/** 任职起 and 启用, or 任职止 and 停用. */
export type TermEnd = 'first' | 'last'

/** Words for a post that is still held, and the stroke that leaves a cell empty. */
const OPEN = /^(?:至今|今|现任|在任|[-—–－/无]+)$/u
/** 2019.03, 2019年3月, 201903, 2019: registers of people give the month or the year. */
const MONTH = /^((?:19|20)\d{2})(?:[年.\-/](\d{1,2})月?|(0[1-9]|1[0-2])|年?)$/u

/**
 * The day a post or a unit begins or ends, as offices write it → YYYY-MM-DD: of a month or a year alone its first or last day. null: none;
 * undefined: what is written is no day.
 */
export function readTermDay(text: string, end: TermEnd, today: string): string | null | undefined {
  const plain = text.normalize('NFKC').replaceAll(/\s/gu, '')
  if (plain === '' || OPEN.test(plain)) return null
  const [, year, parted, joined] = MONTH.exec(plain) ?? []
  if (year === undefined) {
    const read = readTypedDate(text, today)
    return read.kind === 'date' ? read.iso : undefined
  }
  const said = parted ?? joined
  const month = said === undefined ? (end === 'first' ? 1 : 12) : Number(said)
  if (month < 1 || month > 12) return undefined
  const day = end === 'first' ? 1 : new Date(Date.UTC(Number(year), month, 0)).getUTCDate()
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
