import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { readSheet, selectText } from '../../support/sheet.ts'
import { runCommand } from '../../support/window.ts'
import { withSample } from '../../support/with-sample.ts'

/** A statement of the built-in sample: 会议指出，今年我市汛期…水位偏高…. */
const STATEMENT = 4

let page: Page
withSample((opened) => {
  page = opened
})

const count = () => page.locator('.find-count').textContent()

test.each([
  ['nothing was looked for', ''],
  ['nothing was found', '没有的词'],
])('Esc gives the caret back to the sheet when %s', async (_case, words) => {
  await selectText(page, { block: STATEMENT, offset: 5 })
  await page.keyboard.press('Control+f')
  await page.locator('.find-bar input').first().fill(words)
  await page.keyboard.press('Escape')
  await page.locator('.sheet-text:focus').waitFor()
  await page.keyboard.type('X')
  await expect.poll(async () => (await readSheet(page))[STATEMENT]?.text).toMatch(/^会议指出，X今年/u)
})

test('a hit in a folded topic unfolds it and comes into view', async () => {
  await page.setViewportSize({ width: 1366, height: 620 })
  await runCommand(page, '折叠全部议题')
  const block = page.locator('.sheet .block').nth(STATEMENT)
  await expect.poll(() => block.isVisible()).toBe(false)
  await page.keyboard.press('Control+f')
  await page.locator('.find-bar input').first().fill('水位')
  await page.keyboard.press('Enter')
  await expect.poll(() => block.isVisible()).toBe(true)
  const isInside = () =>
    block.evaluate((element) => {
      const own = element.getBoundingClientRect()
      const desk = element.closest('.desk-scroll')?.getBoundingClientRect()
      return desk !== undefined && own.top >= desk.top && own.bottom <= desk.bottom
    })
  await expect.poll(isInside).toBe(true)
})

test('replacing everything is one undo step; an unfinished expression is said to be one', async () => {
  const before = JSON.stringify(await readSheet(page))
  await page.keyboard.press('Control+h')
  const [find, replace] = [page.getByLabel('查找', { exact: true }), page.getByLabel('替换为')]
  await page.getByLabel('通配查找').check()
  await find.fill('(防汛')
  await expect.poll(count).toBe('没有写完整，或用了不支持的符号')
  await find.fill('(防)(汛)')
  await replace.fill('$2$1')
  await page.getByRole('button', { name: '全部替换' }).click()
  const text = async () => JSON.stringify(await readSheet(page))
  await expect.poll(text).toContain('汛防')
  await expect.poll(text).not.toContain('防汛')
  await page.keyboard.press('Escape')
  await page.locator('.sheet-text:focus').waitFor()
  await page.keyboard.press('Control+z')
  await expect.poll(text).toBe(before)
})
