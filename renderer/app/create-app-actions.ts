import { createCheckActions } from './check-actions.ts'
import { createDraftActions } from './draft-actions.ts'
import { createFileActions } from './file-actions.ts'
import { createHandOverActions } from './hand-over-actions.ts'
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
  const handOver = createHandOverActions(links, drafts)
  const imports = createImportActions(links, drafts)
  return {
    ...drafts,
    ...createLibraryActions(links, drafts),
    ...createSeriesActions(links, drafts),
    ...createRenameActions(links),
    ...imports,
    ...handOver,
    ...createFileActions(links),
    ...createCheckActions(links),
    /** Files the program was given to open: a hand-over is shown, the others are imported. */
    async importGiven() {
      await handOver.takeGivenHandOver()
      await imports.importGiven()
    },
    async importDropped(files: readonly File[]) {
      const others: File[] = []
      for (const file of files) if (!(await handOver.takeDroppedHandOver(file))) others.push(file)
      await imports.importDropped(others)
    },
    ...createVersionActions(links),
  }
}
