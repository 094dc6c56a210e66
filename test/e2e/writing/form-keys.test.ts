import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openInputMethod } from '../../support/input-method.ts'
import { readSheet, selectText } from '../../support/sheet.ts'
import { factField, goTo, sheetShown } from '../../support/window.ts'
import { withSample } from '../../support/with-sample.ts'

let page: Page
withSample((opened) => {
  page = opened
})

const options = () => page.locator('.combo-popover').getByRole('option')
const focusedField = (name: string) => page.locator(`.facts [data-field="${name}"]:focus-within`).waitFor()

test('↓ opens the whole list of a filled field, Enter takes one, Esc closes the list first and then goes back to the sheet', async () => {
  await goTo(page, '明确')
  const destination = factField(page, '去向')
  const before = await destination.inputValue()
  await destination.focus()
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => options().count()).toBeGreaterThan(3)
  await page.keyboard.press('Escape')
  await expect.poll(() => options().count()).toBe(0)
  await focusedField('decision.destination')
  expect(await destination.inputValue()).toBe(before)

  await page.keyboard.press('ArrowDown')
  await options().filter({ hasText: '按程序报批' }).click()
  await expect.poll(() => destination.inputValue()).toBe('按程序报批')
  await page.locator('.sheet-text', { hasText: '按程序报批' }).waitFor()
  await destination.focus()
  await page.keyboard.press('Escape')
  await sheetShown(page)
})

test('words of a field that are in no list stay, also where the list is open and something is composed', async () => {
  await goTo(page, '二、')
  const reporter = factField(page, '汇报单位')
  const inputMethod = await openInputMethod(page)
  await reporter.focus()
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => options().count()).toBeGreaterThan(1)
  await page.keyboard.press('Control+a')
  await inputMethod.type('yunzhou', '云州大数据中心')
  await page.keyboard.press('Tab')
  await expect.poll(() => reporter.inputValue()).toBe('云州大数据中心')
  await page.locator('.sheet-text', { hasText: '会议听取并审议了云州大数据中心关于' }).waitFor()
})

test('Enter on what shows its facts, and F6 in a decision, lead into the form; Esc back to the same place', async () => {
  await goTo(page, '版头')
  await page.keyboard.press('Enter')
  await focusedField('masthead.organ')
  await page.keyboard.press('Escape')
  await sheetShown(page)
  // Into the people of a roll, not to its name.
  await goTo(page, '出席')
  await page.keyboard.press('Enter')
  await page.locator('.facts input[aria-label="第1行单位"]:focus').waitFor()
  await page.keyboard.press('Escape')
  await sheetShown(page)
  await goTo(page, '明确')
  await page.keyboard.press('F6')
  await page.locator('.facts-forms :focus').waitFor()
  await page.keyboard.press('Escape')
  await sheetShown(page)
  await page.locator('.outline-current', { hasText: '明确' }).waitFor()
})

test('F10 right after the caret has moved leads into the form of the new place', async () => {
  await goTo(page, '版头')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('F10')
  await page.locator('.facts-forms :focus').waitFor()
  await expect.poll(() => page.locator('.section-chip-current').textContent()).toBe('会议')
  await page.locator('.facts-section', { hasText: '主持人' }).locator(':focus').waitFor()
})

test('a form that takes the focus the moment after a key in the sheet keeps it while it is written in', async () => {
  await goTo(page, '强调')
  const title = factField(page, '名称')
  await title.evaluate((field) => {
    const sheet = document.querySelector('.sheet-text')
    if (sheet === null) throw new Error('no sheet')
    // Called when the new line is drawn and the browser's caret set in it, before anything else is heard.
    const drawn = new MutationObserver(() => {
      drawn.disconnect()
      if (field instanceof HTMLElement) field.focus()
    })
    drawn.observe(sheet, { childList: true, subtree: true })
  })
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await focusedField('topic.subject')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('2026')
  await expect.poll(() => title.inputValue()).toBe('2026')
  await focusedField('topic.subject')
})

test('the keyboard goes on where it was when a roll has been read from text', async () => {
  await goTo(page, '列席')
  await page.getByRole('button', { name: '按文字编辑' }).click()
  await page.locator('.roll-text textarea').fill('市数据局叶知秋。')
  await page.getByRole('button', { name: '按文字更新名单' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '按文字编辑' }).and(page.locator(':focus')).waitFor()
})

test('another opener is one list away: the words after it stay', async () => {
  const at = 4
  const before = (await readSheet(page))[at]?.text ?? ''
  expect(before).toMatch(/^会议指出，/u)
  await selectText(page, { block: at, offset: 9 })
  await page.keyboard.press('Control+Alt+o')
  await page.locator('.popup-list').getByRole('option', { name: '会议认为' }).click()
  await expect
    .poll(async () => (await readSheet(page))[at]?.text)
    .toBe(before.replace('会议指出，', '会议认为，'))
})
