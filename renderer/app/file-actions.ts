import { countOpenPlaces } from '#shared/check/open-places.ts'
import type { ExportFormat } from '#shared/ipc/files.ts'
import type { PrintSettings } from '#shared/ipc/print.ts'
import { request } from '../platform/desktop.ts'
import { appStrings } from '../strings/app.ts'
import { checkStrings } from '../strings/check.ts'
import { printStrings } from '../strings/print.ts'
import { notifyWork } from '../ui/notices.tsx'
import { type OpenDocument, summaryNow } from './open-document.ts'
import { errorNotice, orTell } from './tell.ts'
import type { WindowLinks } from './window-links.ts'

/** What goes out to files and the printer. */
export function createFileActions({ getState }: WindowLinks) {
  return {
    async exportDraft(format: ExportFormat) {
      const { document } = getState()
      if (document === null) return
      await document.autosave.flush()
      const about = document.id
      const suggestedName = summaryNow(document).title
      const chosen = orTell(await request('exports:choose', { format, suggestedName }))
      if (chosen === null) return
      const finish = notifyWork(appStrings.exporting[format])
      const minutes = document.takeMinutes()
      const written = await request('exports:write', { target: chosen.target, minutes })
      const reveal = { label: appStrings.showInFolder, run: () => void request('exports:reveal', null) }
      finish(
        written.ok
          ? {
              text: appStrings.exported(written.value.fileName) + tellOpen(document),
              tone: 'info',
              actions: [reveal],
              about,
            }
          : { ...errorNotice(written.error), about },
      )
    },
    async printDraft(settings: PrintSettings) {
      const { document } = getState()
      if (document === null) return
      const { title } = summaryNow(document)
      const finish = notifyWork(printStrings.preparing)
      const answer = await request('print:start', { minutes: document.takeMinutes(), title, settings })
      if (!answer.ok) finish({ ...errorNotice(answer.error), about: document.id })
      else
        finish(answer.value.printed ? { text: printStrings.sent + tellOpen(document), tone: 'info' } : null)
    },
  }
}

/** How many places of it are still to be filled in; '' when none is. */
function tellOpen(document: OpenDocument): string {
  const { context, findings } = document.check.settle()
  return checkStrings.stillOpen(countOpenPlaces(context, findings))
}
