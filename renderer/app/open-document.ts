import type { Editor } from 'slate'
import type { AppError } from '#shared/app-error.ts'
import type { Finding } from '#shared/check/finding.ts'
import type { Draft, DraftSaved, DraftSummary } from '#shared/ipc/drafts.ts'
import type { KeptCaret } from '#shared/ipc/settings.ts'
import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import { deriveTitle, titleNow } from '#shared/minutes/derive-title.ts'
import type { Minutes, MinutesContext } from '#shared/minutes/minutes.ts'
import { diffMinutes, type MinutesChange } from '#shared/minutes/minutes-change.ts'
import type { FormatProfile } from '#shared/profile/profile.ts'
import type { Result } from '#shared/result.ts'
import { groupBySeries, type NumberedDraft } from '#shared/series/number-register.ts'
import { checkMemory } from '../check/check-memory.ts'
import { type CheckStore, createCheckStore } from '../check/check-store.ts'
import { type Autosave, createAutosave, type SaveState } from '../drafts/autosave.ts'
import { createMinutesEditor } from '../editor/create-minutes-editor.ts'
import { setLock } from '../editor/guards/keep-locked.ts'
import { blocksOf } from '../editor/queries/blocks.ts'
import { currentBlockIndex } from '../editor/queries/current-block.ts'
import { keepHistory, recallHistory } from '../editor/state/kept-history.ts'
import { createTypesetStore, type TypesetStore } from '../preview/typeset-store.ts'
import { followProfile } from '../profiles/profile-shelf.ts'
import { type OpenRecord, openRecord } from '../record/draft-record.ts'
import { roster } from '../roster/roster-shelf.ts'
import { readNumberedDrafts } from '../series/use-register.ts'
import { versionStrings } from '../strings/versions.ts'
import { createStore, type Followed, type Store } from '../ui/store.ts'
import { tell } from '../ui/tell.ts'
import { createVersionList, type VersionList } from '../versions/version-list.ts'

/** How long the panels wait for a pause in typing (longer than between two keys of a quick typist), and how long at most, in ms. */
const PANEL_PAUSE_MS = 220
const PANEL_LIMIT_MS = 900

/** What the panels show: the document and the block that holds the caret (null before the first click). */
interface DocumentView {
  readonly context: MinutesContext
  readonly caret: number | null
}

/** A draft while it is open: its editor, what the panels see of it, and its way to disk. */
export interface OpenDocument {
  readonly id: string
  readonly editor: Editor
  /** Where the writer left it; null: never opened here. */
  readonly leftAt: KeptCaret | null
  readonly view: Store<DocumentView>
  readonly saveState: Store<SaveState>
  readonly summary: Store<DraftSummary>
  readonly autosave: Autosave
  /** What the document is laid out by. */
  readonly profile: Followed<FormatProfile>
  /** The pages, kept up to date behind the typing. */
  readonly typeset: TypesetStore
  /** What is found in it, kept up to date behind the typing. */
  readonly check: CheckStore
  /** The finding that the writer went to last; null before the first. */
  readonly finding: Store<Finding | null>
  /** It was issued: only read until the lock is taken away. */
  readonly isLocked: Followed<boolean>
  readonly setLocked: (isLocked: boolean) => void
  readonly versions: VersionList
  /** 记录: saved with the document, and no part of it. */
  readonly record: OpenRecord
  readonly takeMinutes: () => Minutes
  /** Brings the panels up to date at once: after a change made in one of them, before one of them takes the focus. */
  readonly showNow: () => void
  /** Takes back the last step, or does it again, and shows it in the panels. */
  readonly travel: (way: 'undo' | 'redo') => void
  /** Chooses the format profile the document is laid out by. */
  readonly setProfile: (id: string) => void
  /** The name of the draft with these blocks. */
  readonly titleOf: (blocks: readonly MinutesBlock[]) => string
  /** Lets go of everything that follows the document; save first. */
  readonly close: () => void
}

/** The draft with the name it has now: the writer's own, or the one its facts give. */
export function summaryNow(document: OpenDocument): DraftSummary {
  const summary = document.summary.get()
  return { ...summary, title: document.titleOf(blocksOf(document.editor)) }
}

/** What is new in a draft since it was saved last. */
interface DraftChange {
  readonly change: MinutesChange
  readonly record?: string
}
type Write = (change: DraftChange, expectedRevision: number) => Promise<Result<DraftSaved, AppError>>

/** What is saved together. */
interface Snapshot {
  readonly minutes: Minutes
  readonly record: string
}

