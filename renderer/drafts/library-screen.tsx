import { Archive, Trash2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { libraryStrings as strings } from '../strings/library.ts'
import { Button } from '../ui/button.tsx'
import { DraftList } from './draft-list.tsx'
import type { LibraryActions } from './library-actions.ts'
import { LibraryEmpty } from './library-empty.tsx'
import { LibraryFilter, type LibraryView, NO_FILTER } from './library-filter.tsx'
import { TopicList } from './topic-list.tsx'
import { FIRST_ORDER, useLibrary } from './use-library.ts'

export interface LibraryScreenProps {
  readonly actions: LibraryActions
  /** Counts changes made elsewhere. */
  readonly version: number
  /** Counts the times searching was asked for. */
  readonly searchAsked: number
  /** The draft that is open, marked in the list. */
  readonly openId: string | null
}

/** 稿件: every draft of this machine. */
export function LibraryScreen({ actions, version, searchAsked, openId }: LibraryScreenProps) {
  const [search, setSearch] = useState('')
  const [filter, setFilter] = useState(NO_FILTER)
  const [view, setView] = useState<LibraryView>('library')
  const [order, setOrder] = useState(FIRST_ORDER)
  const searchInput = useRef<HTMLInputElement>(null)
  const place = view === 'topics' ? 'library' : view
  const list = useLibrary({ place, search: search.trim(), filter, order }, version)
  const show = (next: LibraryView) => {
    setView(next)
    setFilter(NO_FILTER)
  }
  useEffect(() => {
    if (searchAsked === 0) return
    searchInput.current?.focus()
    searchInput.current?.select()
  }, [searchAsked])

  if (list.found === null) return <main className="library" aria-busy="true" />
  // A search that found nothing and is being deleted says nothing of the library, and its field must stay under the hand.
  const isUnsearched = search.trim() === '' && list.foundFor === ''
  const isEmpty = list.error === null && list.found.counts.total === 0 && isUnsearched
  if (view === 'library' && isEmpty) {
    return (
      <main className="library">
        <LibraryEmpty />
        <div className="library-empty-places">
          <Button look="plain" icon={Archive} onPress={() => show('archive')}>
            {strings.archive}
          </Button>
          <Button look="plain" icon={Trash2} onPress={() => show('trash')}>
            {strings.trash}
          </Button>
        </div>
      </main>
    )
  }
  return (
    <main className="library">
      <LibraryFilter
        counts={view === 'topics' ? null : list.found.counts}
        filter={filter}
        view={view}
        onFilter={setFilter}
        onView={show}
      />
      {view === 'topics' ? (
        <TopicList
          search={search}
          onSearch={setSearch}
          searchInput={searchInput}
          version={version}
          onOpen={actions.openTopic}
        />
      ) : (
        <DraftList
          key={view}
          place={view}
          list={list}
          search={search}
          onSearch={setSearch}
          searchInput={searchInput}
          order={order}
          onOrder={setOrder}
          onShowAll={() => {
            setSearch('')
            setFilter(NO_FILTER)
          }}
          actions={actions}
          openId={openId}
        />
      )}
    </main>
  )
}
