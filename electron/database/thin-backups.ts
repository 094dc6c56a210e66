const HOUR_MS = 60 * 60 * 1000
const DAY_MS = 24 * HOUR_MS

/** The latest states are always kept, whatever their dates say. */
const ALWAYS_KEPT = 6
/** Dated later than now by more than this: the clock was wrong, then or now. */
const SLACK_MS = DAY_MS

/** One copy is kept of each: hours of the last two days, days of the last month, weeks of half a year, months of two years. */
const STEPS: readonly { readonly upToMs: number; readonly everyMs: number }[] = [
  { upToMs: 2 * DAY_MS, everyMs: HOUR_MS },
  { upToMs: 31 * DAY_MS, everyMs: DAY_MS },
  { upToMs: 183 * DAY_MS, everyMs: 7 * DAY_MS },
  { upToMs: 731 * DAY_MS, everyMs: 30 * DAY_MS },
]

/** When a copy was made, by the clock of then. */
interface Dated {
  readonly atMs: number
}

/** The copies that may go. `backups`: the latest state first. Never the latest states, and never all of the wrongly dated ones. */
export function thinBackups<Copy extends Dated>(backups: readonly Copy[], nowMs: number): Copy[] {
  const taken = new Set<string>()
  let future = 0
  return backups.filter((backup, index) => {
    if (index < ALWAYS_KEPT) return false
    const age = nowMs - backup.atMs
    if (age < -SLACK_MS) {
      future += 1
      return future > ALWAYS_KEPT
    }
    const step = STEPS.find(({ upToMs }) => age <= upToMs)
    if (step === undefined) return true
    const slot = `${step.everyMs}:${Math.floor(backup.atMs / step.everyMs)}`
    if (taken.has(slot)) return true
    taken.add(slot)
    return false
  })
}
