import type { AppError } from '../../shared/app-error.ts'
import { ok, type Result } from '../../shared/result.ts'
import { type EventWindow, sendEvent } from '../app/send-event.ts'
import { type Progress, WorkStopped } from '../progress/progress.ts'

/** The page hears no more often, in ms. */
const TELL_EVERY_MS = 100

/** Work that the page waits for: it hears how far each is, and may stop it. */
export interface Works {
  /** `work`: the id the page gave it. The progress is told to `window`, `done` of `total` steps. */
  run<Answer>(
    work: string,
    window: EventWindow,
    run: (progress: Progress) => Promise<Answer>,
  ): Promise<Answer>
  /** Work that is done whole or not at all; null when it was stopped. */
  runWhole<Answer>(
    work: string,
    window: EventWindow,
    run: (progress: Progress) => Promise<Result<Answer, AppError>>,
  ): Promise<Result<Answer | null, AppError>>
  stop(work: string): void
}

export function createWorks(): Works {
  const running = new Set<string>()
  const stopped = new Set<string>()
  const works: Works = {
    async run(work, window, run) {
      running.add(work)
      let toldAtMs = performance.now()
      try {
        return await run({
          tell(done, total) {
            const nowMs = performance.now()
            if (nowMs - toldAtMs >= TELL_EVERY_MS) {
              toldAtMs = nowMs
              sendEvent(window, 'work:progress', { work, done, total })
            }
            return !stopped.has(work)
          },
        })
      } finally {
        running.delete(work)
        stopped.delete(work)
      }
    },
    async runWhole(work, window, run) {
      try {
        return await works.run(work, window, run)
      } catch (error) {
        if (error instanceof WorkStopped) return ok(null)
        throw error
      }
    },
    stop(work) {
      if (running.has(work)) stopped.add(work)
    },
  }
  return works
}
