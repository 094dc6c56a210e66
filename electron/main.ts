import { dirname } from 'node:path'
import { app, type BrowserWindow, ipcMain, nativeTheme, session } from 'electron'
import type { AppNotice } from '../shared/ipc/app.ts'
import type { Settings } from '../shared/ipc/settings.ts'
import { readAppInfo } from './app/app-info.ts'
import { claimGivenFiles, type GivenFiles } from './app/given-files.ts'
import { guardClosing } from './app/guard-closing.ts'
import { type BackupKeeper, keepBackups } from './app/keep-backups.ts'
import { launchUtilityReader } from './app/launch-utility-reader.ts'
import { createMainWindow } from './app/main-window.ts'
import { installMenu } from './app/menu.ts'
import { createNativeDialogs } from './app/native-dialogs.ts'
import { BUNDLE_ORIGIN } from './app/own-page.ts'
import { settlePaths } from './app/paths.ts'
import { provideChineseFont } from './app/provide-chinese-font.ts'
import { recoverPage } from './app/recover-page.ts'
import { giveUp, giveUpOn, reportFailures } from './app/report-failures.ts'
import { closeDoors, forbidLeaving, forbidNetwork, lockSession } from './app/secure.ts'
import { sendEvent } from './app/send-event.ts'
import { claimBundleScheme, serveBundle } from './app/serve-bundle.ts'
import { FIRST_PLACE, windowPlaceSchema } from './app/window-place.ts'
import { findCommandWords, prepareCommandMode, runCommandMode } from './cli-mode.ts'
import { openDatabase } from './database/open-database.ts'
import { checkInIdleTime } from './drafts/check-in-idle-time.ts'
import { DraftStore } from './drafts/draft-store.ts'
import { takeRescued } from './drafts/rescue.ts'
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
  const place = { file: paths.library, nativeBinding }
  const opened = await openDatabase(place, Date.now())
  if (!opened.ok) {
    giveUp(opened.error)
    return
  }
  const { database, notice, known } = opened.value
  keepFolderToOwner(dirname(paths.library))
  keepFolderToOwner(paths.originals)
  const library = createLibrary(database)
  const versions = new VersionStore(database, Date.now, place)
  const drafts = new DraftStore(database, Date.now, { place, known, history: versions })
  const search = new LibrarySearch(database, drafts, place, () => {
    if (mainWindow !== null && !mainWindow.isDestroyed())
      sendEvent(mainWindow.webContents, 'library:indexed', null)
  })
  const dataFolder = dirname(paths.library)
  const revived = reviveDrafts(drafts, versions)
  const rescued = takeRescued(dataFolder, drafts)
  const notices: AppNotice[] = [
    ...(notice === null ? [] : [notice]),
    ...(revived.length > 0 ? [{ kind: 'drafts-revived' as const, titles: revived }] : []),
    ...(rescued.length > 0 ? [{ kind: 'drafts-rescued' as const, titles: rescued }] : []),
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
  const reading = createReadingProcess(() => launchUtilityReader(paths.reader))
  registerHandlers(
    ipcMain,
    createHandlers(database, drafts, createNativeDialogs(), library, createPrintWindows(paths.preload), {
      dataFolder,
      takeGivenFile: given.take,
      reading,
      search,
      originals: createOriginalStore(paths.originals),
      versions,
      issuedFiles: createIssuedFiles(paths.issued),
      info,
      notices,
      setEnabledCommands: menu.setEnabledCommands,
      edit: (action) => window.webContents[action](),
      flushed: closing.flushed,
      applySettings: applyTheme,
    }),
  )
  const tell = (news: AppNotice) => {
    notices.push(news)
    if (!window.isDestroyed()) sendEvent(window.webContents, 'app:noticed', null)
  }
  let backups: BackupKeeper | null = null
  window.once('ready-to-show', () => {
    backups = keepBackups(database, place, tell)
    search.start()
    checkInIdleTime(drafts, (titles) => tell({ kind: 'drafts-damaged', titles }))
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