/** Opens a draft for writing. Every change schedules a save; panels are told after a short pause in typing. */
export function openDocument(draft: Draft, leftAt: KeptCaret | null, write: Write): OpenDocument {
  const { minutes, summary } = draft
  const editor = createMinutesEditor(minutes)
  recallHistory(summary.id, editor)
  const isLocked = createStore(false)
  const setLocked = (locked: boolean) => {
    setLock(editor, locked ? tellLocked : null)
    isLocked.set(locked, true)
  }
  setLocked(draft.isLocked)
  const profileId = createStore(minutes.profileId)
  const followed = followProfile(profileId)
  const titleAtOpening = deriveTitle(minutes.children)
  const draftSummary = createStore(summary)
  const takeMinutes = (): Minutes => ({
    formatVersion: minutes.formatVersion,
    templateId: minutes.templateId,
    profileId: profileId.get(),
    wording: editor.wording,
    children: [...blocksOf(editor)],
  })
  const view = createStore<DocumentView>({
    context: { wording: editor.wording, children: blocksOf(editor) },
    caret: currentBlockIndex(editor),
  })
  const showPanels = (isUrgent: boolean) => {
    const before = view.get()
    const children = blocksOf(editor)
    const caret = currentBlockIndex(editor)
    const isSame = before.context.children === children && before.caret === caret
    if (isSame) {
      if (isUrgent) view.set(before, true)
      return
    }
    // The same context while only the caret moved: what is read from it need not be read again.
    const context =
      before.context.children === children ? before.context : { wording: editor.wording, children }
    view.set({ context, caret }, isUrgent)
  }
  const others = createStore<ReadonlyMap<string, readonly NumberedDraft[]>>(new Map())
  void readNumberedDrafts().then((drafts) => {
    if (drafts !== null) others.set(groupBySeries(drafts.filter(({ id }) => id !== summary.id)))
  })
  const check = createCheckStore(summary.id, view, checkMemory, roster, others)
  const record = openRecord(summary.id, draft.record, () => autosave.touch())
  const takeSnapshot = (): Snapshot => ({ minutes: takeMinutes(), record: record.text() })
  // The document of a locked draft is as it was, however the editor holds it.
  let saved: Snapshot = { minutes: draft.isLocked ? takeMinutes() : minutes, record: record.text() }
  const writeChange = async (now: Snapshot, expectedRevision: number) => {
    const change = diffMinutes(saved.minutes, now.minutes)
    const isRecordSame = now.record === saved.record
    const answer = await write({ change, ...(isRecordSame ? {} : { record: now.record }) }, expectedRevision)
    if (answer.ok) saved = now
    return answer
  }
  const saveState = createStore<SaveState>({ kind: 'saved', atMs: summary.updatedAtMs })
  const autosave = createAutosave({
    revision: summary.revision,
    takeSnapshot,
    write: writeChange,
    onState: saveState.set,
  })
  const tellPanels = createPacer(() => showPanels(false))
  const { onChange } = editor
  editor.onChange = (options) => {
    const changed = editor.operations.filter((operation) => operation.type !== 'set_selection')
    if (changed.length > 0) autosave.touch()
    const isTyping = changed.some((operation) => operation.type !== 'set_node')
    tellPanels(isTyping ? PANEL_PAUSE_MS : 0)
    onChange(options)
  }
  return {
    id: summary.id,
    editor,
    leftAt,
    view,
    saveState,
    summary: draftSummary,
    titleOf: (blocks) => titleNow(draftSummary.get().ownTitle, titleAtOpening, deriveTitle(blocks)),
    autosave,
    profile: followed.profile,
    typeset: createTypesetStore(view, followed.profile),
    check,
    finding: createStore<Finding | null>(null),
    isLocked,
    setLocked,
    versions: createVersionList(summary.id),
    record,
    takeMinutes,
    showNow: () => showPanels(true),
    travel(way) {
      editor[way]()
      showPanels(true)
    },
    setProfile(id) {
      if (id === profileId.get()) return
      if (isLocked.get()) return tellLocked()
      profileId.set(id)
      autosave.touch()
    },
    close() {
      keepHistory(summary.id, editor)
      record.close()
      autosave.dispose()
      check.close()
      followed.stop()
    },
  }
}

/** Said when a form, a key or a command would change what was issued; the same notice is shown once. */
function tellLocked(): void {
  tell(versionStrings.locked)
}

/** Calls `tell` after a pause of the asked length, but never later than the limit after the first request. */
function createPacer(tell: () => void): (pauseMs: number) => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let since: number | null = null
  return (pauseMs) => {
    since ??= Date.now()
    clearTimeout(timer)
    timer = setTimeout(
      () => {
        since = null
        tell()
      },
      Math.max(0, Math.min(pauseMs, PANEL_LIMIT_MS - (Date.now() - since))),
    )
  }
}
