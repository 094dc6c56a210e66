import { Archive, Trash2 } from 'lucide-react'
import type { DraftSummary } from '#shared/ipc/drafts.ts'
import { libraryStrings as strings } from '../strings/library.ts'
import { classNames } from '../ui/class-names.ts'
import { type LibraryFilter as Filter, listSeries, listYears } from './library-filters.ts'

export interface LibraryFilterProps {
  readonly summaries: readonly DraftSummary[]
  readonly filter: Filter
  readonly isTrash: boolean
  readonly onFilter: (filter: Filter) => void
  readonly onTrash: () => void
}

/** Left of the list: everything, one series of meetings, one year, or the trash. */
export function LibraryFilter({ summaries, filter, isTrash, onFilter, onTrash }: LibraryFilterProps) {
  const isAll = !isTrash && filter.series === null && filter.year === null
  return (
    <nav className="library-filter" aria-label={strings.views}>
      <Choice
        isCurrent={isAll}
        label={strings.all}
        count={isTrash ? null : summaries.length}
        icon={<Archive aria-hidden="true" size={15} strokeWidth={1.75} />}
        onChoose={() => onFilter({ series: null, year: null })}
      />
      {isTrash ? null : (
        <>
          <h2>{strings.series}</h2>
          {listSeries(summaries).map(({ value, count }) => (
            <Choice
              key={value}
              isCurrent={filter.series === value}
              label={value === '' ? strings.noSeries : value}
              count={count}
              onChoose={() => onFilter({ ...filter, series: filter.series === value ? null : value })}
            />
          ))}
          <h2>{strings.years}</h2>
          {listYears(summaries).map(({ value, count }) => (
            <Choice
              key={value}
              isCurrent={filter.year === value}
              label={strings.year(value)}
              count={count}
              onChoose={() => onFilter({ ...filter, year: filter.year === value ? null : value })}
            />
          ))}
        </>
      )}
      <div className="library-filter-end">
        <Choice
          isCurrent={isTrash}
          label={strings.trash}
          count={null}
          icon={<Trash2 aria-hidden="true" size={15} strokeWidth={1.75} />}
          onChoose={onTrash}
        />
      </div>
    </nav>
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
      onClick={onChoose}
    >
      {icon}
      <span className="choice-label">{label}</span>
      {count === null ? null : <span className="choice-count">{count}</span>}
    </button>
  )
}
