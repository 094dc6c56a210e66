import type { DraftSummary } from '#shared/ipc/drafts.ts'
import type { NamedDraft } from '../drafts/library-actions.ts'
import { request } from '../platform/desktop.ts'
import { libraryStrings as strings } from '../strings/library.ts'
import { notify, withdrawNotices } from '../ui/notices.tsx'
import { workThrough } from '../ui/show-work.ts'
import { orTell, tell, tellError, tellUndoable } from '../ui/tell.ts'
import type { DraftActions } from './draft-actions.ts'
import type { WindowLinks } from './window-links.ts'

/** What is done to drafts in the list, opened or not: copies, the bin. */
export function createLibraryActions({ dispatch, getState }: WindowLinks, drafts: DraftActions) {
  const changed = () => dispatch({ type: 'library-changed' })
  const restore = async (summaries: readonly NamedDraft[]) => {
    const done = await workThrough(
      strings.restoring,
      summaries,
      async ({ id }) => orTell(await request('drafts:restore', { id })) !== null,
    )
    changed()
    if (done.length > 0) tell(strings.restored(done[0]?.title ?? '', done.length))
  }
  const archive = async (drafts: readonly NamedDraft[], isArchived: boolean) => {
    const done = await workThrough(
      isArchived ? strings.archiving : strings.unarchiving,
      drafts,
      async ({ id }) => orTell(await request('drafts:archive', { id, isArchived })) !== null,
    )
    changed()
    if (done.length === 0) return
    const title = done[0]?.title ?? ''
    if (!isArchived) return tell(strings.unarchived(title, done.length))
    tellUndoable(strings.archived(title, done.length), () => archive(done, false), aboutAll(done))
  }
  return {
    restore,
    archive,
    async trash(summaries: readonly NamedDraft[]) {
      if (summaries.some(({ id }) => getState().document?.id === id)) {
        if (!(await drafts.leaveDocument())) return
        dispatch({ type: 'closed-document' })
      }
      const done = await workThrough(
        strings.trashing,
        summaries,
        async ({ id }) => orTell(await request('drafts:trash', { id })) !== null,
      )
      changed()
      if (done.length === 0) return
      tellUndoable(strings.trashed(done[0]?.title ?? '', done.length), () => restore(done), aboutAll(done))
    },
    async duplicate(summary: DraftSummary) {
      const { document } = getState()
      if (document?.id === summary.id) await document.autosave.flush()
      const copy = orTell(await request('drafts:duplicate', { id: summary.id }))
      if (copy === null) return
      changed()
      const openIt = { label: strings.open, run: () => void drafts.open(copy.id) }
      notify({ text: strings.duplicated(copy.title), tone: 'info', actions: [openIt] })
    },
    /** Returns how many are gone. */
    async purge(summaries: readonly NamedDraft[]): Promise<number> {
      let gone = 0
      await workThrough(strings.purging, summaries, async ({ id }) => {
        const answer = await request('drafts:purge', { id })
        if (!answer.ok) tellError(answer.error)
        else {
          withdrawNotices(id)
          gone += 1
        }
        return true
      })
      changed()
      return gone
    },
  }
}

/** What a notice about several drafts speaks of. */
function aboutAll(drafts: readonly NamedDraft[]): string {
  return drafts.map(({ id }) => id).join()
}
