import { MOST_TOPICS, type TopicQuery, type TopicsFound } from '../../shared/ipc/library.ts'
import { foldWords } from '../../shared/text/fold-text.ts'
import { count, type KnownRow } from './library-counts.ts'
import type { SearchIndex } from './search-index.ts'

/** Offered to choose from. */
const MOST_CHOICES = 100

/** Which meeting decided what: newest meeting first; drafts in the bin are left out. `rows`: the list of drafts by id. */
export function findTopics(
  index: SearchIndex,
  query: TopicQuery,
  rows: ReadonlyMap<string, KnownRow>,
): Omit<TopicsFound, 'indexing'> {
  const inPlace = index.topics(foldWords(query.search)).flatMap((topic) => {
    const known = rows.get(topic.draftId)
    if (known === undefined || known.row.deleted_at_ms !== null) return []
    if (query.series !== null && known.series !== query.series) return []
    if (query.year !== null && known.year !== query.year) return []
    return [{ topic, row: known.row }]
  })
  const found = inPlace.filter(
    ({ topic }) =>
      holds(query.unit, topic.unit) &&
      holds(query.documentKind, topic.documentKind) &&
      holds(query.conclusion, topic.conclusion) &&
      holds(query.destination, topic.destination),
  )
  found.sort(
    (a, b) =>
      compare(b.row.meeting_date ?? '', a.row.meeting_date ?? '') ||
      compare(a.topic.draftId, b.topic.draftId) ||
      a.topic.blockIndex - b.topic.blockIndex,
  )
  const topics = inPlace.map(({ topic }) => topic)
  return {
    topics: found.slice(0, MOST_TOPICS).map(({ topic, row }) => ({
      ...topic,
      said: index.said(topic),
      title: row.own_title ?? row.derived_title,
      meetingName: row.meeting_name,
      number: row.number,
      meetingDate: row.meeting_date,
    })),
    total: found.length,
    counts: {
      units: choices(topics.map(({ unit }) => unit)),
      documentKinds: choices(topics.map(({ documentKind }) => documentKind)),
      conclusions: choices(topics.map(({ conclusion }) => conclusion)),
      destinations: choices(topics.map(({ destination }) => destination)),
    },
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function holds(wanted: string | null, value: string): boolean {
  return wanted === null || wanted === value
}

function choices(values: readonly string[]): { value: string; count: number }[] {
  return count(values.filter((value) => value !== ''))
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_CHOICES)
}
