import type { Database } from 'better-sqlite3'
import type { Settings } from '../../shared/ipc/settings.ts'
import type { NativeDialogs } from '../app/native-dialogs.ts'
import type { DraftStore } from '../drafts/draft-store.ts'
import type { ReadingProcess } from '../import/reading-process.ts'
import type { LeftOpen } from '../library/left-open.ts'
import type { Library } from '../library/library.ts'
import { createProfileOf } from '../library/profile-of.ts'
import type { OriginalStore } from '../originals/original-store.ts'
import { makePdf } from '../print/make-pdf.ts'
import type { PrintWindows } from '../print/print-window.ts'
import { createRosterStore } from '../roster/roster-store.ts'
import type { LibrarySearch } from '../search/library-search.ts'
import type { IssuingParts } from '../versions/issue-draft.ts'
import type { IssuedFiles } from '../versions/issued-files.ts'
import type { VersionStore } from '../versions/version-store.ts'
import { type AppParts, createAppHandlers } from './app-handlers.ts'
import { type BackupHandlerParts, createBackupHandlers } from './backup-handlers.ts'
import { createBatchHandlers } from './batch-handlers.ts'
import { createCheckHandlers } from './check-handlers.ts'
import { createDraftHandlers } from './draft-handlers.ts'
import { createFileHandlers } from './file-handlers.ts'
import { createHandOverHandlers } from './hand-over-handlers.ts'
import type { Handlers } from './handlers.ts'
import { createLibraryHandlers } from './library-handlers.ts'
import { createPaperHandlers } from './paper-handlers.ts'
import { createPhraseHandlers } from './phrase-handlers.ts'
import { createPrintHandlers } from './print-handlers.ts'
import { createProbeHandlers } from './probe-handlers.ts'
import { createProfileHandlers } from './profile-handlers.ts'
import { createRosterHandlers } from './roster-handlers.ts'
import { createSettingsHandlers } from './settings-handlers.ts'
import { createStartHandlers } from './start-handlers.ts'
import { createTemplateHandlers } from './template-handlers.ts'
import { createVersionHandlers } from './version-handlers.ts'
import { createWorkHandlers } from './work-handlers.ts'
import { createWorks } from './works.ts'

/** Every handler of the contract over one library; a channel without handler does not compile. */
export function createHandlers(
  database: Database,
  drafts: DraftStore,
  dialogs: NativeDialogs,
  library: Library,
  prints: PrintWindows,
  app: AppParts & {
    readonly applySettings: (settings: Settings) => void
    readonly takeGivenFile: (extension?: string) => string | null
    /** Where the library lies. */
    readonly dataFolder: string
    readonly reading: ReadingProcess
    readonly leftOpen: LeftOpen
    readonly originals: OriginalStore
    readonly search: LibrarySearch
    readonly backups: BackupHandlerParts
    readonly versions: VersionStore
    readonly issuedFiles: IssuedFiles
  },
): Handlers {
  const { templates, profiles, phrases, settings, check } = library
  const { originals, reading, versions, issuedFiles } = app
  const roster = createRosterStore(database)
  const issuing: IssuingParts = {
    drafts,
    versions,
    files: issuedFiles,
    toPdf: (job) => makePdf(prints, job),
    profileOf: createProfileOf(profiles),
  }
  const works = createWorks()
  return {
    ...createStartHandlers(library, roster, app.leftOpen),
    ...createWorkHandlers(works),
    ...createLibraryHandlers(app.search),
    ...createBackupHandlers(app.backups, dialogs, works),
    ...createHandOverHandlers(
      { drafts, versions, profiles, roster, issuedFiles },
      dialogs,
      app.takeGivenFile,
      works,
    ),
    ...createDraftHandlers(drafts, app.dataFolder, { originals, versions, issuedFiles }),
    ...createVersionHandlers(issuing, dialogs),
    ...createBatchHandlers(dialogs, { drafts, originals, reading }),
    ...createFileHandlers(dialogs, issuing, app.takeGivenFile, app),
    ...createPrintHandlers(prints, issuing.profileOf),
    ...createTemplateHandlers(templates, dialogs),
    ...createProfileHandlers(profiles, dialogs),
    ...createPaperHandlers(dialogs, issuing.profileOf, roster),
    ...createProbeHandlers(dialogs),
    ...createRosterHandlers(roster, dialogs, reading),
    ...createPhraseHandlers(phrases, dialogs),
    ...createSettingsHandlers(settings, app.applySettings),
    ...createCheckHandlers(check, dialogs),
    ...createAppHandlers(app),
  }
}
