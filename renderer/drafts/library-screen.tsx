import { FileInput, FilePlus2, Trash2 } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import { describeAppError } from '#shared/app-error.ts'
import type { DraftSummary } from '#shared/ipc/drafts.ts'
import { CommandButton } from '../commands/command-button.tsx'
import { libraryStrings as strings } from '../strings/library.ts'
import { seriesStrings } from '../strings/series.ts'
import { Button } from '../ui/button.tsx'
import type { MenuEntry } from '../ui/menu-button.tsx'
import { DraftPreview } from './draft-preview.tsx'
import { DraftTable } from './draft-table.tsx'
import { LibraryEmpty } from './library-empty.tsx'
import { LibraryFilter } from './library-filter.tsx'
import { type LibraryFilter as Filter, passesFilter } from './library-filters.ts'
import { SearchField } from './search-field.tsx'
import { useDraftList } from './use-draft-list.ts'

export interface LibraryActions {
  readonly open: (summary: DraftSummary) => void
  readonly rename: (summary: DraftSummary) => void
  readonly duplicate: (summary: DraftSummary) => void
  /** The next meeting of the draft's series. */
  readonly next: (summary: DraftSummary) => void
  readonly trash: (summary: DraftSummary) => void
  readonly restore: (summary: DraftSummary) => void
  readonly purge: (summaries: readonly DraftSummary[]) => void
}

export interface LibraryScreenProps {
  readonly actions: LibraryActions
  /** Counts changes made elsewhere. */
  readonly version: number
  /** The draft that is open, marked in the list. */
  readonly openId: string | null
}

/** 稿件: every draft of this machine. */
export function LibraryScreen({ actions, version, openId }: LibraryScreenProps) {
  const [search, setSearch] = useState('')
  const [filter, setFilter] = useState<Filter>({ series: null, year: null })
  const [isTrash, setTrash] = useState(false)
  const [chosen, setChosen] = useState<string | null>(openId)
  const searchInput = useRef<HTMLInputElement>(null)
  const screen = useRef<HTMLElement>(null)
  const { drafts, error } = useDraftList(
    { place: isTrash ? 'trash' : 'library', search: search.trim() },
    version,
  )
  const summaries = useMemo(() => (drafts ?? []).map((draft) => draft.summary), [drafts])
  const visible = useMemo(
    () => (drafts ?? []).filter((draft) => isTrash || passesFilter(draft.summary, filter)),
    [drafts, filter, isTrash],
  )
  const selected = visible.some((draft) => draft.summary.id === chosen) ? chosen : null
  const previewed = visible.find((draft) => draft.summary.id === selected) ?? visible[0]
  const entriesFor = (summary: DraftSummary): MenuEntry[] =>
    isTrash ? trashEntries(summary, actions) : libraryEntries(summary, actions)

  if (drafts === null) return <main className="library" aria-busy="true" />
  if (error === null && !isTrash && summaries.length === 0 && search.trim() === '') {
    return (
      <main className="library">
        <LibraryEmpty />
        <EmptyLibraryTrash onTrash={() => setTrash(true)} />
      </main>
    )
  }
  return (
    <main className="library" ref={screen}>
      <LibraryFilter
        summaries={summaries}
        filter={filter}
        isTrash={isTrash}
        onFilter={(next) => {
          setTrash(false)
          setFilter(next)
        }}
        onTrash={() => setTrash(true)}
      />
      <section className="library-main">
        <div className="library-bar">
          <SearchField
            inputRef={searchInput}
            value={search}
            onChange={setSearch}
            onDown={() => screen.current?.querySelector<HTMLElement>('.draft-row')?.focus()}
          />
          {isTrash ? (
            <Button
              icon={Trash2}
              isDisabled={summaries.length === 0}
              onPress={() => actions.purge(summaries)}
            >
              {strings.emptyTrash}
            </Button>
          ) : (
            <>
              <CommandButton id="file.new" icon={FilePlus2} look="primary" />
              <CommandButton id="file.import" icon={FileInput} look="normal" />
            </>
          )}
        </div>
        {error === null ? null : (
          <p className="alert" role="alert">
            {describeAppError(error)}
          </p>
        )}
        {visible.length > 0 ? (
          <DraftTable
            drafts={visible}
            isTrash={isTrash}
            selected={selected}
            onSelect={setChosen}
            onOpen={isTrash ? () => undefined : actions.open}
            entriesFor={entriesFor}
            onKey={(summary, key) => {
              if (key === 'Delete') isTrash ? actions.purge([summary]) : actions.trash(summary)
              else if (!isTrash) actions.rename(summary)
            }}
          />
        ) : (
          <NothingToShow
            search={search.trim()}
            isTrash={isTrash}
            onShowAll={() => {
              setSearch('')
              setFilter({ series: null, year: null })
            }}
          />
        )}
      </section>
      {previewed === undefined ? null : (
        <DraftPreview
          summary={previewed.summary}
          onOpen={isTrash ? null : () => actions.open(previewed.summary)}
        />
      )}
    </main>
  )
}

function NothingToShow(props: { search: string; isTrash: boolean; onShowAll: () => void }) {
  const { search, isTrash, onShowAll } = props
  const isEmptyTrash = isTrash && search === ''
  const title = isEmptyTrash
    ? strings.emptyTrashTitle
    : search === ''
      ? strings.nothingInFilter
      : strings.nothingFound(search)
  return (
    <div className="nothing">
      <p className="nothing-title">{title}</p>
      {isEmptyTrash ? <p>{strings.emptyTrashHint}</p> : null}
      {!isEmptyTrash && search !== '' ? <p>{strings.nothingFoundHint}</p> : null}
      {isEmptyTrash ? null : <Button onPress={onShowAll}>{strings.clearFilter}</Button>}
    </div>
  )
}

function EmptyLibraryTrash({ onTrash }: { onTrash: () => void }) {
  return (
    <Button look="plain" icon={Trash2} onPress={onTrash} className="library-empty-trash">
      {strings.trash}
    </Button>
  )
}

function libraryEntries(summary: DraftSummary, actions: LibraryActions): MenuEntry[] {
  return [
    { id: 'open', label: strings.open, keys: 'Enter', run: () => actions.open(summary) },
    { id: 'rename', label: strings.rename, keys: 'F2', run: () => actions.rename(summary) },
    { id: 'next', label: seriesStrings.next, run: () => actions.next(summary) },
    { id: 'duplicate', label: strings.duplicate, run: () => actions.duplicate(summary) },
    {
      id: 'trash',
      label: strings.trashIt,
      keys: 'Delete',
      startsGroup: true,
      run: () => actions.trash(summary),
    },
  ]
}

function trashEntries(summary: DraftSummary, actions: LibraryActions): MenuEntry[] {
  return [
    { id: 'restore', label: strings.restore, run: () => actions.restore(summary) },
    {
      id: 'purge',
      label: strings.purge,
      keys: 'Delete',
      isDanger: true,
      startsGroup: true,
      run: () => actions.purge([summary]),
    },
  ]
}
