import { describeReading, encodingName } from '#shared/ipc/describe-reading.ts'
import type { DraftSummary } from '#shared/ipc/drafts.ts'
import type { ExportFormat, Imported, Reading } from '#shared/ipc/files.ts'
import type { PrintSettings } from '#shared/ipc/print.ts'
import { findRolls, findTopics } from '#shared/minutes/walk.ts'
import { countPeople } from '#shared/people/people-field.ts'
import { request } from '../platform/desktop.ts'
import { appStrings } from '../strings/app.ts'
import { printStrings } from '../strings/print.ts'
import { notify, notifyWork } from '../ui/notices.tsx'
import type { DraftActions } from './draft-actions.ts'
import { summaryNow } from './open-document.ts'
import { errorNotice, orTell, tell } from './tell.ts'
import type { WindowLinks } from './window-links.ts'

/** What comes in from files, and what goes out to files and the printer. */
export function createFileActions({ dispatch, getState }: WindowLinks, drafts: DraftActions) {
  const keepImported = async (imported: Imported | null) => {
    if (imported === null) return
    const { minutes, leftover } = imported
    const draft = await drafts.create(minutes, imported)
    if (draft === null) return
    const topics = findTopics(minutes.children).filter((topic) => topic.heading !== null).length
    const people = findRolls(minutes.children).reduce((sum, roll) => sum + countPeople(roll.entries), 0)
    tell(appStrings.imported(topics, people, leftover.length))
    if (imported.reading !== null) tellReading(imported.reading, draft.summary)
  }

  /** How a text file was decoded, with the next likely encoding one press away: the wrongly read draft then goes to the trash. */
  const tellReading = (reading: Reading, summary: DraftSummary) => {
    const { nextBest } = reading
    const text = describeReading(reading)
    if (nextBest === null) return notify({ text, tone: 'info', about: summary.id })
    const readAgain = async () => {
      const again = orTell(await request('imports:readAgain', { encoding: nextBest }))
      if (again === null) return
      await keepImported(again)
      if (orTell(await request('drafts:trash', { id: summary.id })) !== null)
        dispatch({ type: 'library-changed' })
    }
    const action = { label: appStrings.readAgain(encodingName(nextBest)), run: () => void readAgain() }
    notify({ text, tone: 'info', action, about: summary.id })
  }
  return {
    async importFile() {
      await keepImported(orTell(await request('imports:choose', null)))
    },
    /** Imports the files the program was given to open, one after the other; the last one stays open. */
    async importGiven() {
      for (;;) {
        const answer = await request('imports:takeGiven', null)
        if (answer.ok && answer.value === null) return
        await keepImported(orTell(answer))
        if (!answer.ok && answer.error.kind === 'unexpected') return
      }
    },
    async importDropped(file: File) {
      const bytes = new Uint8Array(await file.arrayBuffer())
      await keepImported(orTell(await request('imports:read', { fileName: file.name, bytes })))
    },
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
          ? { text: appStrings.exported(written.value.fileName), tone: 'info', action: reveal, about }
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
      else finish(answer.value.printed ? { text: printStrings.sent, tone: 'info' } : null)
    },
  }
}
