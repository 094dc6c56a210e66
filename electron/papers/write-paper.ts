import type { Paper, PaperFormat } from '../../shared/ipc/papers.ts'
import type { Attendee } from '../../shared/people/list-attendees.ts'
import type { FormatProfile } from '../../shared/profile/profile.ts'
import { listToDocx } from './list-to-docx.ts'
import { listToXlsx } from './list-to-xlsx.ts'
import { nameCards } from './name-cards.ts'

/** One of the meeting's papers as the bytes of a file. 桌签 are always .docx. */
export function writePaper(
  paper: Paper,
  format: PaperFormat,
  meeting: string,
  attendees: readonly Attendee[],
  profile: FormatProfile,
): Promise<Uint8Array> {
  if (paper === 'name-cards') return nameCards(attendees, profile)
  return format === 'docx'
    ? listToDocx(paper, meeting, attendees, profile)
    : listToXlsx(paper, meeting, attendees)
}
