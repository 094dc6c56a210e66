import { basename } from 'node:path'
import type { Paper } from '../../shared/ipc/papers.ts'
import { deriveMeetingName } from '../../shared/minutes/derive-title.ts'
import type { Minutes } from '../../shared/minutes/minutes.ts'
import { listAttendees } from '../../shared/people/list-attendees.ts'
import { ok } from '../../shared/result.ts'
import type { NativeDialogs } from '../app/native-dialogs.ts'
import { writeFileAtomically } from '../files/write-file-atomically.ts'
import { LIST_PAPERS, writeListPaper } from '../papers/write-list-paper.ts'
import { writeNameCards } from '../papers/write-name-cards.ts'
import type { ChannelsOf, Handlers } from './handlers.ts'

export function createPaperHandlers(dialogs: NativeDialogs): Handlers<ChannelsOf<'papers'>> {
  return {
    'papers:write': async ({ paper, minutes }, window) => {
      const meeting = deriveMeetingName(minutes.children) ?? ''
      const title = paper === 'name-cards' ? '桌签' : LIST_PAPERS[paper].title
      const kind =
        paper === 'name-cards'
          ? ({ label: 'Word 文档', extensions: ['docx'] } as const)
          : ({ label: 'Excel 工作簿', extensions: ['xlsx'] } as const)
      const path = await dialogs.chooseToSave(window, `保存${title}`, kind, `${meeting}${title}`)
      if (path === null) return ok(null)
      const written = await writeFileAtomically(path, await makePaper(paper, meeting, minutes))
      return written.ok ? ok({ fileName: basename(path) }) : written
    },
  }
}

async function makePaper(paper: Paper, meeting: string, { children }: Minutes): Promise<Uint8Array> {
  const attendees = listAttendees(children)
  return paper === 'name-cards' ? writeNameCards(attendees) : writeListPaper(paper, meeting, attendees)
}
