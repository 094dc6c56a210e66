import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type Page } from 'playwright-core'
import { buildAppIfStale } from './build-app.ts'
import { runScript, say } from './cannot-continue.ts'
import { projectRoot } from './project-folders.ts'
import { isRoot } from './runtime/machine.ts'
import { openRuntime } from './runtime/open-runtime.ts'

const folder = join(projectRoot, 'docs', 'guide', 'images')

/** The pictures of the guide in the order in which they are taken, with what is done before each. */
const PICTURES: readonly (readonly [name: string, show: (page: Page) => Promise<unknown>])[] = [
  [
    'editor',
    async (page) => {
      await runCommand(page, '看示例')
      await page.locator('.sheet-text').waitFor()
      // Told once to everybody; a picture shows the screen of every other day.
      await page.locator('.notices').getByRole('button', { name: '关闭' }).first().click()
      await page.locator('.outline-row', { hasText: '审议' }).first().click()
      await page.locator('.facts-forms input').first().waitFor()
    },
  ],
  [
    'pages',
    async (page) => {
      await page.keyboard.press('Control+3')
      await page.locator('.paper-line').first().waitFor()
    },
  ],
  [
    'library',
    async (page) => {
      await page.keyboard.press('Control+1')
      await page.locator('.draft-row').first().click()
      await page.locator('.draft-preview').waitFor()
    },
  ],
]

/**
 * `npm run picture-guide`: takes the pictures of docs/guide from the built program in a window that fits a screen of 1366 × 768, so that they stay true.
 */
await runScript(async () => {
  const runtime = await openRuntime()
  // Playwright finds Electron by this process's own environment.
  Object.assign(process.env, runtime.environment)
  await buildAppIfStale()
  mkdirSync(folder, { recursive: true })
  const data = mkdtempSync(join(tmpdir(), 'jiyao-pictures-'))
  const app = await _electron.launch({
    args: [projectRoot],
    chromiumSandbox: !isRoot(),
    env: { ...definedEnvironment(), JIYAO_USER_DATA: data },
  })
  try {
    const page = await app.firstWindow()
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    await page.locator('.library-empty').waitFor()
    // Only now: a start puts the window where it stood last.
    await app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 728)
    })
    await page.waitForFunction('innerWidth === 1366 && innerHeight === 728')
    for (const [name, show] of PICTURES) {
      await show(page)
      await page.evaluate('document.fonts.ready')
      await page.screenshot({ path: join(folder, `${name}.png`) })
      say(`docs/guide/images/${name}.png`)
    }
  } finally {
    await app.close()
    rmSync(data, { recursive: true, force: true })
    runtime.close()
  }
  return 0
})

async function runCommand(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.locator('.palette-input:focus').fill(words)
  await page.locator('.palette-chosen', { hasText: words }).waitFor()
  await page.keyboard.press('Enter')
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
