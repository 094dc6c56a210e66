import { FileInput, FilePlus2, Trash2 } from 'lucide-react'
import { type RefObject, useRef, useState } from 'react'
import { describeAppError } from '#shared/app-error.ts'
import type { ListedDraft } from '#shared/ipc/drafts.ts'
import type { DraftOrder, LibraryPlace } from '#shared/ipc/library.ts'
import { CommandButton } from '../commands/command-button.tsx'
import { libraryStrings as strings } from '../strings/library.ts'
import { Button } from '../ui/button.tsx'
import type { MenuEntry } from '../ui/menu-button.tsx'
import { NO_CHOICE, type RowChoice } from '../ui/row-choice.ts'
import { DraftPreview } from './draft-preview.tsx'
import { DraftTable } from './draft-table.tsx'
import type { LibraryActions, NamedDraft } from './library-actions.ts'
import { NothingToShow } from './nothing-to-show.tsx'
import { libraryEntries, trashEntries } from './row-entries.ts'
import { SearchField } from './search-field.tsx'
import type { LibraryList } from './use-library.ts'

export interface DraftListProps {
  readonly place: LibraryPlace
  readonly list: LibraryList
  readonly search: string
  readonly onSearch: (search: string) => void
  readonly searchInput: RefObject<HTMLInputElement | null>
  readonly order: DraftOrder
  readonly onOrder: (order: DraftOrder) => void
  readonly onShowAll: () => void
  readonly actions: LibraryActions
  readonly openId: string | null
}

/** The drafts of a place with the search above and page one of the chosen draft at the right. */
export function DraftList(props: DraftListProps) {
  const { place, list, search, actions, openId } = props
  const [kept, setChoice] = useState<RowChoice>(
    openId === null ? NO_CHOICE : { chosen: new Set([openId]), current: openId, anchor: openId },
  )
  const screen = useRef<HTMLElement>(null)
  const { found, rows, error, need } = list
  const ids = found?.ids ?? []
  const isTrash = place === 'trash'
  const choice = onlyListed(kept, ids)
  const chosen = [...choice.chosen]
  const previewed = rows.get(choice.current ?? chosen[0] ?? ids[0] ?? '') ?? rows.get(ids[0] ?? '')
  const named = (some: readonly string[]): NamedDraft[] =>
    some.map((id) => ({ id, title: rows.get(id)?.summary.title ?? '' }))
  /** Of a row that is one of several chosen ones, what is done to all of them. */
  const entriesFor = (draft: ListedDraft): MenuEntry[] => {
    const isOneOfMany = choice.chosen.size > 1 && choice.chosen.has(draft.summary.id)
    const several = named(isOneOfMany ? chosen : [draft.summary.id])
    return isTrash
      ? trashEntries(several, actions)
      : libraryEntries(draft, several, actions, place === 'archive')
  }
  const onKey = (key: string) => {
    if (key === 'Delete') isTrash ? actions.purge(named(chosen)) : actions.trash(named(chosen))
    else if (!isTrash && previewed !== undefined) actions.rename(previewed.summary)
  }
  return (
    <>
      <section className="library-main" ref={screen}>
        <div className="library-bar">
          <SearchField
            inputRef={props.searchInput}
            value={search}
            onChange={props.onSearch}
            onDown={() => screen.current?.querySelector<HTMLElement>('.draft-row')?.focus()}
          />
          {isTrash ? (
            <Button icon={Trash2} isDisabled={ids.length === 0} onPress={() => actions.purge(named(ids))}>
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
        <ListState found={found} search={search} chosen={choice.chosen.size} />
        {ids.length > 0 ? (
          <DraftTable
            ids={ids}
            rows={rows}
            need={need}
            hasHits={search.trim() !== ''}
            isTrash={isTrash}
            choice={choice}
            onChoice={setChoice}
            order={props.order}
            onOrder={props.onOrder}
            onOpen={isTrash ? () => undefined : actions.open}
            entriesFor={entriesFor}
            onKey={onKey}
          />
        ) : (
          <NothingToShow search={search.trim()} place={place} onShowAll={props.onShowAll} />
        )}
      </section>
      {previewed === undefined ? null : (
        <DraftPreview summary={previewed.summary} onOpen={isTrash ? null : () => actions.open(previewed)} />
      )}
    </>
  )
}

/** How many were found or chosen, and that the index is still being made. */
function ListState({
  found,
  search,
  chosen,
}: {
  found: LibraryList['found']
  search: string
  chosen: number
}) {
  const parts = [
    ...(search.trim() === '' || found === null ? [] : [strings.found(found.ids.length)]),
    ...(chosen > 1 ? [strings.chosen(chosen)] : []),
    ...(found?.indexing && search.trim() !== ''
      ? [strings.indexing(found.indexing.done, found.indexing.total)]
      : []),
  ]
  return parts.length === 0 ? null : (
    <p className="library-state" role="status">
      {parts.join('　')}
    </p>
  )
}

/** What is no longer in the list is not chosen either. */
function onlyListed(choice: RowChoice, ids: readonly string[]): RowChoice {
  if (choice.chosen.size === 0) return choice
  const listed = new Set(ids)
  return {
    chosen: new Set([...choice.chosen].filter((id) => listed.has(id))),
    current: choice.current !== null && listed.has(choice.current) ? choice.current : null,
    anchor: choice.anchor !== null && listed.has(choice.anchor) ? choice.anchor : null,
  }
}
