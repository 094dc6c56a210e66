import type { AppError } from '../../shared/app-error.ts'
import type { Draft } from '../../shared/ipc/drafts.ts'
import type { Settings } from '../../shared/ipc/settings.ts'
import type { Result } from '../../shared/result.ts'
import type { DraftStore } from '../drafts/draft-store.ts'
import type { KeptValue } from './kept-value.ts'

/** The draft that the writer was in when the program ended. */
export interface LeftOpen {
  /** Reads it while the page is still being loaded. */
  readonly prepare: () => void
  /** Gives it once; null: none was open, or it is gone or in the bin. Errors: as drafts:open, of a draft that is there. */
  readonly take: () => LeftDraft | null
}

interface LeftDraft {
  readonly id: string
  readonly opened: Result<Draft, AppError>
}

export function createLeftOpen(settings: KeptValue<Settings>, drafts: Pick<DraftStore, 'open'>): LeftOpen {
  let prepared: LeftDraft | null | undefined
  const read = (): LeftDraft | null => {
    const kept = settings.get()
    const id = kept.ok ? kept.value.lastDraftId : null
    if (!kept.ok || id === null) return null
    // Noted again by the page when it stands there (app.tsx): what the window cannot bear is opened by itself only once.
    settings.set({ ...kept.value, lastDraftId: null })
    const opened = drafts.open(id)
    const isGone = opened.ok
      ? opened.value.summary.deletedAtMs !== null
      : opened.error.kind === 'draft-missing'
    return isGone ? null : { id, opened }
  }
  return {
    prepare() {
      prepared ??= read()
    },
    take() {
      const taken = prepared === undefined ? read() : prepared
      prepared = undefined
      return taken
    },
  }
}
