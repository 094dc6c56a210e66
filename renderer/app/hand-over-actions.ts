import { HAND_OVER_LIMIT_MB } from '#shared/ipc/files.ts'
import type { HandOverExport } from '../hand-over/export-dialog.tsx'
import type { HandOverTaken } from '../hand-over/take-dialog.tsx'
import { request } from '../platform/desktop.ts'
import { loadProfiles } from '../profiles/profile-shelf.ts'
import { loadRoster } from '../roster/roster-shelf.ts'
import { handOverStrings as strings } from '../strings/hand-over.ts'
import { showWork } from '../ui/show-work.ts'
import { orTell, tell, tellError } from '../ui/tell.ts'
import type { DraftActions } from './draft-actions.ts'
import type { WindowLinks } from './window-links.ts'

const EXTENSION = '.jiyao'
const MB = 1024 * 1024

/** Drafts that go to another computer, and come from one. */
export function createHandOverActions({ dispatch, getState }: WindowLinks, drafts: DraftActions) {
  /** Reads the file that was named last and shows what is in it. */
  const openNamed = async () => {
    const opened = orTell(await showWork(strings.reading, ({ id }) => request('handOver:open', { work: id })))
    if (opened !== null) dispatch({ type: 'asked', dialog: { kind: 'take-hand-over', opened } })
  }
  return {
    async exportHandOver(draftId: string, wish: HandOverExport) {
      const { document } = getState()
      if (document?.id === draftId) await document.autosave.flush()
      if (orTell(await request('handOver:chooseTarget', { draftId })) !== true) return
      const written = orTell(
        await showWork(strings.exporting, ({ id }) =>
          request('handOver:export', { draftId, ...wish, work: id }),
        ),
      )
      if (written === null) return
      const { fileName, leftOut } = written
      if (leftOut === 0) tell(strings.written(fileName))
      else tellError(strings.writtenWithout(fileName, leftOut))
    },
    async chooseHandOver() {
      if (orTell(await request('handOver:choose', null)) !== null) await openNamed()
    },
    /** Whether the program was given a hand-over to open; then it is shown. */
    async takeGivenHandOver(): Promise<boolean> {
      const answer = await request('handOver:takeGiven', null)
      if (answer.ok && answer.value === null) return false
      if (orTell(answer) !== null) await openNamed()
      return true
    },
    /** Whether a dropped file is a hand-over by its name; then it is shown. */
    async takeDroppedHandOver(file: File): Promise<boolean> {
      if (!file.name.toLowerCase().endsWith(EXTENSION)) return false
      if (file.size > HAND_OVER_LIMIT_MB * MB) {
        tellError({ kind: 'file-too-large', name: file.name, limitMb: HAND_OVER_LIMIT_MB })
        return true
      }
      const bytes = new Uint8Array(await file.arrayBuffer())
      if (orTell(await request('handOver:takeDropped', { fileName: file.name, bytes })) !== null)
        await openNamed()
      return true
    },
    async takeHandOver(wish: HandOverTaken, title: string) {
      if (wish.over !== null && getState().document?.id === wish.over && !(await drafts.closeDocument()))
        return
      const taken = orTell(
        await showWork(strings.taking, ({ id }) => request('handOver:take', { ...wish, work: id })),
      )
      if (taken === null) return
      dispatch({ type: 'library-changed' })
      await Promise.all([loadProfiles(), loadRoster()])
      await drafts.open(taken.draftId)
      tell(strings.taken(title))
    },
  }
}
