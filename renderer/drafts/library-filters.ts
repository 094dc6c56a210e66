import type { DraftSummary } from '#shared/ipc/drafts.ts'
import { seriesOf } from '#shared/series/series-name.ts'

export interface LibraryFilter {
  /** null: all. '' is for drafts without a meeting. */
  readonly series: string | null
  readonly year: number | null
}

export interface FilterChoice<Value> {
  readonly value: Value
  readonly count: number
}

/** Year of the meeting, or of the draft while the meeting has no date. */
export function yearOf(summary: Pick<DraftSummary, 'meetingDate' | 'createdAtMs'>): number {
  if (summary.meetingDate !== null) return Number(summary.meetingDate.slice(0, 4))
  return new Date(summary.createdAtMs).getFullYear()
}

/** The series that occur, most drafts first; drafts without a meeting last. */
export function listSeries(summaries: readonly DraftSummary[]): FilterChoice<string>[] {
  const choices = count(summaries.map(seriesOf))
  return choices.sort((a, b) => Number(a.value === '') - Number(b.value === '') || b.count - a.count)
}

/** The years that occur, newest first. */
export function listYears(summaries: readonly DraftSummary[]): FilterChoice<number>[] {
  return count(summaries.map(yearOf)).sort((a, b) => b.value - a.value)
}

export function passesFilter(summary: DraftSummary, filter: LibraryFilter): boolean {
  if (filter.series !== null && seriesOf(summary) !== filter.series) return false
  return filter.year === null || yearOf(summary) === filter.year
}

function count<Value>(values: readonly Value[]): FilterChoice<Value>[] {
  const counts = new Map<Value, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].map(([value, times]) => ({ value, count: times }))
}
