import type { HandOverExport } from '../hand-over/export-dialog.tsx'
import type { HandOverTaken } from '../hand-over/take-dialog.tsx'
import { request } from '../platform/desktop.ts'
import { loadProfiles } from '../profiles/profile-shelf.ts'
import { loadRoster } from '../roster/roster-shelf.ts'
import { handOverStrings as strings } from '../strings/hand-over.ts'
import type { DraftActions } from './draft-actions.ts'
import { orTell, tell } from './tell.ts'
import type { WindowLinks } from './window-links.ts'

const EXTENSION = '.jiyao'

/** Drafts that go to another computer, and come from one. */
export function createHandOverActions({ dispatch, getState }: WindowLinks, drafts: DraftActions) {
  return {
    async exportHandOver(draftId: string, wish: HandOverExport) {
      const { document } = getState()
      if (document?.id === draftId) await document.autosave.flush()
      const written = orTell(await request('handOver:export', { draftId, ...wish }))
      if (written !== null) tell(strings.written(written.fileName))
    },
    async chooseHandOver() {
      const opened = orTell(await request('handOver:choose', null))
      if (opened !== null) dispatch({ type: 'asked', dialog: { kind: 'take-hand-over', opened } })
    },
    /** Whether the program was given a hand-over to open; then it is shown. */
    async takeGivenHandOver(): Promise<boolean> {
      const answer = await request('handOver:takeGiven', null)
      if (answer.ok && answer.value === null) return false
      const opened = orTell(answer)
      if (opened !== null) dispatch({ type: 'asked', dialog: { kind: 'take-hand-over', opened } })
      return true
    },
    /** Whether a dropped file is a hand-over by its name; then it is shown. */
    async takeDroppedHandOver(file: File): Promise<boolean> {
      if (!file.name.toLowerCase().endsWith(EXTENSION)) return false
      const bytes = new Uint8Array(await file.arrayBuffer())
      const opened = orTell(await request('handOver:read', { fileName: file.name, bytes }))
      if (opened !== null) dispatch({ type: 'asked', dialog: { kind: 'take-hand-over', opened } })
      return true
    },
    async takeHandOver(wish: HandOverTaken, title: string) {
      if (wish.over !== null && getState().document?.id === wish.over && !(await drafts.closeDocument()))
        return
      const taken = orTell(await request('handOver:take', wish))
      if (taken === null) return
      dispatch({ type: 'library-changed' })
      await Promise.all([loadProfiles(), loadRoster()])
      await drafts.open(taken.draftId)
      tell(strings.taken(title))
    },
  }
}
