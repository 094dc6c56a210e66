import { compareMinutes } from '#shared/compare/compare-minutes.ts'
import type { Change, Comparison } from '#shared/compare/comparison.ts'
import { takeChange } from '#shared/compare/take-change.ts'
import type { DraftSummary } from '#shared/ipc/drafts.ts'
import type { PrintSettings } from '#shared/ipc/print.ts'
import type { VersionSummary } from '#shared/ipc/versions.ts'
import type { Minutes } from '#shared/minutes/minutes.ts'
import { takeFocus } from '../editor/commands/place-caret.ts'
import { replaceBlocks } from '../editor/commands/replace-blocks.ts'
import { request } from '../platform/desktop.ts'
import { profileOf } from '../profiles/profile-shelf.ts'
import { compareStrings } from '../strings/compare.ts'
import { printStrings } from '../strings/print.ts'
import { versionStrings as strings } from '../strings/versions.ts'
import { afterDrawn } from '../ui/after-drawn.ts'
import { formatWhen } from '../ui/format-time.ts'
import { orTell, tell, tellUndoable, tellWork } from '../ui/tell.ts'
import { type DeedWords, lastPerson } from '../versions/version-dialogs.tsx'
import type { Compared, ComparedDocument } from './app-state.ts'
import { offerToRoster } from './offer-to-roster.ts'
import { type OpenDocument, summaryNow } from './open-document.ts'
import type { WindowLinks } from './window-links.ts'

/** Its name, or the time it was made; 印发 says itself. */
function describeVersion({ name, tier, madeAtMs }: VersionSummary): string {
  const when = formatWhen(madeAtMs)
  if (name !== null) return name
  return tier === 'issued' ? `${strings.tier.issued}（${when}）` : strings.versionOf(when)
}

