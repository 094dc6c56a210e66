import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { textAroundCaret } from '../support/caret-place.ts'
import { shareApp } from '../support/shared-app.ts'
import { importFile, libraryShown, modelFile } from '../support/window.ts'

const freshApp = shareApp()

async function openPages(): Promise<Page> {
  const launched = await freshApp()
  const { page } = launched
  await libraryShown(page)
  await importFile(launched, modelFile())
  await page.keyboard.press('Control+3')
  await page.locator('.paper').first().waitFor()
  return page
}

/** What has the focus, by its name. */
async function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement
    return focused?.getAttribute('aria-label') ?? focused?.textContent ?? ''
  })
}

test('the strip is one stop of Tab, goes by arrows, and shows the page that is looked at', async () => {
  const page = await openPages()
  const thumbs = page.locator('.page-thumb')
  await thumbs.first().focus()
  const count = await thumbs.count()
  expect(await page.locator('.page-thumb[tabindex="0"]').count()).toBe(1)
  for (let step = 1; step < 4; step += 1) await page.keyboard.press('ArrowDown')
  await expect.poll(() => focusedName(page)).toBe('第4页')
  await page.getByText('第 4 页，共').waitFor()
  await page.keyboard.press('ArrowUp')
  await page.getByText('第 3 页，共').waitFor()
  await page.keyboard.press('Tab')
  await expect.poll(() => focusedName(page)).not.toMatch(/^第\d+页$/u)

  await page.locator('.page-scroll').focus()
  await page.keyboard.press('End')
  // Where two pages stand side by side the left one of the last row is the current one.
  const last = thumbs.nth(count % 2 === 0 ? count - 2 : count - 1)
  await expect.poll(() => last.getAttribute('aria-current')).toBe('page')
  expect(await last.getAttribute('aria-label')).toBe(`第${count % 2 === 0 ? count - 1 : count}页`)
  await expect
    .poll(() =>
      last.evaluate((thumb) => {
        const strip = thumb.parentElement?.getBoundingClientRect()
        return thumb.getBoundingClientRect().bottom <= (strip?.bottom ?? 0)
      }),
    )
    .toBe(true)
})

test('one page back and forth, also where two stand side by side', async () => {
  const page = await openPages()
  await page.getByLabel('显示方式').selectOption('双页')
  for (const wanted of [2, 3, 4]) {
    await page.getByRole('button', { name: '下一页' }).click()
    await page.getByText(`第 ${wanted} 页，共`).waitFor()
  }
  await page.getByRole('button', { name: '上一页' }).click()
  await page.getByText('第 3 页，共').waitFor()
  await page.getByRole('button', { name: '上一页' }).click()
  await page.getByText('第 2 页，共').waitFor()
})

test('the pages are reached by Tab; Enter goes to the text of the page, Esc back to where the caret was', async () => {
  const page = await openPages()
  await page.locator('.page-scroll').focus()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Tab')
  await expect.poll(() => focusedName(page)).toContain('各页')
  await page.getByRole('button', { name: '第3页', exact: true }).click()
  const first = await page.locator('[data-page="3"] [data-line="0"]').textContent()
  await page.getByText('第 3 页，共').waitFor()
  await page.locator('.page-scroll').focus()
  await page.keyboard.press('Enter')
  await page.locator('.sheet-text').waitFor()
  await page.getByText('第3页第1行').waitFor()
  await expect.poll(() => textAroundCaret(page)).toContain(first?.trim().slice(0, 6))

  await page.keyboard.press('Control+3')
  await page.locator('.page-scroll').focus()
  await page.keyboard.press('End')
  await page.keyboard.press('Escape')
  await page.waitForFunction(() => document.activeElement?.classList.contains('sheet-text') === true)
  await page.getByText('第3页第1行').waitFor()
})

test('Esc leaves 版式设置 for the pages', async () => {
  const page = await openPages()
  await page.getByRole('button', { name: '版式设置…' }).click()
  await page.getByRole('button', { name: '复制后修改' }).click()
  await page.getByLabel('上边距（天头）').and(page.locator(':enabled')).focus()
  await page.keyboard.press('Escape')
  await page.locator('.page-scroll .paper').first().waitFor()
})
