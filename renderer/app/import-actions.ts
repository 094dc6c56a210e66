import {
  describeBeside,
  describeMeetings,
  describeReading,
  encodingName,
} from '#shared/ipc/describe-reading.ts'
import type { DraftSummary } from '#shared/ipc/drafts.ts'
import { FILE_LIMIT_MB, type Imported } from '#shared/ipc/files.ts'
import { findRolls, findTopics } from '#shared/minutes/walk.ts'
import { countPeople } from '#shared/people/people-field.ts'
import type { RevisionsAnswer } from '../import/revisions-dialog.tsx'
import { request } from '../platform/desktop.ts'
import { importStrings as strings } from '../strings/import.ts'
import { type NoticeAction, notify } from '../ui/notices.tsx'
import { orTell, tell, tellError } from '../ui/tell.ts'
import type { DraftActions } from './draft-actions.ts'
import { findOffer } from './offer-to-roster.ts'
import type { WindowLinks } from './window-links.ts'

const MB = 1024 * 1024

/** What comes in from files: one draft each. */
export function createImportActions({ dispatch, getState }: WindowLinks, drafts: DraftActions) {
  const changed = () => dispatch({ type: 'library-changed' })

  /** A file with tracked changes is asked about first. */
  const keepRead = async (imported: Imported | null) => {
    if (imported === null) return
    if (imported.revisions === null) return keepImported(imported)
    const answer = await askRevisions(imported.fileName, imported.revisions.count)
    if (answer === null) return
    if (answer === 'accept') return keepImported(imported)
    const before = orTell(await request('imports:readAgain', { revisions: 'reject' }))
    if (before === null) return
    if (answer === 'reject') return keepImported(before)
    const draft = orTell(await request('drafts:create', { minutes: before.minutes }))
    if (draft === null) return
    const { id, title } = draft.summary
    const named = { id, ownTitle: strings.beforeRevisions(title).slice(0, 200) }
    orTell(await request('drafts:rename', named))
    await keepImported(imported)
    tell(strings.keptBoth)
  }

  const askRevisions = (fileName: string, count: number) =>
    new Promise<RevisionsAnswer | null>((done) => {
      const answer = (given: RevisionsAnswer | null) => {
        dispatch({ type: 'answered' })
        done(given)
      }
      dispatch({ type: 'asked', dialog: { kind: 'revisions', fileName, count, answer } })
    })

  /** `meeting`: which one of the meetings of the file it is. */
  const keepImported = async (imported: Imported, meeting: number | null = null) => {
    const { minutes, leftover, notes } = imported
    const draft = await drafts.create(minutes, imported)
    if (draft === null) return null
    // The draft is there; that its file could not be kept is told, nothing more.
    orTell(await request('imports:keepOriginal', { draftId: draft.summary.id, notes, minutes, meeting }))
    const topics = findTopics(minutes.children).filter((topic) => topic.heading !== null).length
    const people = findRolls(minutes.children).reduce((sum, roll) => sum + countPeople(roll.entries), 0)
    const offer = findOffer(minutes)
    const again = [readAgain(imported, draft.summary), split(imported, draft.summary)]
    const actions = [...again, offer?.action ?? null].filter((action) => action !== null)
    // One notice with all of it: several lie over the lines that one wants to see.
    notify({
      text: [
        strings.imported(topics, people, leftover.length),
        describeBeside(imported),
        imported.reading === null ? '' : describeReading(imported.reading),
        describeMeetings(imported),
        offer?.text ?? '',
      ].join(''),
      tone: 'info',
      actions,
      // What reads the file once more takes this draft away, and the offer with it.
      ...(again.some((action) => action !== null) ? { about: draft.summary.id } : {}),
    })
    return draft.summary
  }

  /** The meetings of one file become a draft each at one press; the draft of all of them then goes to the trash. */
  const split = (imported: Imported, whole: DraftSummary): NoticeAction | null => {
    const count = imported.meetings.length
    if (count === 0) return null
    const run = async () => {
      const how = {
        encoding: imported.reading?.encoding ?? null,
        revisions: imported.revisions?.taken ?? 'accept',
      }
      // Backwards, so that the first meeting is the one that stays open.
      for (let meeting = count; meeting > 0; meeting -= 1) {
        const part = orTell(await request('imports:readAgain', { ...how, meeting }))
        if (part === null || (await keepImported(part, meeting)) === null) return
      }
      if (orTell(await request('drafts:trash', { id: whole.id })) !== null) changed()
      tell(strings.splitDone(count))
    }
    return { label: strings.splitMeetings(count), run: () => void run() }
  }

  /** The next likely encoding of a text file is one press away: the wrongly read draft then goes to the trash. */
  const readAgain = ({ reading }: Imported, summary: DraftSummary): NoticeAction | null => {
    const nextBest = reading?.nextBest ?? null
    if (nextBest === null) return null
    const run = async () => {
      const again = orTell(await request('imports:readAgain', { encoding: nextBest }))
      if (again === null) return
      await keepRead(again)
      if (orTell(await request('drafts:trash', { id: summary.id })) !== null) changed()
    }
    return { label: strings.readAgain(encodingName(nextBest)), run: () => void run() }
  }

  const importDropped = async (file: File) => {
    // Asked before it is read: a film dropped by mistake would fill the memory first.
    if (file.size > FILE_LIMIT_MB * MB) {
      return tellError({ kind: 'file-too-large', name: file.name, limitMb: FILE_LIMIT_MB })
    }
    const bytes = await file.arrayBuffer().catch(() => null)
    if (bytes === null) return tellError({ kind: 'file-unreadable', name: file.name })
    await keepRead(
      orTell(await request('imports:read', { fileName: file.name, bytes: new Uint8Array(bytes) })),
    )
  }

  return {
    async importFile() {
      await keepRead(orTell(await request('imports:choose', null)))
    },
    /** A folder of old files: it goes on by itself, the screen shows how far. */
    async importFolder() {
      const started = orTell(await request('batch:start', null))
      if (started !== null) dispatch({ type: 'went', place: 'batch' })
    },
    /** 导入核对 of a draft whose file is kept, also long after its import. */
    async reviewOriginal(draftId: string) {
      const imported = orTell(await request('imports:readOriginal', { draftId }))
      if (imported === null) return
      if (getState().document?.id === draftId) dispatch({ type: 'review-asked', imported })
    },
    /** The file a draft was made of, as it came. */
    async saveOriginal(draftId: string) {
      const saved = orTell(await request('imports:saveOriginal', { draftId }))
      if (saved === 'none') tell(strings.noOriginal)
      else if (saved !== null) tell(strings.originalSaved(saved.fileName))
    },
    /** Imports the files the program was given to open, one after the other; the last one stays open. */
    async importGiven() {
      for (;;) {
        const answer = await request('imports:takeGiven', null)
        if (answer.ok && answer.value === null) return
        await keepRead(orTell(answer))
        if (!answer.ok && answer.error.kind === 'unexpected') return
      }
    },
    /** Files dropped together are imported one after the other; the last one stays open. */
    async importDropped(files: readonly File[]) {
      for (const file of files) await importDropped(file)
    },
  }
}
