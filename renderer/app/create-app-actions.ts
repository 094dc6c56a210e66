import { type AppError, describeAppError } from '#shared/app-error.ts'
import { describeReading, encodingName } from '#shared/ipc/describe-reading.ts'
import type { Draft, DraftStatus, DraftSummary } from '#shared/ipc/drafts.ts'
import type { ExportFormat, Imported, Reading } from '#shared/ipc/files.ts'
import type { PrintSettings } from '#shared/ipc/print.ts'
import type { Minutes } from '#shared/minutes/minutes.ts'
import { findRolls, findTopics } from '#shared/minutes/walk.ts'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'
import type { Result } from '#shared/result.ts'
import { createMinutesFromTemplate } from '#shared/templates/create-minutes.ts'
import type { Template } from '#shared/templates/template.ts'
import { typeset } from '#shared/typeset/typesetter.ts'
import sample from '#templates/sample.json' with { type: 'json' }
import { countPeople } from '../facts/roll-people.ts'
import { request } from '../platform/desktop.ts'
import { profileOf } from '../profiles/profile-shelf.ts'
import { appStrings } from '../strings/app.ts'
import { libraryStrings } from '../strings/library.ts'
import { printStrings } from '../strings/print.ts'
import { type NewNotice, notify, notifyWork, withdrawNotices } from '../ui/notices.tsx'
import type { AppAction, AppState } from './app-state.ts'
import { type OpenDocument, openDocument, summaryNow } from './open-document.ts'

export type AppActions = ReturnType<typeof createAppActions>

