import { basename } from 'node:path'
import { deriveMeetingName } from '../../shared/minutes/derive-title.ts'
import { listAttendees } from '../../shared/people/list-attendees.ts'
import { ok } from '../../shared/result.ts'
import type { NativeDialogs } from '../app/native-dialogs.ts'
import { writeFileAtomically } from '../files/write-file-atomically.ts'
import { LIST_PAPERS, writeListPaper } from '../papers/write-list-paper.ts'
import type { ChannelsOf, Handlers } from './handlers.ts'

const WORKBOOK = { label: 'Excel 工作簿', extensions: ['xlsx'] } as const

export function createPaperHandlers(dialogs: NativeDialogs): Handlers<ChannelsOf<'papers'>> {
  return {
    'papers:write': async ({ paper, minutes }, window) => {
      const meeting = deriveMeetingName(minutes.children) ?? ''
      const { title } = LIST_PAPERS[paper]
      const path = await dialogs.chooseToSave(window, `保存${title}`, WORKBOOK, `${meeting}${title}`)
      if (path === null) return ok(null)
      const written = await writeFileAtomically(
        path,
        await writeListPaper(paper, meeting, listAttendees(minutes.children)),
      )
      return written.ok ? ok({ fileName: basename(path) }) : written
    },
  }
}
