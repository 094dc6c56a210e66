import { MOST_OF_RECORD } from '../../shared/ipc/drafts.ts'

/** Two states of one 记录 so that no word of either is lost: the one that holds the other, else one below the other. */
export function joinRecords(now: string, other: string): string {
  if (other.trim() === '' || now.includes(other)) return now
  if (now.trim() === '' || other.includes(now)) return other
  return `${now}\n\n${other}`.slice(0, MOST_OF_RECORD)
}
