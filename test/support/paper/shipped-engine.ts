import { join } from 'node:path'
import type { BrowserWindow } from 'electron'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import type { ChannelName } from '#shared/ipc/channels.ts'
import { ok } from '#shared/result.ts'
import type { NativeDialogs } from '../../../electron/app/native-dialogs.ts'
import { BUNDLE_ORIGIN } from '../../../electron/app/own-page.ts'
import { answerBundle } from '../../../electron/app/serve-bundle.ts'
import { createCopyShelf } from '../../../electron/backups/copy-shelf.ts'
import { DraftMirror } from '../../../electron/backups/draft-mirror.ts'
import { createKeptFolders } from '../../../electron/backups/kept-folders.ts'
import { openDatabase } from '../../../electron/database/open-database.ts'
import { DraftStore } from '../../../electron/drafts/draft-store.ts'
import { createReadingProcess } from '../../../electron/import/reading-process.ts'
import { answerRequest } from '../../../electron/ipc/answer-request.ts'
import { createHandlers } from '../../../electron/ipc/create-handlers.ts'
import type { Handlers } from '../../../electron/ipc/handlers.ts'
import { createLeftOpen } from '../../../electron/library/left-open.ts'
import { createLibrary } from '../../../electron/library/library.ts'
import { createOriginalStore } from '../../../electron/originals/original-store.ts'
import type { PrintWindows } from '../../../electron/print/print-window.ts'
import { LibrarySearch } from '../../../electron/search/library-search.ts'
import { createIssuedFiles } from '../../../electron/versions/issued-files.ts'
import { VersionStore } from '../../../electron/versions/version-store.ts'
import { launchReader } from '../../../scripts/launch-reader.ts'
import { projectRoot } from '../../../scripts/project-folders.ts'
import { isRoot } from '../../../scripts/runtime/machine.ts'
import { makeTemporaryFolder } from '../launch-app.ts'
import { createPrintPages } from './print-in-chromium.ts'

/** Where the page stands in a browser, which knows no app://; nothing of it leaves the test's own process. */
const ORIGIN = 'https://bundle.invalid'
const BUNDLE = join(projectRoot, 'out', 'renderer')

/** The program's page in a plain browser, answered by the program's own services over a library on the disk. */
export interface EngineWindow {
  readonly page: Page
  /** 156.0.8078.108 */
  readonly version: string
  /** Errors and warnings of the page's console and uncaught errors, as they come. */
  readonly errors: string[]
  /** The files that the next open and save dialogs answer with; null: the user cancels. */
  readonly dialogs: { open: string | null; save: string | null }
  close(): Promise<void>
}

/**
 * Opens the built page in the browser at `executable`. Only what Electron itself does is missing: windows, menus, dialogs, the clipboard's
 * commands; the module `electron` must be mocked by the test that calls this.
 */
export async function openInEngine(executable: string): Promise<EngineWindow> {
  const browser = await chromium.launch({ executablePath: executable, chromiumSandbox: !isRoot() })
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })
  const errors: string[] = []
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text())
  })
  context.on('weberror', (error) => errors.push(String(error.error())))
  await context.route('**', async (route) => {
    const address = route.request().url().replace(ORIGIN, BUNDLE_ORIGIN)
    const { statusCode, headers, data } = answerBundle(BUNDLE, route.request().method(), address)
    await route.fulfill({ status: statusCode, headers, body: data })
  })
  const windows = createWindows()
  const answers: EngineWindow['dialogs'] = { open: null, save: null }
  const prints = createPrintPages(() => openPage(context, 'print.html'), windows)
  const services = await openServices(answers, prints)
  await context.exposeBinding('askMain', ({ page }, channel: ChannelName, input: unknown) => {
    const sender = { window: windows.of(page), frame: { url: `${BUNDLE_ORIGIN}/index.html`, parent: null } }
    return answerRequest(channel, services.handlers, sender, input)
  })
  await context.addInitScript(() => {
    const ask = Reflect.get(window, 'askMain')
    Object.assign(window, { desktop: { invoke: ask, on: () => () => undefined } })
  })
  return {
    page: await openPage(context, 'index.html'),
    version: browser.version(),
    errors,
    dialogs: answers,
    async close() {
      await browser.close()
      services.close()
    },
  }
}

/** Stand-ins for the windows of Electron: one for each page, told apart by their number. */
function createWindows() {
  const known = new WeakMap<Page, BrowserWindow>()
  let count = 0
  return {
    of: (page: Page): BrowserWindow => {
      const window = known.get(page) ?? ({ id: ++count } as BrowserWindow)
      known.set(page, window)
      return window
    },
  }
}

async function openPage(context: BrowserContext, name: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${ORIGIN}/${name}`)
  return page
}

/** What run-library.ts puts together, without a window. */
async function openServices(
  answers: EngineWindow['dialogs'],
  prints: PrintWindows,
): Promise<{ readonly handlers: Handlers; readonly close: () => void }> {
  const dataFolder = makeTemporaryFolder('engine')
  const place = { file: join(dataFolder, 'jiyao.db'), nativeBinding: undefined }
  const opened = await openDatabase(place, Date.now())
  if (!opened.ok) throw new Error(`the library does not open: ${opened.error.kind}`)
  const { database, known } = opened.value
  const versions = new VersionStore(database, Date.now, place)
  const drafts = new DraftStore(database, Date.now, { place, known, history: versions })
  const search = new LibrarySearch(database, drafts, place, () => undefined)
  const reading = createReadingProcess(launchReader)
  const dialogs: NativeDialogs = {
    chooseToOpen: async () => answers.open,
    chooseFolder: async () => answers.open,
    chooseToSave: async () => answers.save,
    confirmReplacing: async () => true,
  }
  const issuedFiles = createIssuedFiles(join(dataFolder, 'issued'), () => [])
  const nothing = () => undefined
  const library = createLibrary(database)
  const handlers = createHandlers(database, drafts, dialogs, library, prints, {
    dataFolder,
    takeGivenFile: () => null,
    reading,
    search,
    leftOpen: createLeftOpen(library.settings, drafts),
    originals: createOriginalStore(join(dataFolder, 'originals')),
    backups: {
      database,
      place,
      drafts,
      versions,
      issuedFiles,
      shelf: createCopyShelf(place),
      folders: createKeptFolders(database),
      mirror: new DraftMirror({
        drafts,
        folder: () => null,
        write: async () => ok(undefined),
        failed: nothing,
      }),
      keeper: () => {
        throw new Error('no copies are made here')
      },
      reveal: nothing,
      moveTo: nothing,
    },
    versions,
    issuedFiles,
    info: { name: '纪要', version: '0', platform: 'linux', electron: '', chrome: '', sqlite: '' },
    notices: [],
    setEnabledCommands: nothing,
    edit: nothing,
    flushed: nothing,
    applySettings: nothing,
  })
  return {
    handlers,
    close: () => {
      reading.close()
      search.close()
      database.close()
    },
  }
}
