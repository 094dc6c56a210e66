import type { AppError } from '#shared/app-error.ts'
import type { DraftSaved } from '#shared/ipc/drafts.ts'
import type { Result } from '#shared/result.ts'

/** A pause in typing after which the change is written, in ms. */
const SAVE_PAUSE_MS = 300
/** The longest a change waits while typing goes on, in ms; with the writing itself it stays under one second. */
const SAVE_LIMIT_MS = 750
/** Waiting times between attempts after a failure, in ms; the last one repeats. */
const RETRY_MS = [500, 1000, 2000, 4000, 8000] as const

export type SaveState =
  | { readonly kind: 'saved'; readonly atMs: number }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'failed'; readonly error: AppError }

export interface AutosaveOptions<Snapshot> {
  /** What is written, as it is now; called when a save starts, never while typing. */
  readonly takeSnapshot: () => Snapshot
  /** Writes it; `expectedRevision` is the revision of the last good save. */
  readonly write: (now: Snapshot, expectedRevision: number) => Promise<Result<DraftSaved, AppError>>
  /** Revision of the draft when it was opened. */
  readonly revision: number
  readonly onState: (state: SaveState) => void
}

export interface Autosave {
  /** Something changed. Cheap: only sets a timer. */
  touch(): void
  /** Writes what is unsaved now. Resolves to whether everything is on disk. */
  flush(): Promise<boolean>
  /** Stops all timers; what is unsaved stays unsaved, so flush first. */
  dispose(): void
}

/**
 * Keeps a draft on disk while it is written: one save in flight, the newest content always wins, a failure is told
 * and tried again until it works. Nothing here waits for the disk before the next key.
 */
export function createAutosave<Snapshot>(options: AutosaveOptions<Snapshot>): Autosave {
  let revision = options.revision
  /** Counts changes; a save is good for all changes up to the count it started with. */
  let changes = 0
  let savedChanges = 0
  let firstUnsavedAtMs = 0
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<boolean> | undefined
  let disposed = false

  const plan = (delayMs: number) => {
    clearTimeout(timer)
    if (!disposed) timer = setTimeout(() => void saveNow(), delayMs)
  }

  const planAfterChange = () => {
    const waitedMs = Date.now() - firstUnsavedAtMs
    plan(Math.max(0, Math.min(SAVE_PAUSE_MS, SAVE_LIMIT_MS - waitedMs)))
  }

  const saveOnce = async (): Promise<boolean> => {
    const upTo = changes
    firstUnsavedAtMs = Date.now()
    const answer = await options.write(options.takeSnapshot(), revision)
    if (!answer.ok) {
      options.onState({ kind: 'failed', error: answer.error })
      plan(RETRY_MS[Math.min(failures, RETRY_MS.length - 1)] ?? SAVE_LIMIT_MS)
      failures += 1
      return false
    }
    failures = 0
    revision = answer.value.revision
    savedChanges = upTo
    if (savedChanges === changes) options.onState({ kind: 'saved', atMs: answer.value.savedAtMs })
    else planAfterChange()
    return true
  }

  const saveNow = (): Promise<boolean> => {
    clearTimeout(timer)
    if (running !== undefined) return running
    if (savedChanges === changes) return Promise.resolve(true)
    running = saveOnce().finally(() => {
      running = undefined
    })
    return running
  }

  return {
    touch() {
      if (savedChanges === changes) {
        firstUnsavedAtMs = Date.now()
        if (failures === 0) options.onState({ kind: 'waiting' })
      }
      changes += 1
      // While a save runs, its end plans the next one; after a failure the retry is already planned.
      if (running === undefined && failures === 0) planAfterChange()
    },
    async flush() {
      while (savedChanges !== changes) {
        if (!(await saveNow())) return false
      }
      return true
    },
    dispose() {
      disposed = true
      clearTimeout(timer)
    },
  }
}
