const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** The latest ones are always kept, whatever their dates say. */
const ALWAYS_KEPT = 3
/** Dated later than now by more than this: the clock was wrong, then or now. */
const SLACK_MS = DAY_MS

/** One is kept of each: ten minutes of the last half day, hours of a week, days of two months, weeks of two years; older ones: of each quarter. */
const STEPS: readonly { readonly upToMs: number; readonly everyMs: number }[] = [
  { upToMs: 12 * HOUR_MS, everyMs: 10 * MINUTE_MS },
  { upToMs: 7 * DAY_MS, everyMs: HOUR_MS },
  { upToMs: 62 * DAY_MS, everyMs: DAY_MS },
  { upToMs: 731 * DAY_MS, everyMs: 7 * DAY_MS },
  { upToMs: Number.POSITIVE_INFINITY, everyMs: 91 * DAY_MS },
]

/** An automatic version. */
interface Dated {
  readonly madeAtMs: number
}

/** The automatic versions that may go. `versions`: the latest first. Never the latest, and never all of the wrongly dated ones. */
export function thinVersions<Version extends Dated>(versions: readonly Version[], nowMs: number): Version[] {
  const taken = new Set<string>()
  let future = 0
  return versions.filter(({ madeAtMs }, index) => {
    const age = nowMs - madeAtMs
    const step = STEPS.find(({ upToMs }) => age <= upToMs)
    const slot = `${step?.everyMs}:${Math.floor(madeAtMs / (step?.everyMs ?? DAY_MS))}`
    const isTaken = taken.has(slot)
    taken.add(slot)
    if (index < ALWAYS_KEPT) return false
    if (age < -SLACK_MS) {
      future += 1
      return future > ALWAYS_KEPT
    }
    return isTaken
  })
}
