import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, afterEach, expect } from 'vitest'
import { type LaunchedApp, launchApp, makeTemporaryFolder } from './launch-app.ts'
import { expectPageIsSaved } from './sheet.ts'

/**
 * One started program for all tests of a file, because starting Electron takes longer than most tests. The function that it gives makes
 * the program as good as new and answers with it: the library as it was after the first start, the page loaded again, the
 * window, its dialogs and handlers as the program made them. Tests that kill or close the program, or give it a command line, start
 * their own with `launchApp`.
 *
 * After each test that used the program: what a sheet shows is what is saved, and the page's console has no error.
 */
export function shareApp(): () => Promise<LaunchedApp> {
  let program: SharedProgram | null = null
  let isUsed = false
  afterEach(async () => {
    if (program === null || !isUsed) return
    isUsed = false
    const { page, errors } = program.launched
    const hasSheet = (await page.locator('.sheet-text').count()) > 0
    if (hasSheet && !unsaved.has(program.launched)) await expectPageIsSaved(page)
    expect(errors).toEqual([])
  })
  afterAll(() => program?.launched.close())
  return async () => {
    if (program === null) {
      program = await startProgram()
      program.launched.app.once('close', () => {
        program = null
      })
    } else await makeAsNew(program)
    isUsed = true
    return program.launched
  }
}

/** Programs whose running test keeps the page from being saved. */
const unsaved = new WeakSet<LaunchedApp>()

/** What this test writes does not reach the library: at its end the sheet is not compared with it. */
export function leaveUnsaved(launched: LaunchedApp): void {
  unsaved.add(launched)
}

interface SharedProgram {
  readonly launched: LaunchedApp
  /** A copy of the library as the first start made it. */
  readonly firstLibrary: string
  readonly firstSize: { width: number; height: number }
}

async function startProgram(): Promise<SharedProgram> {
  const launched = await launchApp()
  // The library is opened while the page loads; what is asked of it waits for that.
  await launched.page.evaluate(() => window.desktop?.invoke('drafts:list', { place: 'library' }))
  const firstLibrary = join(makeTemporaryFolder('library'), 'jiyao.db')
  await copyLibrary(libraryOf(launched), firstLibrary)
  await launched.app.evaluate(({ app, dialog, ipcMain, BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    // Electron has no public way to read a handler; tests that stand in for one must not outlive themselves.
    const handlers: Map<string, unknown> = Reflect.get(ipcMain, '_invokeHandlers')
    Object.assign(globalThis, {
      asStarted: {
        dialogs: { ...dialog },
        handlers: new Map(handlers),
        listeners: app.listeners('web-contents-created'),
        bounds: window?.getBounds(),
        smallest: window?.getMinimumSize(),
      },
    })
  })
  const firstSize = await launched.page.evaluate(() => ({ width: innerWidth, height: innerHeight }))
  return { launched, firstLibrary, firstSize }
}

async function makeAsNew({ launched, firstLibrary, firstSize }: SharedProgram): Promise<void> {
  const { app, page, errors } = launched
  // The page is gone before its library is, so that nothing of it is written into the new one.
  await page.goto('about:blank')
  await app.evaluate(({ app: electron, dialog, ipcMain, BrowserWindow }) => {
    const { dialogs, handlers, listeners, bounds, smallest } = Reflect.get(globalThis, 'asStarted')
    Object.assign(dialog, dialogs)
    const current: Map<string, unknown> = Reflect.get(ipcMain, '_invokeHandlers')
    for (const [channel, handler] of handlers) current.set(channel, handler)
    for (const listener of electron.listeners('web-contents-created')) {
      if (!listeners.includes(listener)) electron.off('web-contents-created', listener as () => void)
    }
    const [window, ...others] = BrowserWindow.getAllWindows()
    for (const other of others) other.destroy()
    if (window === undefined) return
    // Stand-ins that a test has put before the methods of the class.
    const contents = window.webContents
    const made = Object.getPrototypeOf(contents)
    for (const [name, own] of Object.entries(contents)) {
      if (typeof own === 'function' && typeof made[name] === 'function')
        Reflect.deleteProperty(contents, name)
    }
    const now = window.getBounds()
    if (now.width === bounds.width && now.height === bounds.height) return
    window.setMinimumSize(smallest[0], smallest[1])
    window.setBounds(bounds)
  })
  await copyLibrary(firstLibrary, libraryOf(launched))
  await page.emulateMedia({ colorScheme: null, reducedMotion: null })
  // A size that a test has set for the page only cannot be taken back, only be set again.
  if (page.viewportSize() !== null) await page.setViewportSize(firstSize)
  await page.goto('app://bundle/index.html')
  errors.length = 0
  unsaved.delete(launched)
}

function libraryOf({ userData }: LaunchedApp): string {
  return join(userData, 'jiyao.db')
}

/** SQLite's own copying: also into a library that a running program holds open. */
async function copyLibrary(from: string, to: string): Promise<void> {
  const database = new Database(from, { readonly: true })
  try {
    await database.backup(to)
  } finally {
    database.close()
  }
}
