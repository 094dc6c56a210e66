import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readShownPlace } from '../support/caret-place.ts'
import { type LaunchedApp, launchApp } from '../support/launch-app.ts'
import { nextSheet, openSample, runCommand, sheetShown } from '../support/window.ts'

let launched: LaunchedApp
let page: Page
beforeAll(async () => {
  launched = await launchApp()
  page = launched.page
  await openSample(page)
  for (const title of ['乙会', '甲会']) {
    const opened = await nextSheet(page)
    await runCommand(page, '看示例')
    await opened()
    await sheetShown(page)
    await runCommand(page, '重命名')
    await page.getByRole('dialog').getByRole('textbox').fill(title)
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.locator('.document-title', { hasText: title }).waitFor()
  }
  await page.keyboard.press('Control+1')
  await page.locator('.draft-row').nth(2).waitFor()
})
afterAll(async () => {
  expect(launched.errors).toEqual([])
  await launched.close()
})

const names = () => page.locator('.draft-name').allTextContents()

test('a press on a heading sorts the list, another the other way round', async () => {
  await page.getByRole('columnheader', { name: '会议', exact: true }).click()
  await expect.poll(async () => (await names()).indexOf('甲会') < (await names()).indexOf('乙会')).toBe(true)
  await page.getByRole('columnheader', { name: '会议', exact: true }).click()
  await expect.poll(async () => (await names()).indexOf('甲会') > (await names()).indexOf('乙会')).toBe(true)
})

test('Ctrl+F searches the list, and a hit opens at its words', async () => {
  await page.keyboard.press('Control+f')
  await page.locator('.search-input:focus').fill('专项债券')
  await page.locator('.draft-hit mark').first().waitFor()
  await page.locator('.draft-row').last().dblclick()
  await page.locator('.sheet-text:focus').waitFor()
  await expect
    .poll(() => readShownPlace(page))
    .toMatchObject({ isInView: true, caret: expect.stringContaining('会议要求，要严格预算') })
  await page.keyboard.press('Control+1')
  await page.locator('.search-input').fill('')
})

test('several drafts are deleted together and come back together', async () => {
  const before = (await names()).length
  await page.locator('.draft-row').nth(0).click()
  await page
    .locator('.draft-row')
    .nth(1)
    .click({ modifiers: ['Control'] })
  await page.locator('.draft-row').nth(1).click({ button: 'right' })
  await page.getByRole('menuitem', { name: '删除所选2份' }).click()
  await expect.poll(async () => (await names()).length).toBe(before - 2)
  await page.locator('.notice', { hasText: '等2份' }).getByRole('button', { name: '撤销' }).click()
  await expect.poll(async () => (await names()).length).toBe(before)
})

test('a list that could not be read for a moment says so and is there again by itself', async () => {
  const before = await names()
  // Fails twice, as when another program holds the library, then answers as ever.
  await launched.app.evaluate(({ ipcMain }) => {
    const handlers: Map<string, (...given: unknown[]) => unknown> = Reflect.get(ipcMain, '_invokeHandlers')
    const real = handlers.get('library:query')
    let asked = 0
    handlers.set('library:query', (...given) => {
      asked += 1
      return asked > 2 ? real?.(...given) : { ok: false, error: { kind: 'unexpected' } }
    })
  })
  await page.locator('.search-input').fill('甲会')
  await page.locator('[role="alert"]').first().waitFor()
  await expect.poll(names).toEqual(['甲会'])
  await page.locator('[role="alert"]').first().waitFor({ state: 'detached' })
  await page.locator('.search-input').fill('')
  await expect.poll(names).toEqual(before)
})
