import { afterEach, expect, test } from 'vitest'
import { type LaunchedApp, launchApp } from '../support/launch-app.ts'
import { factField, goTo, libraryShown, sheetShown } from '../support/window.ts'

let launched: LaunchedApp | null = null

afterEach(async () => {
  await launched?.close()
  launched = null
})

test('a new draft says what it needs, and Enter walks from fact to fact', async () => {
  launched = await launchApp()
  const { page, errors } = launched
  await libraryShown(page)
  await page.keyboard.press('Control+n')
  await page.getByRole('dialog').getByRole('radio').first().waitFor()
  await page.keyboard.press('Enter')
  await sheetShown(page)
  const isFocused = async (name: string) => {
    const focused = page.locator(`.facts [data-field="${name}"]:focus-within`)
    await focused.waitFor()
  }
  await page.getByText('还有12项没填').waitFor()

  await page.keyboard.press('Tab')
  await isFocused('masthead.organ')
  await page.keyboard.insertText('云州市人民政府')
  await page.keyboard.press('Enter')
  await isFocused('masthead.number')
  await page.keyboard.insertText('第3号')
  await page.keyboard.press('Enter')
  await isFocused('masthead.issuer')
  await page.getByText('还有10项没填').waitFor()

  await page.getByRole('region', { name: '还没填的要素' }).getByRole('button', { name: '主持人' }).click()
  await isFocused('meeting.chairName')
  await page.keyboard.insertText('李明')
  await page.keyboard.press('Enter')
  await isFocused('meeting.chairPost')
  await page.keyboard.insertText('市长')
  await page.keyboard.press('Enter')
  await isFocused('topic.subject')
  await page.getByRole('textbox', { name: '名称', exact: true }).fill('《云州市防汛预案》')
  await page.keyboard.press('Escape')
  await sheetShown(page)
  await page.keyboard.press('F10')
  await isFocused('topic.reporter')
  await page.keyboard.insertText('市水利局')
  await page.keyboard.press('Enter')
  await isFocused('roll.entries')
  await page.keyboard.press('Enter')
  await factField(page, '第1行单位').waitFor()
  expect(errors).toEqual([])
})

test('Enter walks on from a date and from the name of a topic too', async () => {
  launched = await launchApp()
  const { page } = launched
  await libraryShown(page)
  await page.keyboard.press('Control+n')
  await page.getByRole('dialog').getByRole('radio').first().waitFor()
  await page.keyboard.press('Enter')
  await sheetShown(page)
  const isFocused = (name: string) => page.locator(`.facts [data-field="${name}"]:focus-within`).waitFor()
  const missing = page.getByRole('region', { name: '还没填的要素' })

  await missing.getByRole('button', { name: '印发日期' }).click()
  await isFocused('masthead.issueDate')
  await page.keyboard.type('20250318')
  await page.locator('.sheet-text', { hasText: '2025年3月18日' }).waitFor()
  await page.keyboard.press('Enter')
  await isFocused('meeting.ordinal')

  await missing.getByRole('button', { name: '职务' }).click()
  await isFocused('meeting.chairPost')
  await page.keyboard.press('Enter')
  await isFocused('topic.subject')
  await page.keyboard.insertText('审议《云州市防汛预案》')
  await page.keyboard.press('Enter')
  await isFocused('topic.reporter')
})

test('a roll is written without leaving the keys: Enter gives the next row, an empty row ends it', async () => {
  launched = await launchApp()
  const { page } = launched
  await libraryShown(page)
  await page.keyboard.press('Control+n')
  await page.getByRole('dialog').getByRole('radio').first().waitFor()
  await page.keyboard.press('Enter')
  await sheetShown(page)
  const isFocused = (label: string) => page.locator(`.facts input[aria-label="${label}"]:focus`).waitFor()
  const missing = page.getByRole('region', { name: '还没填的要素' })
  await missing.getByRole('button', { name: '日期' }).first().waitFor()
  await goTo(page, '出席')
  await page.locator('.facts').getByRole('button', { name: '添加一行' }).focus()
  await page.keyboard.press('Enter')
  await isFocused('第1行单位')
  // A row in which nothing stands is not printed.
  await page.locator('.block-roll', { hasText: '（尚未填写）' }).first().waitFor()
  await page.keyboard.insertText('市政府')
  await page.keyboard.press('Tab')
  await page.keyboard.insertText('林致远、沈知秋')
  await page.keyboard.press('Enter')
  await isFocused('第2行单位')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  await isFocused('第1行单位')
  await page.keyboard.press('Enter')
  await isFocused('第2行单位')
  await page.keyboard.press('Enter')
  await page.locator('.facts [data-field="roll.entries"]:focus-within').waitFor()
  await page.locator('.section-chip-current', { hasText: '列席' }).waitFor()
  const roll = page.locator('.block-roll').first()
  await expect.poll(() => roll.textContent()).toContain('市政府林致远、沈知秋。')
})
