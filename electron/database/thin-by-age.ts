/** How close together things are kept up to an age. */
export interface ThinningStep {
  readonly upToMs: number
  readonly everyMs: number
}

/** Dated later than now by more than this: the clock was wrong, then or now. */
const SLACK_MS = 24 * 60 * 60 * 1000

/**
 * Whether something of a time may go, asked of the latest state first: one of each stretch of its step is kept, what is older than all steps goes. What is dated later than
 * now is thinned by its age below the latest of them, and none of it for its age alone: after the clock fell back years it is all there is.
 */
export function createThinning(
  allMs: readonly number[],
  steps: readonly ThinningStep[],
  nowMs: number,
): (atMs: number) => boolean {
  const ahead = allMs.filter((atMs) => atMs > nowMs + SLACK_MS)
  const latestAhead = ahead.reduce((latest, atMs) => Math.max(latest, atMs), nowMs)
  const taken = new Set<string>()
  return (atMs) => {
    const isAhead = atMs > nowMs + SLACK_MS
    const age = (isAhead ? latestAhead : nowMs) - atMs
    const step = steps.find(({ upToMs }) => age <= upToMs) ?? (isAhead ? steps.at(-1) : undefined)
    if (step === undefined) return true
    const slot = `${isAhead}:${step.everyMs}:${Math.floor(atMs / step.everyMs)}`
    if (taken.has(slot)) return true
    taken.add(slot)
    return false
  }
}