/** Versions of the open draft, and what they and other documents are compared with. */
export function createVersionActions({ dispatch, getState }: WindowLinks) {
  /** The open draft, with every word of it in the library. */
  const savedDocument = async (): Promise<OpenDocument | null> => {
    const { document } = getState()
    return document !== null && (await document.autosave.flush()) ? document : null
  }
  const compare = (before: ComparedDocument, after: ComparedDocument) =>
    dispatch({ type: 'compare-asked', compared: { before, after } })
  const read = async ({ id }: VersionSummary) => orTell(await request('versions:read', { id }))

  return {
    async keepVersion(name: string, words: DeedWords) {
      const document = await savedDocument()
      if (document === null) return
      const kept = orTell(await request('versions:keep', { draftId: document.id, name, ...words }))
      if (kept === null) return
      await document.versions.refresh()
      tell(strings.keptAs(name))
    },
    /** 印发 of the open draft. */
    async issue(words: DeedWords) {
      const document = await savedDocument()
      if (document === null) return
      const issue = async () => {
        const issued = await request('versions:issue', { draftId: document.id, ...words })
        if (!issued.ok) return issued
        document.setLocked(true)
        document.summary.set({ ...document.summary.get(), status: '印发' })
        dispatch({ type: 'library-changed' })
        await document.versions.refresh()
        return issued
      }
      const issued = await tellWork(strings.issuing, document.id, issue(), () => ({ text: strings.issued }))
      if (issued === null) return
      // What went out is right: its people, units and series are worth keeping.
      offerToRoster(document.takeMinutes())
    },
    async unlock(words: DeedWords) {
      const { document } = getState()
      if (document === null) return
      const unlocked = orTell(await request('versions:unlock', { draftId: document.id, ...words }))
      if (unlocked === null) return
      document.setLocked(false)
      document.summary.set({ ...document.summary.get(), status: '送审' })
      dispatch({ type: 'library-changed' })
      await document.versions.refresh()
      tell(strings.unlocked)
    },
    async compareVersion(version: VersionSummary) {
      const found = await read(version)
      if (found === null) return
      compare({ kind: 'fixed', label: describeVersion(version), minutes: found.minutes }, { kind: 'open' })
    },
    describeVersion,
    /** Puts a version on one side of what is compared. */
    async chooseCompared(compared: Compared, side: keyof Compared, version: VersionSummary) {
      const found = await read(version)
      if (found === null) return
      const chosen = { kind: 'fixed' as const, label: describeVersion(version), minutes: found.minutes }
      dispatch({ type: 'compare-asked', compared: { ...compared, [side]: chosen } })
    },
    async viewVersion(version: VersionSummary) {
      const found = await read(version)
      if (found !== null) dispatch({ type: 'version-asked', version: found })
    },
    /** As one step that can be undone; the state before is kept as a version of its own. */
    async restoreVersion(version: VersionSummary) {
      const document = await savedDocument()
      const found = document === null ? null : await read(version)
      if (document === null || found === null) return
      const words = { name: null, by: null, why: null }
      if (orTell(await request('versions:keep', { draftId: document.id, ...words })) === null) return
      replaceBlocks(document.editor, found.minutes.children)
      document.setProfile(found.minutes.profileId)
      document.showNow()
      dispatch({ type: 'went', place: 'editor' })
      afterDrawn(() => takeFocus(document.editor))
      await document.autosave.flush()
      await document.versions.refresh()
      tell(strings.restored(formatWhen(version.madeAtMs)))
    },
    /** In how many places a version differs from the open draft; null: it cannot be read. */
    async countVersionChanges({ id }: VersionSummary): Promise<number | null> {
      const { document } = getState()
      const found = await request('versions:read', { id })
      if (document === null || !found.ok) return null
      const now = document.takeMinutes()
      return compareMinutes(found.value.minutes, now, profileOf(now.profileId)).changes.length
    },
    async saveIssuedFile({ id }: VersionSummary, format: 'docx' | 'pdf') {
      const saved = orTell(await request('versions:saveFile', { id, format }))
      if (saved !== null) tell(strings.saved(saved.fileName))
    },
    /** A file that came back, with its tracked changes accepted. */
    async compareFile() {
      const file = orTell(await request('imports:choose', null))
      if (file === null) return
      const { fileName, minutes, notes } = file
      compare({ kind: 'open' }, { kind: 'fixed', label: fileName, minutes, notes })
    },
    async compareDraft({ id, title }: DraftSummary) {
      const other = orTell(await request('drafts:open', { id }))
      if (other === null) return
      const label = compareStrings.openDraft(title)
      compare({ kind: 'fixed', label, minutes: other.minutes }, { kind: 'open' })
    },
    /** Takes one change into the open draft, as one step. */
    takeChange(comparison: Comparison, change: Change) {
      const { document } = getState()
      if (document === null) return
      const taken = takeChange(comparison, change)
      if (taken === null || !replaceBlocks(document.editor, taken)) return tell(compareStrings.notTaken)
      document.showNow()
      tellUndoable(compareStrings.taken, () => document.travel('undo'))
    },
    async exportMarked(format: 'docx' | 'pdf', before: Minutes, after: Minutes) {
      const { document } = getState()
      if (document === null) return
      const suggestedName = compareStrings.markedOf(summaryNow(document).title).slice(0, 200)
      const chosen = orTell(await request('exports:choose', { format, suggestedName }))
      if (chosen === null) return
      const { target } = chosen
      const writing = request('exports:writeMarked', { target, before, after, by: lastPerson() })
      await tellWork(compareStrings.exporting, document.id, writing, ({ fileName }) => ({
        text: compareStrings.exported(fileName),
      }))
    },
    async printMarked(before: Minutes, after: Minutes, settings: PrintSettings) {
      const { document } = getState()
      if (document === null) return
      const title = compareStrings.markedOf(summaryNow(document).title).slice(0, 200)
      const printing = request('print:start', { minutes: after, before, title, settings })
      await tellWork(printStrings.preparing, document.id, printing, ({ printed }) =>
        printed ? { text: printStrings.sent } : null,
      )
    },
  }
}
