import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { projectRoot } from '../../scripts/project-folders.ts'
import { isRoot } from '../../scripts/runtime/machine.ts'

export interface LaunchOptions {
  /** Folder of the program to start: the app, when left out. */
  program?: string
  /** Folder of the app's data; a fresh one when left out. Give the one of an earlier launch to reopen it. */
  userData?: string
  /** Command line of the app, such as a file to open. */
  args?: readonly string[]
  environment?: Record<string, string>
  /** What is looked at while the program is still on its way, before its page is there. */
  meanwhile?: (app: ElectronApplication) => Promise<void>
}

export interface LaunchedApp {
  app: ElectronApplication
  page: Page
  userData: string
  /** Errors and warnings of the page's console (CSP violations among them) and uncaught errors, as they come. */
  errors: string[]
  /** What the main process has written to its standard output and error. */
  output: string[]
  /** Quits as a user does. */
  close(): Promise<void>
  /** Ends every process of the app at once, as a power cut does. */
  kill9(): Promise<void>
}

/**
 * Starts the built app in real Electron, in the product's own security mode (as root without Chromium's sandbox,
 * which refuses to run then). Needs what `prepare-app.ts` puts into the environment.
 */
export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const userData = options.userData ?? makeTemporaryFolder('user-data')
  // No executablePath: Playwright then loads itself before the app and holds back `ready`, which never hangs.
  const app = await _electron.launch({
    args: [options.program ?? projectRoot, ...(options.args ?? [])],
    chromiumSandbox: !isRoot(),
    env: { ...definedEnvironment(), JIYAO_USER_DATA: userData, ...options.environment },
    timeout: 30_000,
  })
  const output: string[] = []
  app.process().stdout?.on('data', (chunk: Buffer) => output.push(chunk.toString()))
  app.process().stderr?.on('data', (chunk: Buffer) => output.push(chunk.toString()))
  const errors: string[] = []
  app.context().on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text())
  })
  app.context().on('weberror', (error) => errors.push(String(error.error())))
  await options.meanwhile?.(app)
  const page = await app.firstWindow()
  await page.waitForLoadState('load')
  return { app, page, userData, errors, output, close: () => quit(app), kill9: () => killAll(app) }
}

/** A folder that is removed with all else that is temporary when the run ends. */
export function makeTemporaryFolder(name: string): string {
  return mkdtempSync(join(tmpdir(), `jiyao-${name}-`))
}

/** Ten times what quitting takes; an app that hangs must not hold up the suite, nor stay behind. */
const QUIT_LIMIT_MS = 20_000

async function quit(app: ElectronApplication): Promise<void> {
  const limit = AbortSignal.timeout(QUIT_LIMIT_MS)
  const tooLate = new Promise<'too late'>((done) => {
    limit.addEventListener('abort', () => done('too late'))
  })
  if ((await Promise.race([app.close(), tooLate])) !== 'too late') return
  await killAll(app)
  throw new Error('the app did not quit')
}

async function killAll(app: ElectronApplication): Promise<void> {
  const gone = new Promise<void>((done) => {
    app.once('close', () => done())
  })
  const { pid } = app.process()
  // Playwright starts Electron as the leader of a process group of its own (not on Windows).
  if (pid !== undefined) process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
  await gone
}

function definedEnvironment(): Record<string, string> {
  const defined: Record<string, string> = {}
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) defined[name] = value
  return defined
}
