import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { answerOpenDialog } from '../support/answer-dialogs.ts'
import { openInputMethod } from '../support/input-method.ts'
import { type LaunchedApp, makeTemporaryFolder } from '../support/launch-app.ts'
import { goTo } from '../support/window.ts'
import { withSample } from '../support/with-sample.ts'

let launched: LaunchedApp
let page: Page
withSample((opened, app) => {
  page = opened
  launched = app
})

/** The text of the sheet without the marks that keep an empty line open. */
const sheetText = async () =>
  ((await page.locator('.sheet-text').textContent()) ?? '').replaceAll('\uFEFF', '')
const shows = (words: string) => expect.poll(sheetText).toContain(words)
const selected = () => page.evaluate(() => window.getSelection()?.toString())
const sheetFocused = () =>
  page.waitForFunction(() => document.activeElement?.classList.contains('sheet-text'))

/** Writes the first phrase that fits, by keys alone. */
async function insertPhrase(words: string): Promise<void> {
  await page.keyboard.press('Control+j')
  await page.locator('.phrases input:focus').waitFor()
  await page.getByLabel('查找常用语').fill(words)
  // Found by initials, it is there once the dictionary is.
  await page.locator('.phrase').first().waitFor()
  await page.keyboard.press('Enter')
  await sheetFocused()
}

test('Tab goes through the fields of a phrase, Esc leaves them, and one undo takes the phrase back', async () => {
  await goTo(page, '强调')
  await page.keyboard.press('End')
  const before = await sheetText()
  await insertPhrase('zddyy')
  await shows('制定该《行动计划》是□意义□的重要举措，有利于□作用□。')
  await expect.poll(selected).toBe('□意义□')
  await page.keyboard.press('Tab')
  await expect.poll(selected).toBe('□作用□')
  await page.keyboard.press('Shift+Tab')
  await expect.poll(selected).toBe('□意义□')
  await page.keyboard.press('Escape')
  await expect.poll(selected).toBe('')
  await page.keyboard.press('Control+z')
  await expect.poll(sheetText).toBe(before)
})

test('a phrase goes into an empty line, the middle of a statement, an item, and beside a block that only shows its facts', async () => {
  await goTo(page, '强调')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await insertPhrase('十分必要')
  await shows('出台该《行动计划》十分必要、切实可行。')

  await goTo(page, '认为')
  await page.keyboard.press('Home')
  for (const _ of '会议认为，') await page.keyboard.press('ArrowRight')
  await page.waitForFunction(() => window.getSelection()?.anchorOffset === 5)
  await insertPhrase('十分必要')
  await shows('会议认为，出台该')

  await page.locator('.block-item').first().click()
  await sheetFocused()
  await page.keyboard.press('End')
  await insertPhrase('十分必要')
  await expect.poll(async () => (await sheetText()).split('十分必要、切实可行。').length).toBe(4)

  await goTo(page, '版头')
  const shown = await sheetText()
  await insertPhrase('十分必要')
  await expect.poll(async () => (await sheetText()).split('十分必要、切实可行。').length).toBe(5)
  await page.keyboard.press('Control+z')
  await expect.poll(sheetText).toBe(shown)
})

test('a broken phrase file says so in one sentence and changes nothing', async () => {
  const file = join(makeTemporaryFolder('phrases'), '常用语.json')
  await page.keyboard.press('Control+j')
  await page.getByRole('button', { name: '管理', exact: true }).click()
  const dialog = page.getByRole('dialog')
  const lists = () => dialog.locator('.manager-list').allTextContents()
  await dialog.locator('.choice').first().waitFor()
  const before = await lists()
  await answerOpenDialog(launched.app, [file])
  for (const [text, sentence] of [
    ['{"formatVersion":1,"groups":[', '“常用语.json”不是可以识别的常用语文件，没有导入任何内容。'],
    [
      '{"formatVersion":1,"groups":[{"name":"甲"}]}',
      '常用语文件有误（分组第1项常用语：缺少内容或类型不对），没有采用。',
    ],
    ['{"templateFormat":1}', '这个文件不是“纪要”导出的常用语，没有采用。'],
  ] as const) {
    writeFileSync(file, text)
    await dialog.getByRole('button', { name: '导入…' }).click()
    await page.getByText(sentence, { exact: true }).waitFor()
  }
  expect(await lists()).toEqual(before)
  await page.keyboard.press('Escape')
})

test('the list of commands is found by initials, has the latest first, and stays shut while composing', async () => {
  await goTo(page, '强调')
  const palette = page.locator('.palette')
  const inputMethod = await openInputMethod(page)
  await page.keyboard.press('End')
  await inputMethod.begin('hui')
  await page.keyboard.press('Control+k')
  expect(await palette.count()).toBe(0)
  await inputMethod.commit('会')

  await page.keyboard.press('Control+k')
  await page.locator('.palette-input:focus').waitFor()
  await page.keyboard.type('kjj')
  await page.locator('.palette-chosen', { hasText: '快捷键' }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.keyboard.press('Control+k')
  await page.locator('.palette-item').first().filter({ hasText: '快捷键' }).waitFor()
  await page.keyboard.press('Escape')
  await palette.waitFor({ state: 'detached' })
})
