import { DRAFT_STATUSES } from '../../shared/ipc/drafts.ts'
import type { LibraryCounts, LibraryFilter } from '../../shared/ipc/library.ts'
import { seriesOf } from '../../shared/series/series-name.ts'
import type { DraftRow } from '../drafts/draft-row.ts'

/** The units of every draft, by its id. */
export type UnitsOfDrafts = ReadonlyMap<string, ReadonlySet<string>>

/** Units that are offered; the others are found by their name. */
const MOST_UNITS = 200

/** Year of the meeting, or of the draft while the meeting has no date. */
function yearOf(row: Pick<DraftRow, 'meeting_date' | 'created_at_ms'>): number {
  const written = Number(String(row.meeting_date ?? '').slice(0, 4))
  return written > 0 ? written : new Date(Number(row.created_at_ms) || 0).getFullYear()
}

/** A row of the list with what is asked of it again and again. */
export interface KnownRow {
  readonly row: DraftRow
  readonly series: string
  readonly year: number
}

export function knowRow(row: DraftRow): KnownRow {
  return { row, series: seriesOf({ meetingName: row.meeting_name }), year: yearOf(row) }
}

export function passesFilter(known: KnownRow, filter: LibraryFilter, units: UnitsOfDrafts): boolean {
  const { series, year, status, unit } = filter
  if (series !== null && known.series !== series) return false
  if (year !== null && known.year !== year) return false
  if (status !== null && known.row.status !== status) return false
  return unit === null || units.get(known.row.id)?.has(unit) === true
}

/** A value, counted. */
interface Tally<Value> {
  readonly value: Value
  count: number
}

/** The tallies a draft counts for. */
interface Counted {
  readonly units: ReadonlySet<string> | undefined
  readonly tallies: readonly Tally<unknown>[]
}

/**
 * Counts the drafts of a list: series by how often they occur, drafts without a meeting last; years newest first; units by how often they occur.
 * What each draft counts for is kept until its row or its units change: ten thousand drafts are counted at every key of a search.
 */
export function createCounting(): (rows: readonly KnownRow[], units: UnitsOfDrafts) => LibraryCounts {
  const series = createTallies<string>()
  const years = createTallies<number>()
  const statuses = createTallies<string>()
  const unitTallies = createTallies<string>()
  const all = [series, years, statuses, unitTallies]
  const counted = new WeakMap<KnownRow, Counted>()
  const talliesOf = (known: KnownRow, units: ReadonlySet<string> | undefined) => {
    const before = counted.get(known)
    if (before !== undefined && before.units === units) return before.tallies
    const tallies = [
      series.of(known.series),
      years.of(known.year),
      statuses.of(known.row.status),
      ...[...(units ?? [])].map(unitTallies.of),
    ]
    counted.set(known, { units, tallies })
    return tallies
  }
  return (rows, units) => {
    for (const tallies of all) tallies.clear()
    for (const known of rows) for (const tally of talliesOf(known, units.get(known.row.id))) tally.count += 1
    const ofStatus = new Map(statuses.list().map(({ value, count }) => [value, count]))
    return {
      total: rows.length,
      series: series
        .list()
        .sort((a, b) => Number(a.value === '') - Number(b.value === '') || b.count - a.count),
      years: years.list().sort((a, b) => b.value - a.value),
      statuses: DRAFT_STATUSES.flatMap((value) => {
        const times = ofStatus.get(value)
        return times === undefined ? [] : [{ value, count: times }]
      }),
      units: unitTallies
        .list()
        .sort((a, b) => b.count - a.count)
        .slice(0, MOST_UNITS),
    }
  }
}

function createTallies<Value>() {
  const tallies = new Map<Value, Tally<Value>>()
  return {
    of: (value: Value): Tally<Value> => {
      const tally = tallies.get(value) ?? { value, count: 0 }
      tallies.set(value, tally)
      return tally
    },
    clear: () => {
      for (const tally of tallies.values()) tally.count = 0
    },
    /** Those that occur. */
    list: (): { value: Value; count: number }[] =>
      [...tallies.values()].filter(({ count }) => count > 0).map(({ value, count }) => ({ value, count })),
  }
}

/** How often each value occurs. */
export function count<Value>(values: readonly Value[]): { value: Value; count: number }[] {
  const tallies = createTallies<Value>()
  for (const value of values) tallies.of(value).count += 1
  return tallies.list()
}
