import { FileInput, FilePlus2, Trash2 } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { describeAppError } from '#shared/app-error.ts'
import type { DraftSummary, ListedDraft } from '#shared/ipc/drafts.ts'
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
import { FIRST_ORDER, sortDrafts } from './sort-drafts.ts'
import { useDraftList } from './use-draft-list.ts'

export interface LibraryActions {
  /** At the words that were searched for, where the list shows them. */
  readonly open: (draft: ListedDraft) => void
  readonly rename: (summary: DraftSummary) => void
  readonly duplicate: (summary: DraftSummary) => void
  /** The next meeting of the draft's series. */
  readonly next: (summary: DraftSummary) => void
  readonly trash: (summaries: readonly DraftSummary[]) => void
  readonly restore: (summaries: readonly DraftSummary[]) => void
  readonly purge: (summaries: readonly DraftSummary[]) => void
}

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
  const [filter, setFilter] = useState<Filter>({ series: null, year: null })
  const [isTrash, setTrash] = useState(false)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(openId === null ? [] : [openId]))
  const [order, setOrder] = useState(FIRST_ORDER)
  const searchInput = useRef<HTMLInputElement>(null)
  const screen = useRef<HTMLElement>(null)
  const { drafts, error } = useDraftList(
    { place: isTrash ? 'trash' : 'library', search: search.trim() },
    version,
  )
  const summaries = useMemo(() => (drafts ?? []).map((draft) => draft.summary), [drafts])
  const visible = useMemo(
    () =>
      sortDrafts(
        (drafts ?? []).filter((draft) => isTrash || passesFilter(draft.summary, filter)),
        order,
      ),
    [drafts, filter, isTrash, order],
  )
  const chosenDrafts = visible.filter((draft) => chosen.has(draft.summary.id))
  const selected = new Set(chosenDrafts.map((draft) => draft.summary.id))
  const previewed = chosenDrafts[0] ?? visible[0]
  /** Of a row that is one of several selected ones, what is done to all of them. */
  const entriesFor = (draft: ListedDraft): MenuEntry[] => {
    const isOneOfMany = chosenDrafts.length > 1 && selected.has(draft.summary.id)
    const several = isOneOfMany ? chosenDrafts.map(({ summary }) => summary) : [draft.summary]
    return isTrash ? trashEntries(several, actions) : libraryEntries(draft, several, actions)
  }
  useEffect(() => {
    if (searchAsked === 0) return
    searchInput.current?.focus()
    searchInput.current?.select()
  }, [searchAsked])

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
            order={order}
            onOrder={setOrder}
            onOpen={isTrash ? () => undefined : actions.open}
            entriesFor={entriesFor}
            onKey={(summaries, key) => {
              if (key === 'Delete') isTrash ? actions.purge(summaries) : actions.trash(summaries)
              else if (!isTrash && summaries[0]) actions.rename(summaries[0])
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
        <DraftPreview summary={previewed.summary} onOpen={isTrash ? null : () => actions.open(previewed)} />
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

function libraryEntries(
  draft: ListedDraft,
  several: readonly DraftSummary[],
  actions: LibraryActions,
): MenuEntry[] {
  const trash = {
    id: 'trash',
    label: several.length > 1 ? strings.trashSeveral(several.length) : strings.trashIt,
    keys: 'Delete',
    startsGroup: several.length === 1,
    run: () => actions.trash(several),
  }
  if (several.length > 1) return [trash]
  return [
    { id: 'open', label: strings.open, keys: 'Enter', run: () => actions.open(draft) },
    { id: 'rename', label: strings.rename, keys: 'F2', run: () => actions.rename(draft.summary) },
    { id: 'next', label: seriesStrings.next, run: () => actions.next(draft.summary) },
    { id: 'duplicate', label: strings.duplicate, run: () => actions.duplicate(draft.summary) },
    trash,
  ]
}

function trashEntries(several: readonly DraftSummary[], actions: LibraryActions): MenuEntry[] {
  const isOne = several.length === 1
  return [
    {
      id: 'restore',
      label: isOne ? strings.restore : strings.restoreSeveral(several.length),
      run: () => actions.restore(several),
    },
    {
      id: 'purge',
      label: isOne ? strings.purge : strings.purgeSeveral(several.length),
      keys: 'Delete',
      isDanger: true,
      startsGroup: true,
      run: () => actions.purge(several),
    },
  ]
}
