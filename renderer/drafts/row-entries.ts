import type { ListedDraft } from '#shared/ipc/drafts.ts'
import { libraryStrings as strings } from '../strings/library.ts'
import { seriesStrings } from '../strings/series.ts'
import type { MenuEntry } from '../ui/menu-button.tsx'
import type { LibraryActions, NamedDraft } from './library-actions.ts'

/** What can be done to a draft of the list or of the archive, or to all that are chosen. */
export function libraryEntries(
  draft: ListedDraft,
  several: readonly NamedDraft[],
  actions: LibraryActions,
  isArchive: boolean,
): MenuEntry[] {
  const isOne = several.length === 1
  const end: MenuEntry[] = [
    {
      id: 'archive',
      label: isArchive
        ? isOne
          ? strings.unarchive
          : strings.unarchiveSeveral(several.length)
        : isOne
          ? strings.archiveIt
          : strings.archiveSeveral(several.length),
      startsGroup: isOne,
      run: () => actions.archive(several, !isArchive),
    },
    {
      id: 'trash',
      label: isOne ? strings.trashIt : strings.trashSeveral(several.length),
      keys: 'Delete',
      run: () => actions.trash(several),
    },
  ]
  if (!isOne) return end
  return [
    { id: 'open', label: strings.open, keys: 'Enter', run: () => actions.open(draft) },
    { id: 'rename', label: strings.rename, keys: 'F2', run: () => actions.rename(draft.summary) },
    { id: 'next', label: seriesStrings.next, run: () => actions.next(draft.summary) },
    { id: 'duplicate', label: strings.duplicate, run: () => actions.duplicate(draft.summary) },
    ...end,
  ]
}

/** The same in the bin. */
export function trashEntries(several: readonly NamedDraft[], actions: LibraryActions): MenuEntry[] {
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
