import { app, type BrowserWindow, ipcMain, nativeTheme, session, shell } from 'electron'
import type { AppNotice } from '../shared/ipc/app.ts'
import type { Settings } from '../shared/ipc/settings.ts'
import { findProfile } from '../shared/profile/find-profile.ts'
import { fail } from '../shared/result.ts'
import { readAppInfo } from './app/app-info.ts'
import { claimGivenFiles, type GivenFiles } from './app/given-files.ts'
import { guardClosing } from './app/guard-closing.ts'
import { type BackupKeeper, keepBackups } from './app/keep-backups.ts'
import { launchUtilityReader } from './app/launch-utility-reader.ts'
import { createMainWindow } from './app/main-window.ts'
import { installMenu } from './app/menu.ts'
import { createNativeDialogs } from './app/native-dialogs.ts'
import { BUNDLE_ORIGIN } from './app/own-page.ts'
import { dataPaths, settlePaths } from './app/paths.ts'
import { provideChineseFont } from './app/provide-chinese-font.ts'
import { recoverPage } from './app/recover-page.ts'
import { giveUp, giveUpOn, reportFailures } from './app/report-failures.ts'
import { closeDoors, forbidLeaving, forbidNetwork, lockSession } from './app/secure.ts'
import { sendEvent } from './app/send-event.ts'
import { claimBundleScheme, serveBundle } from './app/serve-bundle.ts'
import { FIRST_PLACE, windowPlaceSchema } from './app/window-place.ts'
import { DraftMirror } from './backups/draft-mirror.ts'
import { createKeptFolders, type KeptFolders, placeOf } from './backups/kept-folders.ts'
import { findCommandWords, prepareCommandMode, runCommandMode } from './cli-mode.ts'
import { askToMove, settleDataPlace } from './database/data-place.ts'
import { openDatabase } from './database/open-database.ts'
import { checkInIdleTime } from './drafts/check-in-idle-time.ts'
import { DraftStore } from './drafts/draft-store.ts'
import { takeRescued } from './drafts/rescue.ts'
import { exportMinutes } from './export/export-minutes.ts'
import { keepFolderToOwner, keepNewFilesToOwner } from './files/file-access.ts'
import { logFailure } from './files/log-failure.ts'
import { createReadingProcess } from './import/reading-process.ts'
import { createHandlers } from './ipc/create-handlers.ts'
import { registerHandlers } from './ipc/register-handlers.ts'
import { bySchema, createKeptValue } from './library/kept-value.ts'
import { createLibrary, findUnreadable } from './library/library.ts'
import { createOriginalStore } from './originals/original-store.ts'
import { createPrintWindows } from './print/print-window.ts'
import { LibrarySearch } from './search/library-search.ts'
import { createIssuedFiles } from './versions/issued-files.ts'
import { reviveDrafts } from './versions/revive-drafts.ts'
import { VersionStore } from './versions/version-store.ts'

// All of this must happen before the application is ready.
keepNewFilesToOwner()
const paths = settlePaths(import.meta.dirname, process.env.JIYAO_USER_DATA)
/** Developer tools: never in a packaged program, and otherwise only on request. */
const forDevelopment = !app.isPackaged && process.env.JIYAO_DEVTOOLS === '1'
let mainWindow: BrowserWindow | null = null
reportFailures()
forbidNetwork()
closeDoors()
forbidLeaving()
claimBundleScheme()
const commandWords = findCommandWords(process.argv)
if (commandWords !== null) prepareCommandMode()
provideChineseFont(paths.fonts, app.getPath('userData'))
app.on('window-all-closed', () => {
  // Of the command line's PDF the hidden window goes before the file is written.
  if (commandWords === null) app.quit()
})
if (commandWords !== null) void runCommandMode(commandWords, paths)
else {
  const given = claimGivenFiles(() => focus(mainWindow))
  if (given === null) app.quit()
  else
    void app
      .whenReady()
      .then(() => start(given))
      .catch(giveUpOn)
}

