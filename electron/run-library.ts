import { join } from 'node:path'
import { app, type BrowserWindow, nativeTheme, shell } from 'electron'
import type { AppError } from '../shared/app-error.ts'
import type { AppNotice } from '../shared/ipc/app.ts'
import type { Settings } from '../shared/ipc/settings.ts'
import { findProfile } from '../shared/profile/find-profile.ts'
import { fail } from '../shared/result.ts'
import { readAppInfo } from './app/app-info.ts'
import type { CloseHandshake } from './app/close-handshake.ts'
import { askAfterFailing, findLibrary } from './app/find-library.ts'
import type { GivenFiles } from './app/given-files.ts'
import { type BackupKeeper, keepBackups } from './app/keep-backups.ts'
import { launchUtilityReader } from './app/launch-utility-reader.ts'
import { showMainWindow } from './app/main-window.ts'
import { installMenu } from './app/menu.ts'
import { createNativeDialogs } from './app/native-dialogs.ts'
import { createNativeQuestions } from './app/native-questions.ts'
import { type AppPaths, dataPaths } from './app/paths.ts'
import { giveUp } from './app/report-failures.ts'
import { sendEvent } from './app/send-event.ts'
import { startAgain } from './app/start-again.ts'
import { waitForLibrary } from './app/wait-for-library.ts'
import { FIRST_PLACE } from './app/window-place.ts'
import { windowPlaceSchema } from './app/window-place-schema.ts'
import { createCopyShelf } from './backups/copy-shelf.ts'
import { DraftMirror } from './backups/draft-mirror.ts'
import { issuedCopies, KEPT_BESIDE } from './backups/kept-beside.ts'
import { createKeptFolders, type KeptFolders } from './backups/kept-folders.ts'
import { secondRoom } from './backups/second-copies.ts'
import { askToMove } from './database/data-place.ts'
import { isLarge, openAside } from './database/open-aside.ts'
import { openDatabase } from './database/open-database.ts'
import { checkInIdleTime } from './drafts/check-in-idle-time.ts'
import { DraftStore } from './drafts/draft-store.ts'
import { type Rescued, takeRescued } from './drafts/rescue.ts'
import { exportMinutes } from './export/export-minutes.ts'
import { keepFolderToOwner } from './files/file-access.ts'
import { createReadingProcess } from './import/reading-process.ts'
import { createHandlers } from './ipc/create-handlers.ts'
import type { Answerer } from './ipc/listen-for-requests.ts'
import { answerBy } from './ipc/register-handlers.ts'
import { bySchema, createKeptValue } from './library/kept-value.ts'
import { createLeftOpen } from './library/left-open.ts'
import { createLibrary, findUnproven, findUnreadable } from './library/library.ts'
import { createOriginalStore } from './originals/original-store.ts'
import { createPrintWindows } from './print/print-window.ts'
import { findDamagedRoster } from './roster/find-damaged-roster.ts'
import { LibrarySearch } from './search/library-search.ts'
import { createIssuedFiles } from './versions/issued-files.ts'
import { reviveDrafts } from './versions/revive-drafts.ts'
import { VersionStore } from './versions/version-store.ts'

/** What the way to the window has made by the time the library is opened. */
export interface LibraryParts {
  readonly window: BrowserWindow
  readonly closing: CloseHandshake
  readonly given: GivenFiles
  /** Told to the page one after the other; more are added here. */
  readonly notices: AppNotice[]
  readonly paths: AppPaths
  readonly forDevelopment: boolean
}

/** How long after the page is loaded copying, indexing and proving begin: they must not slow down what the writer waits for. */
const QUIET_MS = 1500

/**
 * Opens the library, shows the window as it was left and gives what answers the page. A library that cannot be opened is said, and the program
 * ends.
 */
