/** Told by work that takes its time how far it is; whoever waits for it may want it to stop. */
export interface Progress {
  /** false: stop here, what is done stays done. */
  tell(done: number, total: number): boolean
}

/** For work that nobody watches. */
export const UNSEEN: Progress = { tell: () => true }

/** The second of two parts of one piece of work, each counted for half of it. */
export function firstHalf({ tell }: Progress): Progress {
  return { tell: (done, total) => tell(done, total * 2) }
}

export function secondHalf({ tell }: Progress): Progress {
  return { tell: (done, total) => tell(total + done, total * 2) }
}

/** The writer stopped it; nothing of it is left. */
export class WorkStopped extends Error {}

/** How long work may go on without a rest, in ms: what is saved meanwhile waits no longer. */
const TURN_MS = 12

/**
 * Goes through all of `items`, which may be a generator that does the work itself, and lets everything that waits in this process go first in
 * between. Returns false when it was stopped.
 */
export async function goThrough<Item>(
  items: Iterable<Item>,
  total: number,
  progress: Progress,
  work: (item: Item) => void | Promise<void>,
): Promise<boolean> {
  let sinceMs = performance.now()
  let done = 0
  for (const item of items) {
    await work(item)
    done += 1
    if (performance.now() - sinceMs < TURN_MS) continue
    if (!progress.tell(done, total)) return false
    await new Promise((resolve) => setImmediate(resolve))
    sinceMs = performance.now()
  }
  return true
}

/** The same for work that is done whole or not at all. Throws WorkStopped when it was stopped. */
export async function goThroughAll<Item>(
  items: Iterable<Item>,
  total: number,
  progress: Progress,
  work: (item: Item) => void | Promise<void>,
): Promise<void> {
  const isDone = progress.tell(0, total) && (await goThrough(items, total, progress, work))
  if (!isDone) throw new WorkStopped()
}
