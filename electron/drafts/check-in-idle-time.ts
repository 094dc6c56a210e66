import { logFailure } from '../files/log-failure.ts'
import type { DraftStore } from './draft-store.ts'

/** Rows proved in one go; the window answers in between. */
const AT_ONCE = 20
const FIRST_MS = 10_000

/** Looks through all drafts once, a few at a time, some seconds after the start, and tells which do not prove themselves. */
export function checkInIdleTime(drafts: DraftStore, tell: (titles: string[]) => void): void {
  const titles: string[] = []
  const steps = drafts.findDamaged()
  const goOn = () => {
    try {
      for (let count = 0; count < AT_ONCE; count += 1) {
        const step = steps.next()
        if (step.done === true) {
          if (titles.length > 0) tell(titles)
          return
        }
        if (step.value !== null) titles.push(step.value)
      }
    } catch (error) {
      logFailure('the drafts could not be checked', error)
      return
    }
    setImmediate(goOn)
  }
  setTimeout(goOn, FIRST_MS).unref()
}
