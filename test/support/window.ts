import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { minutesToPlainText } from '#shared/compose/plain-text.ts'
import { answerOpenDialog } from './answer-dialogs.ts'
import type { LaunchedApp } from './launch-app.ts'
import { INVENTED_MODEL } from './sample-texts.ts'

/** The invented document of eleven topics: the same in every window test, wherever it runs. */
export function modelFile(): string {
  return INVENTED_MODEL
}

/** Waits for the first thing a user sees: the list, or the three ways to begin. */
export async function libraryShown(page: Page): Promise<void> {
  await page.locator('.library-table, .library-empty').first().waitFor()
}

/** Runs a command by its name from the list of all commands. */
export async function runCommand(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.locator('.palette-input:focus').fill(words)
  await page.locator('.palette-chosen', { hasText: words }).waitFor()
  await page.keyboard.press('Enter')
  await page.locator('.palette').waitFor({ state: 'detached' })
}

/** Opens the built-in sample from the command list, so that it works in every place. */
export async function openSample(page: Page): Promise<void> {
  await libraryShown(page)
  const opened = await nextSheet(page)
  await runCommand(page, '看示例')
  await opened()
  await sheetShown(page)
}

/** To be called before what opens another draft; the function that it gives waits for the sheet of that draft. */
export async function nextSheet(page: Page): Promise<() => Promise<void>> {
  const before = page.locator('.sheet-text')
  if ((await before.count()) > 0) await before.evaluate((sheet) => sheet.setAttribute('data-before', ''))
  return async () => {
    await page.locator('.sheet-text[data-before]').waitFor({ state: 'detached' })
    await page.locator('.sheet-text').waitFor({ state: 'attached' })
  }
}

/** Imports a file and waits for its sheet, which may take the place of another draft's. */
export async function importFile({ app, page }: LaunchedApp, file: string): Promise<void> {
  const opened = await nextSheet(page)
  await answerOpenDialog(app, [file])
  await page.keyboard.press('Control+o')
  await opened()
  // Where something is doubtful 导入核对 comes first, as soon as its part of the program is loaded.
  const accept = page.getByRole('button', { name: '全部照办' })
  await accept.or(page.locator('.sheet-text:visible')).first().waitFor()
  if ((await accept.count()) > 0) await accept.click()
  await sheetShown(page)
}

/** Waits for the sheet with the caret in it. */
export async function sheetShown(page: Page): Promise<void> {
  await page.locator('.sheet-text').waitFor()
  await page.waitForFunction(() => document.activeElement?.classList.contains('sheet-text') === true)
}

/** Id of the draft that was changed last. */
export async function newestDraft(page: Page): Promise<string> {
  const listed = await page.evaluate(() => window.desktop?.invoke('drafts:list', { place: 'library' }))
  if (!listed?.ok || listed.value[0] === undefined) throw new Error('no draft in the library')
  return listed.value[0].summary.id
}

/** The printed text of a draft as it stands in the database. */
export async function storedText(page: Page, id: string): Promise<string> {
  const opened = await page.evaluate((draft) => window.desktop?.invoke('drafts:open', { id: draft }), id)
  if (!opened?.ok) throw new Error(`draft ${id} does not open`)
  return minutesToPlainText(opened.value.minutes)
}

/** Waits until the database holds the words. */
export async function untilStored(page: Page, id: string, words: string): Promise<void> {
  const stored = () => page.evaluate((draft) => window.desktop?.invoke('drafts:open', { id: draft }), id)
  await expect.poll(async () => JSON.stringify(await stored()).includes(words)).toBe(true)
}

/** Puts the caret into the first block whose row in the outline has these words; the panels follow it. */
export async function goTo(page: Page, words: string): Promise<void> {
  await outlineRow(page, words).click()
  await page.locator('.outline-current', { hasText: words }).waitFor()
  await sheetShown(page)
}

/** A row of the outline that begins with these words. */
export function outlineRow(page: Page, words: string): Locator {
  return page.locator('.outline-row', { hasText: words }).first()
}

/** A field of the facts panel by its label. */
export function factField(page: Page, label: string): Locator {
  return page.locator('.facts').getByLabel(label, { exact: true }).first()
}

export function readText(file: string): string {
  return readFileSync(file, 'utf8')
}

/** Resolves when the page has drawn what was done to it so far. */
export function drawn(page: Page): Promise<unknown> {
  return page.evaluate(
    () =>
      new Promise<void>((done) => {
        // A task of its own after the frame: by then it is painted.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => done()
          port2.postMessage(null)
        })
      }),
  )
}
