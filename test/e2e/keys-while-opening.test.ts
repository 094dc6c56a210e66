import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { LaunchedApp } from '../support/launch-app.ts'
import { leaveUnsaved } from '../support/shared-app.ts'
import { readSheet } from '../support/sheet.ts'
import { goTo, newestDraft, nextSheet, runCommand, sheetShown, untilStored } from '../support/window.ts'
import { withSample } from '../support/with-sample.ts'

/** Keys that are pressed while a draft is still being opened, as on a slow machine. */
let page: Page
let launched: LaunchedApp
withSample((sample, app) => {
  page = sample
  launched = app
})

/** From now on the main process answers on the channel only after `letGo`. */
async function hold(channel: string): Promise<() => Promise<void>> {
  await launched.app.evaluate(({ ipcMain }, name) => {
    const handlers: Map<string, (...given: unknown[]) => unknown> = Reflect.get(ipcMain, '_invokeHandlers')
    const answer = handlers.get(name)
    if (answer === undefined) throw new Error(`no handler for ${name}`)
    const held = new Promise<void>((letGo) => {
      Reflect.set(globalThis, 'letGo', letGo)
    })
    handlers.set(name, async (...given) => {
      const answered = await answer(...given)
      await held
      return answered
    })
  }, channel)
  return () => launched.app.evaluate(() => Reflect.get(globalThis, 'letGo')())
}

test('the command list that was opened meanwhile stays, keeps the focus, and works on the new draft', async () => {
  const opened = await nextSheet(page)
  const letGo = await hold('drafts:create')
  await runCommand(page, '看示例')
  await page.keyboard.press('Control+k')
  await page.locator('.palette-input:focus').waitFor()
  await page.keyboard.type('绿')
  await letGo()
  await opened()
  await page.keyboard.type('道')
  expect(await page.locator('.palette-input:focus').inputValue()).toBe('绿道')
  await page.locator('.palette-chosen', { hasText: '绿道' }).waitFor()
  await page.keyboard.press('Enter')
  await page.locator('.outline-current', { hasText: '绿道' }).waitFor()
  await sheetShown(page)
})

test('when it is left again the caret is in the new sheet', async () => {
  const opened = await nextSheet(page)
  const letGo = await hold('drafts:create')
  await runCommand(page, '看示例')
  await page.keyboard.press('Control+k')
  await page.locator('.palette-input:focus').waitFor()
  await letGo()
  await opened()
  await page.keyboard.press('Escape')
  await sheetShown(page)
})

test('a name that was being given to the draft before is not lost', async () => {
  const opened = await nextSheet(page)
  const before = await newestDraft(page)
  const letGo = await hold('drafts:create')
  await runCommand(page, '看示例')
  await runCommand(page, '重命名')
  await page.getByRole('dialog').getByRole('textbox').fill('甲')
  await letGo()
  await opened()
  await page.keyboard.press('End')
  await page.keyboard.type('乙')
  await page.keyboard.press('Enter')
  await sheetShown(page)
  const titleOf = (id: string) =>
    page.evaluate(async (draft) => {
      const opened = await window.desktop?.invoke('drafts:open', { id: draft })
      return opened?.ok ? opened.value.summary.title : ''
    }, id)
  await expect.poll(() => titleOf(before)).toBe('甲乙')
})

test('words written meanwhile are in the draft they were written in', async () => {
  // The draft that is shown at the end is not the one that was saved last.
  leaveUnsaved(launched)
  await goTo(page, '绿道')
  await page.keyboard.press('End')
  const before = await newestDraft(page)
  const opened = await nextSheet(page)
  const letGo = await hold('drafts:create')
  await runCommand(page, '看示例')
  await sheetShown(page)
  await page.keyboard.type('甲乙丙')
  await letGo()
  await opened()
  await untilStored(page, before, '（试行）》甲乙丙')
  expect((await readSheet(page)).map(({ text }) => text).join()).not.toContain('甲乙丙')
})
