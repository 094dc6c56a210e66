import type { MinutesContext } from '#shared/minutes/minutes.ts'
import type { FormatProfile } from '#shared/profile/profile.ts'
import type { TypesetDocument } from '#shared/typeset/typeset-document.ts'
import { createTypesetter } from '#shared/typeset/typesetter.ts'
import { createStore, type Store } from '../ui/store.ts'

/** How long typesetting may be put off while the page is busy, in ms. */
const IDLE_LIMIT_MS = 400

type Readable<Value> = Pick<Store<Value>, 'get' | 'subscribe'>

/** The pages of a document while it is edited. */
export interface TypesetStore extends Readable<TypesetDocument | null> {
  /** Sets what is newer than the last run now, for printing and for tests. */
  readonly settle: () => TypesetDocument
}

/**
 * Follows a document and its profile and keeps its pages up to date, never on the path of a keystroke: the work is done when the
 * page has nothing else to do, and only what changed is set anew.
 */
export function createTypesetStore(
  view: Readable<{ readonly context: MinutesContext }>,
  profile: Readable<FormatProfile>,
  schedule: (work: () => void) => () => void = scheduleWhenIdle,
): TypesetStore {
  const pages = createStore<TypesetDocument | null>(null)
  let typesetter = createTypesetter(profile.get())
  let done: { context: MinutesContext['children']; profile: FormatProfile; set: TypesetDocument } | null =
    null
  let cancel: (() => void) | null = null
  const settle = (): TypesetDocument => {
    cancel?.()
    cancel = null
    const { context } = view.get()
    if (done?.context === context.children && done.profile === profile.get()) return done.set
    if (typesetter.profile !== profile.get()) typesetter = createTypesetter(profile.get())
    const set = typesetter.typeset(context)
    done = { context: context.children, profile: profile.get(), set }
    pages.set(set)
    return set
  }
  const later = () => {
    if (done?.context === view.get().context.children && done.profile === profile.get()) return
    cancel ??= schedule(() => {
      cancel = null
      settle()
    })
  }
  view.subscribe(later)
  profile.subscribe(later)
  later()
  return { get: pages.get, subscribe: pages.subscribe, settle }
}

function scheduleWhenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(work)
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(work, { timeout: IDLE_LIMIT_MS })
  return () => cancelIdleCallback(handle)
}
