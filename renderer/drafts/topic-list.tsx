import { type RefObject, useEffect, useState } from 'react'
import { type FoundTopic, MOST_TOPICS, type TopicQuery, type TopicsFound } from '#shared/ipc/library.ts'
import { listen, request } from '../platform/desktop.ts'
import { libraryStrings as strings } from '../strings/library.ts'
import type { TopicPlace } from './library-actions.ts'
import { SearchField } from './search-field.tsx'

type Field = 'unit' | 'documentKind' | 'conclusion' | 'destination'
type Narrowed = Readonly<Record<Field, string | null>>

const FIELDS: readonly { readonly field: Field; readonly counts: keyof TopicsFound['counts'] }[] = [
  { field: 'unit', counts: 'units' },
  { field: 'documentKind', counts: 'documentKinds' },
  { field: 'conclusion', counts: 'conclusions' },
  { field: 'destination', counts: 'destinations' },
]
const ALL: Narrowed = { unit: null, documentKind: null, conclusion: null, destination: null }

export interface TopicListProps {
  readonly search: string
  readonly onSearch: (search: string) => void
  readonly searchInput: RefObject<HTMLInputElement | null>
  readonly version: number
  readonly onOpen: (topic: TopicPlace) => void
}

/** 议题: which meeting decided what, by words, unit, 文种, conclusion and 去向. */
export function TopicList({ search, onSearch, searchInput, version, onOpen }: TopicListProps) {
  const [narrowed, setNarrowed] = useState(ALL)
  const found = useTopics({ search: search.trim(), series: null, year: null, ...narrowed }, version)
  const [list, setList] = useState<HTMLElement | null>(null)
  return (
    <section className="library-main library-topics">
      <div className="library-bar">
        <SearchField
          inputRef={searchInput}
          value={search}
          onChange={onSearch}
          onDown={() => list?.querySelector('button')?.focus()}
        />
      </div>
      <div className="topic-fields">
        {FIELDS.map(({ field, counts }) => (
          <select
            key={field}
            className="input select"
            aria-label={strings.topicFields[field]}
            value={narrowed[field] ?? ''}
            onChange={(event) => setNarrowed({ ...narrowed, [field]: event.target.value || null })}
          >
            <option value="">{strings.anyOf(strings.topicFields[field])}</option>
            {(found?.counts[counts] ?? []).map(({ value, count }) => (
              <option key={value} value={value}>
                {strings.countedChoice(value, count)}
              </option>
            ))}
          </select>
        ))}
      </div>
      {found === null ? null : (
        <p className="library-state" role="status">
          {strings.topicsFound(found.total, Math.min(found.total, MOST_TOPICS))}
          {found.indexing === null ? '' : `　${strings.indexing(found.indexing.done, found.indexing.total)}`}
        </p>
      )}
      {found?.total === 0 ? (
        <p className="nothing">
          {search.trim() === '' && Object.values(narrowed).every((one) => one === null)
            ? strings.noTopics
            : strings.noTopicsFound}
        </p>
      ) : null}
      <ol className="topic-list" aria-label={strings.topics} ref={setList}>
        {found?.topics.map((topic) => (
          <li key={`${topic.draftId} ${topic.blockIndex}`}>
            <button type="button" className="topic-row" onClick={() => onOpen(topic)}>
              <TopicWords topic={topic} />
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** More than a row shows of what was decided. */
const SHOWN_MOST = 200

function TopicWords({ topic }: { readonly topic: FoundTopic }) {
  const facts = [topic.conclusion, topic.destination, topic.unit].filter(Boolean)
  const meeting = [topic.meetingName ?? topic.title, topic.number, topic.meetingDate].filter(Boolean)
  return (
    <>
      <span className="topic-heading">{topic.heading || strings.untitledTopic}</span>
      <span className="topic-decided">{facts.length > 0 ? facts.join(' · ') : strings.nothingDecided}</span>
      <span className="topic-said">{topic.said.slice(0, SHOWN_MOST).replaceAll('\n', '')}</span>
      <span className="topic-meeting">{meeting.join('　')}</span>
    </>
  )
}

/** null until the first answer; an old answer never wins. */
function useTopics(query: TopicQuery, version: number): TopicsFound | null {
  const [found, setFound] = useState<TopicsFound | null>(null)
  const [indexed, setIndexed] = useState(0)
  useEffect(() => listen('library:indexed', () => setIndexed((count) => count + 1)), [])
  const key = JSON.stringify(query)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the query; a new version asks again
  useEffect(() => {
    let isCurrent = true
    void request('library:topics', query).then((answer) => {
      if (isCurrent && answer.ok) setFound(answer.value)
    })
    return () => {
      isCurrent = false
    }
  }, [key, version, indexed])
  return found
}
