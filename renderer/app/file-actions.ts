import { countOpenPlaces } from '#shared/check/open-places.ts'
import type { PrintedPart } from '#shared/compose/printed-part.ts'
import type { ExportFormat } from '#shared/ipc/files.ts'
import type { PrintSettings } from '#shared/ipc/print.ts'
import { annexTitles } from '#shared/minutes/annex-titles.ts'
import { request } from '../platform/desktop.ts'
import { appStrings } from '../strings/app.ts'
import { checkStrings } from '../strings/check.ts'
import { printStrings } from '../strings/print.ts'
import { orTell, tellWork } from '../ui/tell.ts'
import { type OpenDocument, summaryNow } from './open-document.ts'
import type { WindowLinks } from './window-links.ts'

/** What goes out to files and the printer. */
export function createFileActions({ dispatch, getState }: WindowLinks) {
  return {
    /** Asks first where 附件 are to go, when there are any. `annexes`: what was answered; a text is always one file. */
    async exportDraft(format: ExportFormat, annexes?: 'together' | 'apart') {
      const { document } = getState()
      if (document === null) return
      const titles = annexTitles(document.takeMinutes().children)
      if (annexes === undefined && titles.length > 0 && (format === 'docx' || format === 'pdf')) {
        dispatch({ type: 'asked', dialog: { kind: 'export-annexes', format, titles } })
        return
      }
      await document.autosave.flush()
      const suggestedName = summaryNow(document).title
      const apart = annexes === 'apart'
      const wanted = { format, suggestedName, annexes: apart ? titles : [] }
      const chosen = orTell(await request('exports:choose', wanted))
      if (chosen === null) return
      const minutes = document.takeMinutes()
      const writing = request('exports:write', { target: chosen.target, minutes, apart })
      const reveal = { label: appStrings.showInFolder, run: () => void request('exports:reveal', null) }
      await tellWork(appStrings.exporting[format], document.id, writing, ({ fileName, annexes: count }) => ({
        text: appStrings.exported(fileName, count) + tellOpen(document),
        actions: [reveal],
      }))
    },
    async printDraft(settings: PrintSettings, part: PrintedPart) {
      const { document } = getState()
      if (document === null) return
      const { title } = summaryNow(document)
      const minutes = document.takeMinutes()
      const printing = request('print:start', { minutes, part, title, settings })
      await tellWork(printStrings.preparing, document.id, printing, ({ printed }) =>
        printed ? { text: printStrings.sent + tellOpen(document) } : null,
      )
    },
  }
}

/** How many places of it are still to be filled in; '' when none is. */
function tellOpen(document: OpenDocument): string {
  const { context, findings } = document.check.settle()
  return checkStrings.stillOpen(countOpenPlaces(context, findings))
}
