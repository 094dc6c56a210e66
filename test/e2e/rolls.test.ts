import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { PEOPLE, RUN_ON } from '../support/attending-units.ts'
import { copyText } from '../support/copy-text.ts'
import { shareApp } from '../support/shared-app.ts'
import { goTo, newestDraft, openSample, runCommand, storedText, untilStored } from '../support/window.ts'

const freshApp = shareApp()

/** The sample with its roll 列席 chosen and emptied. */
async function openEmptyRoll() {
  const { page } = await freshApp()
  await openSample(page)
  await goTo(page, '列席')
  await page.getByRole('button', { name: '按文字编辑' }).click()
  await page.locator('.roll-text textarea').fill('')
  await page.getByRole('button', { name: '按文字更新名单' }).click()
  await page.getByText('0行 · 0人').waitFor()
  return page
}

function rollOf(page: Page): Locator {
  return page.locator('.block-roll', { hasText: '列席：' })
}

test('25 units pasted on the chosen roll print run on, with no repair', async () => {
  const page = await openEmptyRoll()
  await goTo(page, '列席')
  await copyText(page, PEOPLE.map(([unit, name]) => `${unit}　${name}`).join('\n'))
  await page.keyboard.press('Control+v')
  await page.getByText('25行 · 25人').waitFor()
  await untilStored(page, await newestDraft(page), '欧阳春雨')
  expect(await storedText(page, await newestDraft(page))).toContain(`列席：${RUN_ON}`)
})

test('cells of Excel pasted into a cell fill rows; posts go when they are not wanted; one undo each', async () => {
  const page = await openEmptyRoll()
  await page.getByRole('button', { name: '添加一行' }).click()
  await page.getByLabel('第1行单位').focus()
  await copyText(
    page,
    `序号\t单位\t姓名\t职务\n${PEOPLE.map(([unit, name], at) => `${at + 1}\t${unit}\t${name}\t副局长`).join('\n')}`,
  )
  await page.keyboard.press('Control+v')
  await page.getByText('25行 · 25人').waitFor()
  expect(await page.getByLabel('第20行单位').inputValue()).toBe('市农业农村局副局长')
  await page.getByRole('button', { name: '去掉职务' }).click()
  await expect.poll(() => page.getByLabel('第20行单位').inputValue()).toBe('市农业农村局')
  await untilStored(page, await newestDraft(page), '"unit":"市农业农村局"')
  expect(await storedText(page, await newestDraft(page))).toContain(`列席：${RUN_ON}`)
  await page.keyboard.press('Control+z')
  await expect.poll(() => page.getByLabel('第20行单位').inputValue()).toBe('市农业农村局副局长')
})

test('a list of lines as text runs on, is set in lines by the switch and back; what is not sure is asked once', async () => {
  const page = await openEmptyRoll()
  await page.getByRole('button', { name: '按文字编辑' }).click()
  await page.locator('.roll-text textarea').fill('1. 市财政局：陈白露\n2. 市农业农村局：禾苗')
  await page.getByText('读出2行、2人').waitFor()
  await page.getByRole('button', { name: '按文字更新名单' }).click()
  await expect.poll(() => rollOf(page).textContent()).toContain('市财政局陈白露，市农业农村局禾苗。')
  await page.getByText('有1行不太确定').waitFor()
  await page.getByRole('button', { name: '知道了' }).click()
  await page.getByText('有1行不太确定').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: '分行' }).click()
  await expect.poll(() => rollOf(page).textContent()).not.toContain('，')
  await page.getByRole('button', { name: '按文字编辑' }).click()
  expect(await page.locator('.roll-text textarea').inputValue()).toBe('市财政局陈白露\n市农业农村局禾苗')
  await page.getByRole('button', { name: '按文字更新名单' }).click()
  await page.getByRole('button', { name: '连排' }).click()
  await expect.poll(() => rollOf(page).textContent()).toContain('市财政局陈白露，市农业农村局禾苗。')
})

test('a row moves on and on by Alt+↑, the caret with it', async () => {
  const page = await openEmptyRoll()
  await goTo(page, '列席')
  await copyText(page, '市财政局 陈白露\n市水务局 江涛\n市司法局 冯唐')
  await page.keyboard.press('Control+v')
  await page.getByLabel('第3行姓名').focus()
  await page.keyboard.press('Alt+ArrowUp')
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(() => page.getByLabel('第1行姓名').inputValue()).toBe('冯唐')
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toBe('第1行姓名')
})

