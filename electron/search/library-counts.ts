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

/** Series by how often they occur, drafts without a meeting last; years newest first; units by how often they occur. */
export function countDrafts(rows: readonly KnownRow[], units: UnitsOfDrafts): LibraryCounts {
  const [series, years, statuses, unitCounts] = [
    new Map<string, number>(),
    new Map<number, number>(),
    new Map<string, number>(),
    new Map<string, number>(),
  ]
  for (const known of rows) {
    add(series, known.series)
    add(years, known.year)
    add(statuses, known.row.status)
    for (const unit of units.get(known.row.id) ?? []) add(unitCounts, unit)
  }
  return {
    total: rows.length,
    series: list(series).sort((a, b) => Number(a.value === '') - Number(b.value === '') || b.count - a.count),
    years: list(years).sort((a, b) => b.value - a.value),
    statuses: DRAFT_STATUSES.flatMap((value) => {
      const times = statuses.get(value)
      return times === undefined ? [] : [{ value, count: times }]
    }),
    units: list(unitCounts)
      .sort((a, b) => b.count - a.count)
      .slice(0, MOST_UNITS),
  }
}

/** How often each value occurs. */
export function count<Value>(values: readonly Value[]): { value: Value; count: number }[] {
  const counts = new Map<Value, number>()
  for (const value of values) add(counts, value)
  return list(counts)
}

function add<Value>(counts: Map<Value, number>, value: Value): void {
  counts.set(value, (counts.get(value) ?? 0) + 1)
}

function list<Value>(counts: ReadonlyMap<Value, number>): { value: Value; count: number }[] {
  return [...counts].map(([value, times]) => ({ value, count: times }))
}