/** Everything the window does that reaches beyond one screen: drafts, files, templates. Failures are told as notices. */
export function createAppActions(dispatch: (action: AppAction) => void, getState: () => AppState) {
  const tell = (text: string) => notify({ text, tone: 'info' })
  const tellError = (error: AppError) => notify(errorNotice(error))
  const changed = () => dispatch({ type: 'library-changed' })
  /** The value, or null after telling why there is none. */
  const orTell = <Value>(answer: Result<Value, AppError>): Value | null => {
    if (answer.ok) return answer.value
    tellError(answer.error)
    return null
  }

  /** Saves the open draft and lets go of it. false: it could not be saved, so it stays open. */
  const leaveDocument = async (): Promise<boolean> => {
    const { document } = getState()
    if (document === null) return true
    const saved = await document.autosave.flush()
    if (saved) document.close()
    return saved
  }

  const show = async (draft: Draft, imported?: Imported) => {
    const { document } = getState()
    if (document?.id === draft.summary.id) return dispatch({ type: 'went', place: 'editor' })
    if (!(await leaveDocument())) return
    const { id } = draft.summary
    const opened: OpenDocument = openDocument(draft, (change, expectedRevision) =>
      request('drafts:save', {
        id,
        change,
        expectedRevision,
        pages: opened.typeset.get()?.pages.length ?? null,
      }),
    )
    dispatch({ type: 'opened', document: opened, ...(imported === undefined ? {} : { imported }) })
  }

  const create = async (minutes: Minutes, imported?: Imported): Promise<Draft | null> => {
    const draft = orTell(await request('drafts:create', { minutes, pages: countPages(minutes) }))
    if (draft !== null) await show(draft, imported)
    return draft
  }

  const keepImported = async (imported: Imported | null) => {
    if (imported === null) return
    const { minutes, leftover } = imported
    const draft = await create(minutes, imported)
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
      if (orTell(await request('drafts:trash', { id: summary.id })) !== null) changed()
    }
    const action = { label: appStrings.readAgain(encodingName(nextBest)), run: () => void readAgain() }
    notify({ text, tone: 'info', action, about: summary.id })
  }

  /** After a draft was renamed or given another status: the open one shows it too. */
  const showSummary = (summary: DraftSummary | null) => {
    if (summary === null) return
    const { document } = getState()
    if (document?.id === summary.id) document.summary.set(summary)
    changed()
  }

  const open = async (id: string) => {
    const { document } = getState()
    if (document?.id === id) return dispatch({ type: 'went', place: 'editor' })
    const draft = orTell(await request('drafts:open', { id }))
    if (draft !== null) await show(draft)
  }

  /** After a start: the draft the writer was in, if there is one. Quiet when it is gone. */
  const reopen = async (id: string) => {
    const answer = await request('drafts:open', { id })
    if (answer.ok && answer.value.summary.deletedAtMs === null && getState().document === null)
      await show(answer.value)
  }

  const trash = async (summary: DraftSummary) => {
    const { document } = getState()
    if (document?.id === summary.id) {
      if (!(await leaveDocument())) return
      dispatch({ type: 'closed-document' })
    }
    if (orTell(await request('drafts:trash', { id: summary.id })) === null) return
    changed()
    const undo = { label: libraryStrings.undo, run: () => void restore(summary) }
    notify({ text: libraryStrings.trashed(summary.title), tone: 'info', action: undo, about: summary.id })
  }

  const restore = async (summary: DraftSummary) => {
    if (orTell(await request('drafts:restore', { id: summary.id })) === null) return
    changed()
    tell(libraryStrings.restored(summary.title))
  }

  return {
    open,
    reopen,
    trash,
    restore,
    createFromTemplate: (template: Template) => create(createMinutesFromTemplate(template)),
    openSample: () => create(parseMinutesText(sample.text).minutes),
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
    async rename(summary: DraftSummary, ownTitle: string) {
      const title = ownTitle.trim()
      showSummary(
        orTell(await request('drafts:rename', { id: summary.id, ownTitle: title === '' ? null : title })),
      )
    },
    async setStatus(summary: DraftSummary, status: DraftStatus) {
      showSummary(orTell(await request('drafts:setStatus', { id: summary.id, status })))
    },
    async duplicate(summary: DraftSummary) {
      const { document } = getState()
      if (document?.id === summary.id) await document.autosave.flush()
      const copy = orTell(await request('drafts:duplicate', { id: summary.id }))
      if (copy === null) return
      changed()
      const openIt = { label: libraryStrings.open, run: () => void open(copy.id) }
      notify({ text: libraryStrings.duplicated(copy.title), tone: 'info', action: openIt })
    },
    async purge(summaries: readonly DraftSummary[]) {
      let gone = 0
      for (const { id } of summaries) {
        const answer = await request('drafts:purge', { id })
        if (!answer.ok) tellError(answer.error)
        else {
          withdrawNotices(id)
          gone += 1
        }
      }
      changed()
      return gone
    },
    async exportDraft(format: ExportFormat) {
      const { document } = getState()
      if (document === null) return
      await document.autosave.flush()
      const suggestedName = summaryNow(document).title
      const chosen = orTell(await request('exports:choose', { format, suggestedName }))
      if (chosen === null) return
      const finish = notifyWork(appStrings.exporting[format])
      const minutes = document.takeMinutes()
      const written = await request('exports:write', { target: chosen.target, minutes })
      const reveal = { label: appStrings.showInFolder, run: () => void request('exports:reveal', null) }
      finish(
        written.ok
          ? { text: appStrings.exported(written.value.fileName), tone: 'info', action: reveal }
          : errorNotice(written.error),
      )
    },
    async printDraft(settings: PrintSettings) {
      const { document } = getState()
      if (document === null) return
      const { title } = summaryNow(document)
      const finish = notifyWork(printStrings.preparing)
      const answer = await request('print:start', { minutes: document.takeMinutes(), title, settings })
      if (!answer.ok) finish(errorNotice(answer.error))
      else finish(answer.value.printed ? { text: printStrings.sent, tone: 'info' } : null)
    },
    /** After a conflict: what is on the screen becomes a draft of its own. */
    async keepAsNew() {
      const { document } = getState()
      if (document === null) return
      document.close()
      dispatch({ type: 'closed-document' })
      if ((await create(document.takeMinutes())) !== null) tell(appStrings.keptAsNew)
    },
    leaveDocument,
  }
}

function errorNotice(error: AppError): NewNotice {
  return { text: describeAppError(error), tone: 'error' }
}

function countPages(minutes: Minutes): number {
  return typeset(minutes, profileOf(minutes.profileId)).pages.length
}