async function start(given: GivenFiles): Promise<void> {
  lockSession(session.defaultSession, forDevelopment)
  serveBundle(paths.bundle)
  // In a packaged program its own binding fits; a name from outside could be any code.
  const nativeBinding = (!app.isPackaged && process.env.JIYAO_SQLITE_BINDING) || undefined
  const data = settleDataPlace(app.getPath('userData'))
  if (data.isAbsent) {
    giveUp({ kind: 'data-absent', place: placeOf(data.folder) })
    return
  }
  const { library: file, originals, issued } = dataPaths(data.folder)
  const place = { file, nativeBinding }
  const opened = await openDatabase(place, Date.now())
  if (!opened.ok) {
    giveUp(opened.error)
    return
  }
  const { database, notice, known } = opened.value
  keepFolderToOwner(data.folder)
  keepFolderToOwner(originals)
  const library = createLibrary(database)
  const versions = new VersionStore(database, Date.now, place)
  const drafts = new DraftStore(database, Date.now, { place, known, history: versions })
  const search = new LibrarySearch(database, drafts, place, () => {
    if (mainWindow !== null && !mainWindow.isDestroyed())
      sendEvent(mainWindow.webContents, 'library:indexed', null)
  })
  const folders = createKeptFolders(database)
  const keptFolder = (what: keyof KeptFolders) => {
    const read = folders.get()
    return read.ok ? read.value[what] : null
  }
  const revived = reviveDrafts(drafts, versions)
  const rescued = takeRescued(data.folder, drafts)
  const notices: AppNotice[] = [
    ...(notice === null ? [] : [notice]),
    ...(revived.length > 0 ? [{ kind: 'drafts-revived' as const, titles: revived }] : []),
    ...(rescued.length > 0 ? [{ kind: 'drafts-rescued' as const, titles: rescued }] : []),
    ...(data.hasMoveFailed ? [{ kind: 'data-not-moved' as const }] : []),
    ...findUnreadable(library),
  ]
  const info = readAppInfo(database)
  const stored = library.settings.get()
  if (stored.ok) applyTheme(stored.value)
  const window = createMainWindow({
    preload: paths.preload,
    icon: paths.icon,
    dark: nativeTheme.shouldUseDarkColors,
    forDevelopment,
    place: createKeptValue(database, 'window', bySchema(windowPlaceSchema), FIRST_PLACE),
  })
  mainWindow = window
  const menu = installMenu(
    {
      runCommand: (command) => sendEvent(window.webContents, 'menu:command', { command }),
    },
    forDevelopment,
  )
  given.onGiven(() => sendEvent(window.webContents, 'app:fileGiven', null))
  const closing = guardClosing(window)
  const load = () => {
    // Rejects when the window closes or the page breaks down while it loads; both are looked after elsewhere.
    window
      .loadURL(`${BUNDLE_ORIGIN}/index.html`)
      .catch((error: unknown) => logFailure('the page was not loaded', error))
  }
  recoverPage(window, notices, load)
  const tell = (news: AppNotice) => {
    notices.push(news)
    if (!window.isDestroyed()) sendEvent(window.webContents, 'app:noticed', null)
  }
  let backups: BackupKeeper | null = null
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
  const reading = createReadingProcess(() => launchUtilityReader(paths.reader))
  registerHandlers(
    ipcMain,
    createHandlers(database, drafts, createNativeDialogs(), library, createPrintWindows(paths.preload), {
      dataFolder: data.folder,
      takeGivenFile: given.take,
      reading,
      search,
      originals: createOriginalStore(originals),
      backups: {
        database,
        place,
        drafts,
        versions,
        folders,
        mirror,
        keeper: () => backups,
        reveal: (folder) => void shell.openPath(folder),
        moveTo: (folder) => {
          askToMove(app.getPath('userData'), folder)
          app.relaunch()
          // After the answer has reached the page.
          setImmediate(() => window.close())
        },
      },
      versions,
      issuedFiles: createIssuedFiles(issued),
      info,
      notices,
      setEnabledCommands: menu.setEnabledCommands,
      edit: (action) => window.webContents[action](),
      flushed: closing.flushed,
      applySettings: applyTheme,
    }),
  )
  window.once('ready-to-show', () => {
    backups = keepBackups({ database, place, second: () => keptFolder('second'), tell })
    mirror.soon()
    search.start()
    const proofs = [() => drafts.findDamaged(), () => versions.findDamaged()]
    checkInIdleTime(proofs, (titles) => tell({ kind: 'drafts-damaged', titles }))
  })
  let isEnding = false
  app.on('will-quit', (event) => {
    if (!database.open) return
    event.preventDefault()
    // Asked again while the last copy is made: once is enough.
    if (isEnding) return
    isEnding = true
    void (backups?.backUpLast() ?? Promise.resolve()).then(() => {
      search.close()
      database.close()
      app.quit()
    })
  })
  load()
}

/** Menus, dialogs and the page's prefers-color-scheme follow the writer's choice. */
function applyTheme({ theme }: Settings): void {
  nativeTheme.themeSource = theme
}

function focus(window: BrowserWindow | null): void {
  if (!window || window.isDestroyed()) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
