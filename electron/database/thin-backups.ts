import { createThinning, type ThinningStep } from './thin-by-age.ts'

const HOUR_MS = 60 * 60 * 1000
const DAY_MS = 24 * HOUR_MS

/** The latest states are always kept, whatever their dates say. */
const ALWAYS_KEPT = 6
/** One copy is kept of each: hours of the last two days, days of the last month, weeks of half a year, months of two years. */
const STEPS: readonly ThinningStep[] = [
  { upToMs: 2 * DAY_MS, everyMs: HOUR_MS },
  { upToMs: 31 * DAY_MS, everyMs: DAY_MS },
  { upToMs: 183 * DAY_MS, everyMs: 7 * DAY_MS },
  { upToMs: 731 * DAY_MS, everyMs: 30 * DAY_MS },
]

/** When a copy was made, by the clock of then. */
interface Dated {
  readonly atMs: number
}

/** The copies that may go. `backups`: the latest state first. Never the latest states. */
export function thinBackups<Copy extends Dated>(backups: readonly Copy[], nowMs: number): Copy[] {
  const mayGo = createThinning(
    backups.map(({ atMs }) => atMs),
    STEPS,
    nowMs,
  )
  return backups.filter(({ atMs }, index) => index >= ALWAYS_KEPT && mayGo(atMs))
}