test('a row is dragged by its grip to another place; what begins lines stays where it is', async () => {
  const page = await openEmptyRoll()
  await goTo(page, '列席')
  await copyText(page, '市财政局 陈白露\n市水务局 江涛\n市司法局 冯唐')
  await page.keyboard.press('Control+v')
  const grip = page.locator('.roll-row').nth(2).locator('.roll-grip')
  await grip.waitFor()
  const from = await grip.boundingBox()
  const to = await page.locator('.roll-row').first().boundingBox()
  if (from === null || to === null) throw new Error('no rows')
  await page.mouse.move(from.x + 8, from.y + 14)
  await page.mouse.down()
  await page.mouse.move(from.x + 8, from.y - 10, { steps: 4 })
  await page.mouse.move(from.x + 8, to.y + 4, { steps: 4 })
  await page.locator('.roll-drop-before').waitFor()
  await page.mouse.up()
  await expect
    .poll(() => rollOf(page).textContent())
    .toContain('市司法局冯唐，市财政局陈白露，市水务局江涛。')
  await page.keyboard.press('Control+z')
  await expect
    .poll(() => rollOf(page).textContent())
    .toContain('市财政局陈白露，市水务局江涛，市司法局冯唐。')
})

test('a roll that is asked for by its command is typed into at once; names typed without a unit count as people', async () => {
  const page = await openEmptyRoll()
  await goTo(page, '版头')
  await runCommand(page, '列席名单')
  await expect
    .poll(() => rollOf(page).evaluate((roll) => roll.getBoundingClientRect().bottom <= innerHeight))
    .toBe(true)
  const cell = (label: string) => page.locator(`.facts input[aria-label="${label}"]:focus`)
  await cell('第1行单位').waitFor()
  await page.keyboard.insertText('韩青')
  await page.keyboard.press('Enter')
  await cell('第2行单位').waitFor()
  await expect.poll(() => page.getByLabel('第1行姓名').inputValue()).toBe('韩青')
  await page.keyboard.insertText('市科技局钱塘')
  await page.keyboard.press('Enter')
  await page.getByText('2行 · 2人').waitFor()
  expect(await page.getByLabel('第2行单位').inputValue()).toBe('市科技局')
  expect(await page.getByLabel('第2行姓名').inputValue()).toBe('钱塘')
  await cell('第3行单位').waitFor()
  await page.keyboard.insertText('市统计局')
  await page.keyboard.press('Tab')
  await page.keyboard.insertText('白露（代）')
  await page.keyboard.press('Enter')
  // What stands in brackets is said beside the name, and next time nobody is sent again.
  await expect.poll(() => page.getByLabel('第3行备注').inputValue()).toBe('代')
  expect(await page.getByLabel('第3行姓名').inputValue()).toBe('白露')
  await page.locator('.block-roll', { hasText: '列席：韩青，市科技局钱塘，市统计局白露（代）。' }).waitFor()
})

test('the three ways to fill in a roll are one press apart, and a row that was dragged keeps the keyboard', async () => {
  const page = await openEmptyRoll()
  const ways = page.getByRole('group', { name: '填法' })
  await ways.getByRole('button', { name: '勾选名单' }).click()
  await page.locator('.ticks').waitFor()
  await ways.getByRole('button', { name: '按文字编辑' }).click()
  await page.locator('.roll-text textarea').fill('市财政局方既白，市统计局白露')
  await ways.getByRole('button', { name: '按表格' }).click()
  await page.getByLabel('第1行单位').waitFor()
  await ways.getByRole('button', { name: '按文字编辑' }).click()
  await page.locator('.roll-text textarea').fill('市财政局方既白，市统计局白露')
  await page.getByRole('button', { name: '按文字更新名单' }).click()
  const grip = page.locator('.roll-grip').nth(1)
  await grip.dragTo(page.getByLabel('第1行单位'), { targetPosition: { x: 5, y: 2 } })
  await expect.poll(() => page.getByLabel('第1行单位').inputValue()).toBe('市统计局')
  await page.locator('.facts input[aria-label="第1行单位"]:focus').waitFor()
})

test('what a list pasted into the tick list has no place for is told', async () => {
  const page = await openEmptyRoll()
  await page.getByRole('button', { name: '勾选名单' }).click()
  await page.locator('.ticks-bar input').fill('市科技局\t钱塘\t13800000000')
  await page.locator('.ticks').getByRole('button', { name: /钱塘/u }).click()
  await page.getByText('粘贴内容里的“第3列”没有写进名单。').waitFor()
  await page.locator('.block-roll', { hasText: '列席：市科技局钱塘。' }).waitFor()
})
