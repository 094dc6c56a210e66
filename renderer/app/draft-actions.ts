import type { AppError } from '#shared/app-error.ts'
import type { Draft, DraftHit, DraftStatus, DraftSummary } from '#shared/ipc/drafts.ts'
import type { Imported } from '#shared/ipc/files.ts'
import type { KeptCaret } from '#shared/ipc/settings.ts'
import type { Minutes } from '#shared/minutes/minutes.ts'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'
import type { Result } from '#shared/result.ts'
import { createMinutesFromTemplate } from '#shared/templates/create-minutes.ts'
import type { Template } from '#shared/templates/template.ts'
import { typeset } from '#shared/typeset/typesetter.ts'
import sample from '#templates/sample.json' with { type: 'json' }
import { goToBlock } from '../editor/commands/go-to-block.ts'
import { findWords } from '../find/find-words.ts'
import { request } from '../platform/desktop.ts'
import { profileOf } from '../profiles/profile-shelf.ts'
import type { OpenRecord } from '../record/draft-record.ts'
import { appStrings } from '../strings/app.ts'
import { afterDrawn } from '../ui/after-drawn.ts'
import { formatWhen } from '../ui/format-time.ts'
import { notify, withdrawNotices } from '../ui/notices.tsx'
import { errorNotice, orTell, tell, tellError } from '../ui/tell.ts'
import { caretOf, keepCaret } from './kept-caret.ts'
import { type OpenDocument, openDocument } from './open-document.ts'
import type { WindowLinks } from './window-links.ts'

export type DraftActions = ReturnType<typeof createDraftActions>

