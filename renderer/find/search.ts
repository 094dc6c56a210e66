import type { FindHit } from './find-hits.ts'

/** How a search stands. Its hits are there when all of them are: what is not looked through must not seem to be. */
export interface SearchState {
  readonly kind: 'searching' | 'too-complex' | 'done'
  readonly hits: readonly FindHit[]
}

const SEARCHING: SearchState = { kind: 'searching', hits: [] }
const TOO_COMPLEX: SearchState = { kind: 'too-complex', hits: [] }

/** What is looked for at once, in ms: all that an ordinary query needs. */
const FIRST_SLICE_MS = 30
/** How long the window waits for a longer search each time it goes on: less than a frame. */
const SLICE_MS = 10
/** All the work a search may be, its pauses not counted. */
const LIMIT_MS = 2000

export interface Search {
  /** After the first slice. */
  readonly state: SearchState
  /** Goes on slice by slice, between them the window has its turn; returns the function that stops it. */
  readonly goOn: (onEnd: (state: SearchState) => void) => () => void
}

/** The steps of a search: a hit, or null where there was none; the last one says whether everything was looked through. */
export type SearchSteps = Iterator<FindHit | null, boolean>

/** Begins a search; `now` and `later` are for tests. */
export function startSearch(
  steps: SearchSteps,
  now: () => number = () => performance.now(),
  later: (work: () => void) => () => void = afterOthers,
): Search {
  const hits: FindHit[] = []
  let workedMs = 0
  const work = (sliceMs: number): SearchState => {
    const begunMs = now()
    for (;;) {
      const step = steps.next()
      if (step.done === true) return step.value ? { kind: 'done', hits } : TOO_COMPLEX
      if (step.value !== null) hits.push(step.value)
      const passedMs = now() - begunMs
      if (workedMs + passedMs > LIMIT_MS) return TOO_COMPLEX
      if (passedMs > sliceMs) {
        workedMs += passedMs
        return SEARCHING
      }
    }
  }
  const state = work(FIRST_SLICE_MS)
  return {
    state,
    goOn(onEnd) {
      let stop = () => {}
      const slice = () => {
        const next = work(SLICE_MS)
        if (next.kind === 'searching') stop = later(slice)
        else onEnd(next)
      }
      stop = later(slice)
      return () => stop()
    },
  }
}

function afterOthers(work: () => void): () => void {
  const timer = setTimeout(work)
  return () => clearTimeout(timer)
}