export async function runLibrary(parts: LibraryParts): Promise<Answerer> {
  const { window, closing, given, notices, paths } = parts
  // In a packaged program its own binding fits; a name from outside could be any code.
  const nativeBinding = (!app.isPackaged && process.env.JIYAO_SQLITE_BINDING) || undefined
  const found = await openWhereItLies(paths, nativeBinding)
  if (found === null) return endQuietly()
  const { data, place, opened } = found
  if (!opened.ok) return endWith(opened.error)
  const { originals, issued } = dataPaths(data.folder)
  const { database, notice, known } = opened.value
  const library = createLibrary(database)
  const stored = library.settings.get()
  if (stored.ok) applyTheme(stored.value)
  const menu = installMenu(
    { runCommand: (command) => sendEvent(window, 'menu:command', { command }) },
    parts.forDevelopment,
  )
  showMainWindow(window, createKeptValue(database, 'window', bySchema(windowPlaceSchema), FIRST_PLACE))
  keepFolderToOwner(data.folder)
  keepFolderToOwner(originals)
  const versions = new VersionStore(database, Date.now, place)
  const tell = (news: AppNotice) => {
    notices.push(news)
    sendEvent(window, 'app:noticed', null)
  }
  const doubted = (title: string) => tell({ kind: 'drafts-unproven', titles: [title] })
  const drafts = new DraftStore(database, Date.now, { place, known, history: versions, doubted })
  const search = new LibrarySearch(database, drafts, place, () => sendEvent(window, 'library:indexed', null))
  const folders = createKeptFolders(database)
  const keptFolder = (what: keyof KeptFolders) => {
    const read = folders.get()
    return read.ok ? read.value[what] : null
  }
  const shelf = createCopyShelf(place)
  const inSecond = (what: keyof typeof KEPT_BESIDE) => {
    const second = keptFolder('second')
    return second === null ? [] : [join(secondRoom(second), KEPT_BESIDE[what])]
  }
  const issuedFiles = createIssuedFiles(issued, () => [
    issuedCopies(place),
    ...inSecond('issued'),
    ...shelf.issuedElsewhere(),
  ])
  const revived = reviveDrafts(drafts, versions)
  const rescued = takeRescued(data.folder, drafts)
  notices.push(
    ...(notice === null ? [] : [notice]),
    ...(revived.length > 0 ? [{ kind: 'drafts-revived' as const, titles: revived }] : []),
    ...tellRescued(rescued),
    ...(data.hasMoveFailed ? [{ kind: 'data-not-moved' as const }] : []),
    ...findUnreadable(library, folders),
    ...findUnproven(library, folders),
  )
  given.onGiven(() => sendEvent(window, 'app:fileGiven', null))
  let backups: BackupKeeper | null = null
  const keepNow = () => keepBackups({ database, place, second: () => keptFolder('second'), tell })
  const mirror = new DraftMirror({
    drafts,
    folder: () => keptFolder('mirror'),
    write: (minutes, target) => {
      const own = library.profiles.list()
      const profile = findProfile(minutes.profileId, own.ok ? own.value : [])
      return exportMinutes(minutes, target, { profile, toPdf: async () => fail({ kind: 'pdf-failed' }) })
    },
    failed: () => tell({ kind: 'mirror-failed' }),
  })
  afterLoading(window, () => {
    if (!database.open) return
    backups ??= keepNow()
    mirror.soon()
    search.start()
    const proofs = [
      () => drafts.findDamaged(),
      () => versions.findDamaged(),
      () => drafts.records.findDamaged(),
    ]
    checkInIdleTime(proofs, (titles) => tell({ kind: 'drafts-damaged', titles }))
    checkInIdleTime([() => findDamagedRoster(database)], (names) => tell({ kind: 'roster-damaged', names }))
  })
  const leftOpen = createLeftOpen(library.settings, drafts)
  // After what the page has asked for by now: its files and the first answers.
  setImmediate(() => {
    if (database.open) leftOpen.prepare()
  })
  let isEnding = false
  app.on('will-quit', (event) => {
    if (!database.open) return
    event.preventDefault()
    // Asked again while the last copy is made: once is enough.
    if (isEnding) return
    isEnding = true
    backups ??= keepNow()
    void backups.backUpLast().then(() => {
      search.close()
      database.close()
      if (given.wasStartedLate()) startAgain(takeAll(given))
      app.quit()
    })
  })
  return answerBy(
    createHandlers(database, drafts, createNativeDialogs(), library, createPrintWindows(paths.preload), {
      dataFolder: data.folder,
      takeGivenFile: given.take,
      reading: createReadingProcess(() => launchUtilityReader(paths.reader)),
      search,
      leftOpen,
      originals: createOriginalStore(originals, () => inSecond('originals')),
      backups: {
        database,
        place,
        drafts,
        versions,
        issuedFiles,
        shelf,
        folders,
        mirror,
        // Asked for in the first moments too.
        keeper: () => (backups ??= keepNow()),
        reveal: (folder) => void shell.openPath(folder),
        moveTo: (folder) => {
          askToMove(app.getPath('userData'), data.folder, folder)
          startAgain()
          // After the answer has reached the page.
          setImmediate(() => window.close())
        },
      },
      versions,
      issuedFiles,
      info: readAppInfo(database),
      notices,
      setEnabledCommands: menu.setEnabledCommands,
      edit: (action) => window.webContents[action](),
      flushed: closing.flushed,
      applySettings: applyTheme,
    }),
  )
}

/** Finds the library and opens it; asks the writer, as often as needed, where it cannot be found or written to. null: the writer ends the program. */
async function openWhereItLies(paths: AppPaths, nativeBinding: string | undefined) {
  const programFolder = app.getPath('userData')
  const questions = createNativeQuestions()
  for (;;) {
    const data = await findLibrary(programFolder, questions)
    if (data === null) return null
    const place = { file: dataPaths(data.folder).library, nativeBinding, worker: paths.worker }
    const opened = isLarge(place)
      ? await waitForLibrary(paths.preload, ({ hear, show }) => openAside(place, Date.now(), hear, show))
      : await openDatabase(place, Date.now())
    if (opened.ok || opened.error.kind !== 'database-unwritable') return { data, place, opened }
    if (!(await askAfterFailing(programFolder, data.folder, questions))) return null
  }
}

/** The writer chose to end the program. */
function endQuietly(): Promise<Answerer> {
  app.exit(1)
  return new Promise(() => undefined)
}

/** Says why the library cannot be opened and ends the program; the page's requests are answered by nobody. */
async function endWith(error: AppError): Promise<Answerer> {
  await giveUp(error)
  return () => new Promise(() => undefined)
}

/** Files that nobody took. */
function takeAll(given: GivenFiles): string[] {
  const file = given.take()
  return file === null ? [] : [file, ...takeAll(given)]
}

function tellRescued({ titles, changed, unreadable }: Rescued): AppNotice[] {
  return [
    ...(titles.length > 0 ? [{ kind: 'drafts-rescued' as const, titles: [...titles] }] : []),
    ...(changed.length > 0 ? [{ kind: 'rescued-changed' as const, titles: [...changed] }] : []),
    ...(unreadable.length > 0 ? [{ kind: 'rescue-unreadable' as const, names: [...unreadable] }] : []),
  ]
}

/** Runs `work` some time after the page was first loaded, whether that is still to come or already over. */
function afterLoading(window: BrowserWindow, work: () => void): void {
  const later = () => setTimeout(work, QUIET_MS).unref()
  if (window.webContents.isLoading()) window.webContents.once('did-finish-load', later)
  else later()
}

/** Menus, dialogs and the page's prefers-color-scheme follow the writer's choice. */
function applyTheme({ theme }: Settings): void {
  nativeTheme.themeSource = theme
}
