import { checkDocument } from '#shared/check/check-document.ts'
import type { Finding } from '#shared/check/finding.ts'
import { type CheckMemory, isIgnored } from '#shared/check/ignored.ts'
import type { CheckOptions } from '#shared/check/reading/document-reading.ts'
import { readVocabulary } from '#shared/check/words/vocabulary.ts'
import type { MinutesContext } from '#shared/minutes/minutes.ts'
import type { Roster } from '#shared/roster/roster.ts'
import { createStore, type Followed } from '../ui/store.ts'
import { checkOptionsOf } from './check-options.ts'

/** What is found in a document, and what of it the writer has left alone. */
export interface CheckView {
  readonly context: MinutesContext
  readonly findings: readonly Finding[]
  readonly ignored: readonly Finding[]
}

/** The findings of a document while it is edited. */
export interface CheckStore extends Followed<CheckView | null> {
  /** Checks what is newer than the last run now. */
  readonly settle: () => CheckView
  readonly close: () => void
}

/** What the last run was made from. */
interface Done {
  readonly children: MinutesContext['children']
  readonly memory: CheckMemory
  readonly roster: Roster
  readonly drafts: CheckOptions['drafts']
  readonly view: CheckView
}

/** How long checking may be put off while the page is busy, in ms. */
const IDLE_LIMIT_MS = 1500

/**
 * Follows a document and keeps its findings up to date, never on the path of a keystroke: it hears of a change after a pause in typing and
 * waits until the page has nothing else to do; only the texts that changed are read anew.
 */
export function createCheckStore(
  draft: string,
  view: Followed<{ readonly context: MinutesContext }>,
  memory: Followed<CheckMemory>,
  roster: Followed<Roster>,
  drafts: Followed<CheckOptions['drafts']>,
): CheckStore {
  const store = createStore<CheckView | null>(null)
  let done: Done | null = null
  let cancel: (() => void) | null = null
  const isDone = () =>
    done?.children === view.get().context.children &&
    done.memory === memory.get() &&
    done.roster === roster.get() &&
    done.drafts === drafts.get()
  const settle = (): CheckView => {
    cancel?.()
    cancel = null
    if (done !== null && isDone()) return done.view
    const { context } = view.get()
    const { ignored } = memory.get()
    const all = checkDocument(context, checkOptionsOf(roster.get(), memory.get(), drafts.get()))
    const found: CheckView = {
      context,
      findings: all.filter((finding) => !isIgnored(finding, draft, ignored)),
      ignored: all.filter((finding) => isIgnored(finding, draft, ignored)),
    }
    done = {
      children: context.children,
      memory: memory.get(),
      roster: roster.get(),
      drafts: drafts.get(),
      view: found,
    }
    store.set(found)
    return found
  }
  const later = () => {
    if (isDone()) return
    cancel ??= whenIdle(() => {
      cancel = null
      settle()
    })
  }
  const stops = [
    view.subscribe(later),
    memory.subscribe(later),
    roster.subscribe(later),
    drafts.subscribe(later),
  ]
  // The words are read in a moment of their own, so that neither takes long.
  const stopReading = whenIdle(() => {
    readVocabulary()
    later()
  })
  return {
    get: store.get,
    subscribe: store.subscribe,
    settle,
    close() {
      stopReading()
      cancel?.()
      for (const stop of stops) stop()
    },
  }
}

function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(work)
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(work, { timeout: IDLE_LIMIT_MS })
  return () => cancelIdleCallback(handle)
}
