import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { shareApp } from '../support/shared-app.ts'
import { openSample, runCommand } from '../support/window.ts'

const freshApp = shareApp()

/** The sample with its series set from it, its form on the screen. */
async function openSeries(page: Page) {
  await openSample(page)
  await runCommand(page, '会议系列和编号登记')
  await page.getByText('这个系列还没有设定').waitFor()
  await page.getByRole('button', { name: '按最近一份稿件设定' }).click()
  await page.getByRole('main').getByLabel('会议主体').waitFor()
}

test('a series is set from its last draft, changed, and the next meeting begins with it', async () => {
  const { page } = await freshApp()
  await openSeries(page)
  expect(await page.getByRole('main').getByLabel('会议主体').inputValue()).toBe('市政府')
  await page.getByRole('main').getByLabel('印发机关').fill('云州市政府办公厅')
  await page.getByRole('main').getByLabel('主持人', { exact: true }).fill('周若兰')
  await page.getByRole('main').getByLabel('职务', { exact: true }).fill('常务副市长')
  await page.getByRole('textbox', { name: '出席' }).fill('周若兰、苏明哲、何必问')
  await page.getByLabel('编号已用到').fill('第20号')
  await page.keyboard.press('Tab')
  await page.getByText('下一次是第39次、第21号').waitFor()
  await page.getByRole('button', { name: '下一次会议' }).click()
  await page.locator('.document-title', { hasText: '市政府第39次常务会议纪要（第21号）' }).waitFor()
  const sheet = page.locator('.sheet-text')
  await sheet.filter({ hasText: '出席：周若兰、苏明哲、何必问。' }).waitFor()
  expect(await sheet.textContent()).toContain('云州市政府办公厅')
  expect(await sheet.textContent()).toContain('周若兰常务副市长')
})

test('a step is taken back after the screen was left', async () => {
  const { page } = await freshApp()
  await openSeries(page)
  await page.getByRole('main').getByLabel('主持人', { exact: true }).fill('周若兰')
  await page.getByRole('button', { name: '返回' }).click()
  await page.locator('.sheet-text').waitFor()
  await runCommand(page, '会议系列和编号登记')
  await expect
    .poll(() => page.getByRole('main').getByLabel('主持人', { exact: true }).inputValue())
    .toBe('周若兰')
  await page.getByRole('button', { name: '撤销', exact: true }).click()
  await expect
    .poll(() => page.getByRole('main').getByLabel('主持人', { exact: true }).inputValue())
    .toBe('林知远')
})
