import { createCheckActions } from './check-actions.ts'
import { createDraftActions } from './draft-actions.ts'
import { createFileActions } from './file-actions.ts'
import { createImportActions } from './import-actions.ts'
import { createLibraryActions } from './library-actions.ts'
import { createRenameActions } from './rename-actions.ts'
import { createSeriesActions } from './series-actions.ts'
import { createVersionActions } from './version-actions.ts'
import type { WindowLinks } from './window-links.ts'

export type AppActions = ReturnType<typeof createAppActions>

/** Everything the window does that reaches beyond one screen. Failures are told as notices. */
export function createAppActions(links: WindowLinks) {
  const drafts = createDraftActions(links)
  return {
    ...drafts,
    ...createLibraryActions(links, drafts),
    ...createSeriesActions(links, drafts),
    ...createRenameActions(links),
    ...createImportActions(links, drafts),
    ...createFileActions(links),
    ...createCheckActions(links),
    ...createVersionActions(links),
  }
}
