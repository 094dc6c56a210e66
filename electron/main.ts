import { app, type BrowserWindow, ipcMain, Menu, session } from 'electron'
import type { AppNotice } from '../shared/ipc/app.ts'
import { findCommandWords, prepareCommandMode } from './app/command-mode.ts'
import { drawAtOnce } from './app/draw-at-once.ts'
import { claimGivenFiles, type GivenFiles } from './app/given-files.ts'
import { guardClosing } from './app/guard-closing.ts'
import { createMainWindow } from './app/main-window.ts'
import { BUNDLE_ORIGIN } from './app/own-page.ts'
import { settlePaths } from './app/paths.ts'
import { provideChineseFont } from './app/provide-chinese-font.ts'
import { recoverPage } from './app/recover-page.ts'
import { giveUpOn, reportFailures } from './app/report-failures.ts'
import { closeDoors, forbidLeaving, forbidNetwork, lockSession } from './app/secure.ts'
import { claimBundleScheme, serveBundle } from './app/serve-bundle.ts'
import { keepYoungGenerationSmall } from './app/young-generation.ts'
import { keepNewFilesToOwner } from './files/file-access.ts'
import { logFailure } from './files/log-failure.ts'
import { listenForRequests } from './ipc/listen-for-requests.ts'

// The way to the window: what is imported here is on it, and a start waits for it. All else comes with run-library.ts while the page loads.

// All of this must happen before the application is ready.
keepNewFilesToOwner()
const paths = settlePaths(import.meta.dirname, process.env.JIYAO_USER_DATA)
/** Developer tools: never in a packaged program, and otherwise only on request. */
const forDevelopment = !app.isPackaged && process.env.JIYAO_DEVTOOLS === '1'
let mainWindow: BrowserWindow | null = null
/** What a page asks for last before it reads its scripts: its styles stand after them (out/renderer/index.html). */
const LAST_OF_PAGE = /\.css$/u
/** The library is opened for a page that never comes as well, only later: the writer is told what is wrong. */
const PAGE_PATIENCE_MS = 1000
reportFailures()
forbidNetwork()
closeDoors()
keepYoungGenerationSmall()
drawAtOnce(app.commandLine)
forbidLeaving()
claimBundleScheme()
// Ours is made when the library is open; Electron would make one of its own until then.
Menu.setApplicationMenu(null)
const commandWords = findCommandWords(process.argv)
if (commandWords !== null) prepareCommandMode()
provideChineseFont(paths.fonts, app.getPath('userData'))
app.on('window-all-closed', () => {
  // Of the command line's PDF the hidden window goes before the file is written.
  if (commandWords === null) app.quit()
})
if (commandWords !== null)
  void import('./cli-mode.ts').then(({ runCommandMode }) => runCommandMode(commandWords, paths))
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
  const underWay = new Promise<void>((done) => {
    serveBundle(paths.bundle, (address) => {
      if (LAST_OF_PAGE.test(address)) done()
    })
    setTimeout(done, PAGE_PATIENCE_MS)
  })
  const window = createMainWindow({ preload: paths.preload, icon: paths.icon, forDevelopment })
  mainWindow = window
  const closing = guardClosing(window)
  const notices: AppNotice[] = []
  const load = () => {
    // Rejects when the window closes or the page breaks down while it loads; both are looked after elsewhere.
    window
      .loadURL(`${BUNDLE_ORIGIN}/index.html`)
      .catch((error: unknown) => logFailure('the page was not loaded', error))
  }
  recoverPage(window, notices, load)
  load()
  const answerer = loadLibrary(underWay).then(({ runLibrary }) =>
    runLibrary({ window, closing, given, notices, paths, forDevelopment }),
  )
  listenForRequests(ipcMain, answerer)
  await answerer
}

/**
 * Evaluates what the library is made of in two files (scripts/main-chunks.ts), one while the page's process starts, the other while the page reads
 * its scripts. In between (`underWay`) that process asks this one for several things in turn and can do nothing without them.
 */
async function loadLibrary(underWay: Promise<void>): Promise<typeof import('./run-library.ts')> {
  await import('../shared/minutes/minutes.ts')
  await underWay
  return import('./run-library.ts')
}

/** Brings a window to the front; false when it is closed. One that is still to come is there soon enough. */
function focus(window: BrowserWindow | null): boolean {
  if (window === null) return true
  if (window.isDestroyed()) return false
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
  return true
}
