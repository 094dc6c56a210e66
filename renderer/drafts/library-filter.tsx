import { Archive, Files, ListChecks, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { LibraryFilter as Filter, LibraryCounts } from '#shared/ipc/library.ts'
import { libraryStrings as strings } from '../strings/library.ts'
import { classNames } from '../ui/class-names.ts'

/** What the place 稿件 shows: the drafts of a place, or the topics of all of them. */
export type LibraryView = 'library' | 'topics' | 'archive' | 'trash'

export const NO_FILTER: Filter = { series: null, year: null, status: null, unit: null }

export interface LibraryFilterProps {
  /** null: the view has no drafts to narrow. */
  readonly counts: LibraryCounts | null
  readonly filter: Filter
  readonly view: LibraryView
  readonly onFilter: (filter: Filter) => void
  readonly onView: (view: LibraryView) => void
}

/** Choices of a kind that are shown before one asks for all. */
const FEW = 6

/** Left of the list: everything, the topics, archive and bin, and what the list can be narrowed to; several together. */
export function LibraryFilter({ counts, filter, view, onFilter, onView }: LibraryFilterProps) {
  const isNarrowed = Object.values(filter).some((value) => value !== null)
  return (
    <nav className="library-filter" aria-label={strings.views}>
      <Choice
        isCurrent={view === 'library' && !isNarrowed}
        label={strings.all}
        count={view === 'library' ? (counts?.total ?? null) : null}
        icon={<Files aria-hidden="true" size={15} strokeWidth={1.75} />}
        onChoose={() => onView('library')}
      />
      <Choice
        isCurrent={view === 'topics'}
        label={strings.topics}
        count={null}
        icon={<ListChecks aria-hidden="true" size={15} strokeWidth={1.75} />}
        onChoose={() => onView('topics')}
      />
      {counts === null ? null : (
        <>
          <Choices
            title={strings.series}
            name="series"
            counts={counts.series}
            filter={filter}
            label={(value) => value || strings.noSeries}
            onFilter={onFilter}
          />
          <Choices
            title={strings.years}
            name="year"
            counts={counts.years}
            filter={filter}
            label={strings.year}
            onFilter={onFilter}
          />
          <Choices
            title={strings.statuses}
            name="status"
            counts={counts.statuses}
            filter={filter}
            onFilter={onFilter}
          />
          <Choices
            title={strings.units}
            name="unit"
            counts={counts.units}
            filter={filter}
            onFilter={onFilter}
          />
        </>
      )}
      <div className="library-filter-end">
        <Choice
          isCurrent={view === 'archive'}
          label={strings.archive}
          count={null}
          icon={<Archive aria-hidden="true" size={15} strokeWidth={1.75} />}
          onChoose={() => onView('archive')}
        />
        <Choice
          isCurrent={view === 'trash'}
          label={strings.trash}
          count={null}
          icon={<Trash2 aria-hidden="true" size={15} strokeWidth={1.75} />}
          onChoose={() => onView('trash')}
        />
      </div>
    </nav>
  )
}

interface ChoicesProps<Name extends keyof Filter> {
  readonly title: string
  readonly name: Name
  readonly counts: readonly { readonly value: NonNullable<Filter[Name]>; readonly count: number }[]
  readonly filter: Filter
  readonly label?: (value: NonNullable<Filter[Name]>) => string
  readonly onFilter: (filter: Filter) => void
}

/** The values of one kind; the chosen one stays in sight. One alone says nothing and is not offered. */
function Choices<Name extends keyof Filter>(props: ChoicesProps<Name>) {
  const { title, name, counts, filter, label = String, onFilter } = props
  const [isOpen, setOpen] = useState(false)
  const chosen = filter[name]
  if (counts.length === 0 || (counts.length === 1 && name !== 'series' && name !== 'year' && chosen === null))
    return null
  const shown = isOpen ? counts : counts.filter(({ value }, at) => at < FEW || value === chosen)
  return (
    <>
      <h2>{title}</h2>
      {shown.map(({ value, count }) => (
        <Choice
          key={String(value)}
          isCurrent={chosen === value}
          label={label(value)}
          count={count}
          onChoose={() => onFilter({ ...filter, [name]: chosen === value ? null : value })}
        />
      ))}
      {counts.length > FEW ? (
        <button type="button" className="choice choice-more" onClick={() => setOpen(!isOpen)}>
          {isOpen ? strings.fewer : strings.more(counts.length)}
        </button>
      ) : null}
    </>
  )
}

interface ChoiceProps {
  readonly isCurrent: boolean
  readonly label: string
  readonly count: number | null
  readonly icon?: React.ReactNode
  readonly onChoose: () => void
}

function Choice({ isCurrent, label, count, icon, onChoose }: ChoiceProps) {
  return (
    <button
      type="button"
      className={classNames('choice', isCurrent && 'choice-current')}
      aria-current={isCurrent ? 'true' : undefined}
      title={label}
      onClick={onChoose}
    >
      {icon}
      <span className="choice-label">{label}</span>
      {count === null ? null : <span className="choice-count">{count}</span>}
    </button>
  )
}