/** Opening, making and leaving drafts. */
export function createDraftActions({ dispatch, getState }: WindowLinks) {
  /** Saves the open draft and lets go of it. false: it could not be saved, so it stays open. */
  const leaveDocument = async (): Promise<boolean> => {
    const { document } = getState()
    if (document === null) return true
    const saved = await document.autosave.flush()
    if (saved) {
      document.close()
      // What was told about it would be read as told about the next one.
      withdrawNotices(document.id)
    }
    return saved
  }

  const show = async (draft: Draft, imported?: Imported, at?: KeptCaret) => {
    const { document } = getState()
    if (document?.id === draft.summary.id) return dispatch({ type: 'went', place: 'editor' })
    const { id } = draft.summary
    const leftAt = at ?? caretOf(id)
    // Nothing is waited for from here on: what is typed after the last save of the draft that is left would not be saved.
    if (!(await leaveDocument())) return
    const opened: OpenDocument = openDocument(draft, leftAt, async (words, expectedRevision) => {
      const pages = countSet(opened)
      toldPages = pages
      const saved = await request('drafts:save', { id, ...words, expectedRevision, pages })
      void keepCaret(id, opened.editor)
      return saved
    })
    // Pages are set behind the typing: the last save may have told how many there were before it.
    let toldPages: number | null | undefined
    opened.typeset.subscribe(() => {
      if (toldPages === undefined || toldPages === countSet(opened) || opened.isLocked.get()) return
      opened.autosave.touch()
    })
    dispatch({ type: 'opened', document: opened, ...(imported === undefined ? {} : { imported }) })
  }

  const create = async (minutes: Minutes, imported?: Imported): Promise<Draft | null> => {
    const draft = orTell(await request('drafts:create', { minutes, pages: countPages(minutes) }))
    if (draft !== null) await show(draft, imported)
    return draft
  }

  /** After a draft was renamed or given another status: the open one shows it too. */
  const showSummary = (summary: DraftSummary | null) => {
    if (summary === null) return
    const { document } = getState()
    if (document?.id === summary.id) document.summary.set(summary)
    dispatch({ type: 'library-changed' })
  }

  /** Of a damaged draft: says so, and offers the whole one that a copy of the library holds. */
  const offerCopy = (id: string, error: AppError & { kind: 'draft-damaged' }) => {
    const { copyAtMs } = error
    if (copyAtMs === null) return tellError(error)
    const recover = async () => {
      const draft = orTell(await request('drafts:recover', { id }))
      if (draft === null) return
      dispatch({ type: 'library-changed' })
      await show(draft)
      tell(appStrings.recoveredDraft(draft.summary.title))
    }
    const action = { label: appStrings.recoverDraft(formatWhen(copyAtMs)), run: () => void recover() }
    notify({ ...errorNotice(error), actions: [action] })
  }

  /** `findPlace`: null for where the writer left it. */
  const openAtPlace = async (
    id: string,
    findPlace: (minutes: Minutes) => Omit<KeptCaret, 'draftId'> | null,
  ) => {
    const { document } = getState()
    if (document?.id === id) {
      dispatch({ type: 'went', place: 'editor' })
      const place = findPlace(document.takeMinutes())
      // The sheet is hidden until the next frame; before that it can take no focus.
      if (place) afterDrawn(() => goToBlock(document.editor, place.index, place.offset))
      return
    }
    const answer = await request('drafts:open', { id })
    if (answer.ok) {
      const place = findPlace(answer.value.minutes)
      await show(answer.value, undefined, place ? { draftId: id, ...place } : undefined)
    } else if (answer.error.kind === 'draft-damaged') offerCopy(id, answer.error)
    else tellError(answer.error)
  }

  return {
    leaveDocument,
    /** Saves and closes the open draft; the place stays. false: it could not be saved. */
    async closeDocument(): Promise<boolean> {
      if (getState().document === null) return true
      if (!(await leaveDocument())) return false
      const { place } = getState()
      dispatch({ type: 'closed-document' })
      dispatch({ type: 'went', place })
      return true
    },
    create,
    /** Opens a draft where the writer left it, or at the words that the list found in its document. Answers its 记录; null: it is not open. */
    async open(id: string, hit: DraftHit | null = null): Promise<OpenRecord | null> {
      await openAtPlace(id, (minutes) => (hit === null || hit.isInRecord ? null : findWords(minutes, hit)))
      const { document } = getState()
      return document?.id === id ? document.record : null
    },
    /** Opens a draft at the beginning of a block. */
    openAt: (id: string, index: number) => openAtPlace(id, () => ({ index, offset: 0 })),
    /** At the start: the draft the writer was in. */
    async reopen(id: string, opened: Result<Draft, AppError>) {
      if (opened.ok) await show(opened.value)
      else if (opened.error.kind === 'draft-damaged') offerCopy(id, opened.error)
    },
    createFromTemplate: (template: Template) => create(createMinutesFromTemplate(template)),
    openSample: () => create(parseMinutesText(sample.text).minutes),
    /** 边看边学, in a sample of its own. */
    async startTour() {
      await create(parseMinutesText(sample.text).minutes)
      // The sheet has taken the focus by then; the card takes it from there.
      afterDrawn(() => dispatch({ type: 'tour', step: 0 }))
    },
    async rename(summary: DraftSummary, ownTitle: string) {
      const title = ownTitle.trim()
      showSummary(
        orTell(await request('drafts:rename', { id: summary.id, ownTitle: title === '' ? null : title })),
      )
    },
    async setStatus(summary: DraftSummary, status: Exclude<DraftStatus, '印发'>) {
      const changed = orTell(await request('drafts:setStatus', { id: summary.id, status }))
      showSummary(changed)
    },
    /** After a conflict: what is on the screen becomes a draft of its own. */
    async keepAsNew() {
      const { document } = getState()
      if (document === null) return
      const minutes = document.takeMinutes()
      const record = document.record.text()
      const draft = orTell(await request('drafts:create', { minutes, pages: countPages(minutes), record }))
      // The old one is let go of only when the words lie in the new one.
      if (draft === null) return
      document.close()
      dispatch({ type: 'closed-document' })
      await show(draft)
      tell(appStrings.keptAsNew)
    },
  }
}

/** Pages of the open draft as they were set last; null: they never were. */
function countSet({ typeset }: OpenDocument): number | null {
  return typeset.get()?.pages.length ?? null
}

function countPages(minutes: Minutes): number {
  return typeset(minutes, profileOf(minutes.profileId)).pages.length
}
