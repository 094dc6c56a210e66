import type { LibraryPlace } from '#shared/ipc/library.ts'
import { libraryStrings as strings } from '../strings/library.ts'
import { Button } from '../ui/button.tsx'

/** In place of the list: why it is empty, and the way back. */
export function NothingToShow(props: { search: string; place: LibraryPlace; onShowAll: () => void }) {
  const { search, place, onShowAll } = props
  const isEmptyPlace = place !== 'library' && search === ''
  const title = isEmptyPlace
    ? strings.emptyPlace[place]
    : search === ''
      ? strings.nothingInFilter
      : strings.nothingFound(search)
  const hint = isEmptyPlace ? strings.emptyPlaceHint[place] : search === '' ? null : strings.nothingFoundHint
  return (
    <div className="nothing">
      <p className="nothing-title">{title}</p>
      {hint === null ? null : <p>{hint}</p>}
      {isEmptyPlace ? null : <Button onPress={onShowAll}>{strings.clearFilter}</Button>}
    </div>
  )
}
