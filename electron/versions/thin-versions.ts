import { createThinning, type ThinningStep } from '../database/thin-by-age.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** The latest ones are always kept, whatever their dates say. */
const ALWAYS_KEPT = 3
/** One is kept of each: ten minutes of the last half day, hours of a week, days of two months, weeks of two years; older ones: of each quarter. */
const STEPS: readonly ThinningStep[] = [
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

/** The automatic versions that may go. `versions`: the latest first. Never the latest. */
export function thinVersions<Version extends Dated>(versions: readonly Version[], nowMs: number): Version[] {
  const mayGo = createThinning(
    versions.map(({ madeAtMs }) => madeAtMs),
    STEPS,
    nowMs,
  )
  // Asked of the latest too: they take the place of others of their time.
  return versions.filter(({ madeAtMs }, index) => mayGo(madeAtMs) && index >= ALWAYS_KEPT)
}
