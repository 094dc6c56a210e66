import { logFailure } from '../files/log-failure.ts'

/** Rows proved in one go; the window answers in between. */
const AT_ONCE = 20
const FIRST_MS = 10_000

/** Goes through rows one by one and gives the title of each that does not prove itself; null for one that does. */
export type ProvingSteps = () => Generator<string | null>

/** Looks through all rows once, a few at a time, some seconds after the start, and tells which do not prove themselves. */
export function checkInIdleTime(proofs: readonly ProvingSteps[], tell: (titles: string[]) => void): void {
  const titles = new Set<string>()
  const steps = inTurn(proofs)
  const goOn = () => {
    try {
      for (let count = 0; count < AT_ONCE; count += 1) {
        const step = steps.next()
        if (step.done === true) {
          if (titles.size > 0) tell([...titles])
          return
        }
        if (step.value !== null) titles.add(step.value)
      }
    } catch (error) {
      logFailure('the drafts could not be checked', error)
      return
    }
    setImmediate(goOn)
  }
  setTimeout(goOn, FIRST_MS).unref()
}

function* inTurn(proofs: readonly ProvingSteps[]): Generator<string | null> {
  for (const prove of proofs) yield* prove()
}
