import { listen, request } from '../platform/desktop.ts'
import { uiStrings } from '../strings/ui.ts'
import { keepNotice, type NewNotice } from './notices.tsx'

/** Shorter work shows nothing: a line that flashes only disturbs. */
const SHOWN_AFTER_MS = 700

/** Work that is under way. */
export interface Work {
  /** Its name for the main process, which tells how far it is and hears when it is to stop. */
  readonly id: string
  /** Said by work that the page does itself, between two steps; false: the writer wants it to stop. */
  readonly tell: (done: number, total: number) => boolean
}

/**
 * Shows work that may take more than a moment at the lower edge of the window: what it is, how far it is, and a button that stops it. The one way to do so,
 * whether the page or the main process does the work.
 */
export async function showWork<Answer>(text: string, run: (work: Work) => Promise<Answer>): Promise<Answer> {
  const id = crypto.randomUUID()
  let isStopped = false
  let share: number | null = null
  let line: ReturnType<typeof keepNotice> | null = null
  const stop = () => {
    isStopped = true
    void request('work:stop', { work: id })
    draw()
  }
  const notice = (): Omit<NewNotice, 'tone'> =>
    isStopped
      ? { text: uiStrings.stopping }
      : {
          text: share === null ? text : uiStrings.progress(text, Math.floor(share * 100)),
          ...(share === null ? {} : { share }),
          actions: [{ label: uiStrings.stop, run: stop }],
        }
  const draw = () => line?.update(notice())
  const tell = (done: number, total: number) => {
    share = total > 0 ? Math.min(1, done / total) : null
    draw()
  }
  const stopListening = listen('work:progress', (progress) => {
    if (progress.work === id) tell(progress.done, progress.total)
  })
  const endLine = () => line?.end(null)
  const timer = setTimeout(() => {
    line = keepNotice(notice())
  }, SHOWN_AFTER_MS)
  try {
    return await run({
      id,
      tell: (done, total) => {
        tell(done, total)
        return !isStopped
      },
    })
  } finally {
    stopListening()
    clearTimeout(timer)
    endLine()
  }
}

/** Goes through several things one after the other and shows how far it is. Returns those that were done before it was stopped or one failed. */
export async function workThrough<Item>(
  text: string,
  items: readonly Item[],
  work: (item: Item) => Promise<boolean>,
): Promise<Item[]> {
  return showWork(text, async ({ tell }) => {
    const done: Item[] = []
    for (const item of items) {
      if (!tell(done.length, items.length) || !(await work(item))) break
      done.push(item)
    }
    return done
  })
}
