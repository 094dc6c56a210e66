import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'
import { nationalStandardProfile } from '#shared/profile/profile.ts'
import { pagesOf } from '#shared/typeset/pages.ts'
import { projectRoot } from '../../scripts/project-folders.ts'
import { placeCaret, startRecording, typeKeys } from '../bench/record-typing.ts'
import { median, percentile } from '../bench/statistics.ts'
import { findBarriers } from '../support/accessibility.ts'
import { openInputMethod } from '../support/input-method.ts'
import { type EngineWindow, openInEngine } from '../support/paper/shipped-engine.ts'
import { readPdfPages } from '../support/pdf-lines.ts'
import { expectPageIsSaved, readSheet } from '../support/sheet.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { goTo, libraryShown, modelFile, nextSheet, openSample, sheetShown } from '../support/window.ts'

// The services of the main process run in Node here; what they have of Electron is not asked for.
vi.mock('electron', () => ({ app: {}, BrowserWindow: {}, dialog: {}, protocol: {}, shell: {} }))

/** What is handed out: the line of Electron in package.json and the milestone of Chromium in it. */
const SHIPPED = { electron: '45', chromium: '156' }
const FOUND = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((file) => existsSync(file))
/** Set by .ci/run where the system has no package of it. */
const cannotBeHad = process.env.JIYAO_CHROMIUM === 'none'
if (FOUND === undefined)
  console.log(
    cannotBeHad
      ? 'This system has no package chromium: the page is tried in the test runtime alone.'
      : 'No Chromium here, which users’ Electron has inside: apt-get install chromium.',
  )

let window: EngineWindow
beforeAll(async () => {
  if (FOUND !== undefined) window = await openInEngine(FOUND)
})
afterAll(() => window?.close())
afterEach(() => expect(window?.errors ?? []).toEqual([]))

// Where it could be had and is not, the tests are skipped, which counts as failed where every test must run (JIYAO_TESTS=all).
const inEngine = test.skipIf(FOUND === undefined)
const ENGINES = FOUND === undefined && cannotBeHad ? [] : ['Chromium']

test('the milestone that is tried is the one that is handed out, or it is said that it is not', () => {
  const { devDependencies } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'))
  // A raised Electron brings another Chromium: look it up and change SHIPPED.
  expect(devDependencies.electron.split('.')[0]).toBe(SHIPPED.electron)
  // Without one the sentence above has said so.
  if (FOUND === undefined) return
  const isSame = window.version.split('.')[0] === SHIPPED.chromium
  console.log(
    `Tried in Chromium ${window.version}; Electron ${devDependencies.electron} has Chromium ${SHIPPED.chromium}${isSame ? '' : ': not the same milestone'}.`,
  )
})

inEngine.each(ENGINES)(
  '%s: a composition of an input method goes into the library whole, and undo is exact',
  async () => {
    const { page } = window
    await openSample(page)
    const before = await readSheet(page)
    await goTo(page, '强调')
    await page.keyboard.press('End')
    const inputMethod = await openInputMethod(page)
    await inputMethod.type('yaozhuajinluoshi', '要抓紧落实')
    await inputMethod.begin('hui')
    // What is not chosen yet is on the page and not in the draft.
    await page.locator('.sheet-text', { hasText: '要抓紧落实hui' }).waitFor()
    await inputMethod.cancel()
    await expectPageIsSaved(page)
    expect(JSON.stringify(await readSheet(page))).toContain('要抓紧落实')
    await page.keyboard.press('Control+z')
    await expect.poll(() => readSheet(page)).toEqual(before)
    await expectPageIsSaved(page)
  },
)

inEngine.each(ENGINES)('%s: every key that is typed arrives, how long it takes is told', async () => {
  const { page } = window
  const before = (await readSheet(page)).map(({ text }) => text).join('').length
  await goTo(page, '强调')
  const block = (await readSheet(page)).findIndex(({ text }) => text.startsWith('会议强调'))
  await placeCaret(page, block)
  await startRecording(page)
  const times = await typeKeys(page, 25, 1)
  console.log(
    `key to paint: median ${median(times).toFixed(1)} ms, p95 ${percentile(times, 0.95).toFixed(1)} ms`,
  )
  const typed = (await readSheet(page)).map(({ text }) => text).join('').length - before
  expect(typed).toBe(25)
  await expectPageIsSaved(page)
})

inEngine.each(ENGINES)('%s: pages and PDF have the lines of the typesetter', async () => {
  const { page, dialogs } = window
  const { minutes } = parseMinutesText(readFileSync(modelFile(), 'utf8'))
  const wanted = pagesOf(minutes, nationalStandardProfile).map(({ lines }) => lines.map(withoutBlanks))
  const opened = await nextSheet(page)
  dialogs.open = modelFile()
  await page.keyboard.press('Control+o')
  await opened()
  await sheetShown(page)
  await page.keyboard.press('Control+3')
  await page.locator('.page-slot .paper').first().waitFor()
  for (const [index, lines] of wanted.entries()) {
    await page.getByRole('button', { name: `第${index + 1}页`, exact: true }).click()
    const drawn = page.locator(`[data-page="${index + 1}"] [data-line]`)
    await drawn.first().waitFor()
    expect((await drawn.allTextContents()).map(withoutBlanks)).toEqual(lines)
  }
  const pdf = join(temporaryFolder(), '纪要.pdf')
  dialogs.save = pdf
  await page.getByRole('button', { name: '导出 PDF' }).click()
  await page.getByText('已导出“纪要.pdf”').waitFor()
  const found = await readPdfPages(pdf)
  expect(found).toHaveLength(wanted.length)
  for (const [index, lines] of wanted.entries())
    expect(found[index]?.lines.map(({ text }) => text).slice(0, lines.length)).toEqual(lines)
})

inEngine.each(ENGINES)('%s: the places can be used by everybody, light and dark', async () => {
  const { page } = window
  const found: Record<string, string[]> = {}
  for (const key of ['3', '2', '1']) {
    await page.keyboard.press(`Control+${key}`)
    await page
      .locator(['.page-slot .paper', '.sheet-text', '.library-table'][3 - Number(key)] ?? '')
      .first()
      .waitFor()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const barriers = await findBarriers(page)
      if (barriers.length > 0) found[`${key} ${colorScheme}`] = barriers
    }
  }
  expect(found).toEqual({})
})

inEngine.each(ENGINES)(
  '%s: the policy refuses HTML of strings, scripts of strings and requests to elsewhere',
  async () => {
    const { page, errors } = window
    const refused = await page.evaluate(async () => {
      const tried = async (work: () => unknown) => {
        try {
          await work()
          return 'done'
        } catch {
          return 'refused'
        }
      }
      const script = document.createElement('script')
      return [
        await tried(() => {
          document.createElement('div').innerHTML = '<b>x</b>'
        }),
        await tried(() => {
          script.textContent = 'window.ran = 1'
          document.head.append(script)
        }),
        await tried(() => fetch('https://elsewhere.invalid/')),
        Reflect.get(window, 'ran') ?? 'not run',
      ]
    })
    expect(refused).toEqual(['refused', 'refused', 'refused', 'not run'])
    errors.length = 0
    await page.keyboard.press('Control+1')
    await libraryShown(page)
  },
)

function withoutBlanks(text: string): string {
  return text.replaceAll(/\s/gu, '')
}
