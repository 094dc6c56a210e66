import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { answerSaveDialog } from '../support/answer-dialogs.ts'
import { makeTemporaryFolder } from '../support/launch-app.ts'
import { shareApp } from '../support/shared-app.ts'
import { drawn, libraryShown, runCommand, sheetShown } from '../support/window.ts'
import { openWriter } from '../support/writer.ts'

const freshApp = shareApp()
/** More controls than any place has. */
const MOST_STEPS = 150

/** Tab until this has the focus. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await target.first().waitFor()
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (await target.first().evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  throw new Error(`no way by ${key} to ${target}`)
}

interface Stop {
  readonly region: string
  readonly name: string
  readonly isSeen: boolean
}

/** What has the focus, where it stands, and whether it has a frame: a field has a border of its own colour, in the sheet the caret blinks. */
async function lookAtFocus(page: Page): Promise<Stop> {
  await drawn(page)
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body
    const regions = ['.outline', '.side', '.top-bar', '.status-bar', '.sheet-text', '.notices']
    const { outlineStyle, boxShadow } = getComputedStyle(element)
    return {
      region: regions.find((selector) => element.closest(selector) !== null) ?? '',
      name: element.getAttribute('aria-label') ?? element.textContent?.slice(0, 20) ?? '',
      isSeen: outlineStyle !== 'none' || boxShadow !== 'none' || element.matches('input, .sheet-text'),
    }
  })
}

test('from the first start to the file for Word, the bin and back without the mouse', async () => {
  const { app, page } = await freshApp()
  await libraryShown(page)
  const writer = await openWriter(page)
  const { keyboard } = page
  const dialog = page.getByRole('dialog')

  await keyboard.press('Control+n')
  await dialog.waitFor()
  await keyboard.press('ArrowDown')
  await keyboard.press('ArrowUp')
  await keyboard.press('Enter')
  await sheetShown(page)

  // The facts in the form, an issue, a statement in the sheet.
  await keyboard.press('F6')
  await page.locator('.facts:focus-within').waitFor()
  // In a form F1 says what the standard wants of what the form is about.
  await keyboard.press('F1')
  await page.getByRole('heading', { name: '版头', exact: true }).waitFor()
  await keyboard.press('Escape')
  await sheetShown(page)
  await keyboard.press('F6')
  await writer.fill('编号', '第12号')
  await keyboard.press('Escape')
  await sheetShown(page)
  await writer.command('议题')
  await writer.write('审议《云州市绿道管理办法》')
  await keyboard.press('Enter')
  await writer.write('会议强调，要抓紧落实。')
  await page.locator('.sheet-text', { hasText: '要抓紧落实。' }).waitFor()

  // What the standard wants, and back.
  await keyboard.press('F1')
  await page.locator('.help-page h1').waitFor()
  await keyboard.press('Escape')
  await sheetShown(page)

  // Checking, from place to place.
  await keyboard.press('F7')
  await page.getByRole('tab', { name: '校核', selected: true }).waitFor()
  await page.locator('.check-row').first().waitFor()
  await keyboard.press('F7')
  await page.locator('.check-panel:focus-within').waitFor()
  await tabTo(page, page.locator('.check-panel').getByRole('button', { name: '报告' }))
  await keyboard.press('Escape')
  await sheetShown(page)
  await keyboard.press('F8')
  await page.locator('.check-row-current').waitFor()

  // The pages, and the file.
  await keyboard.press('Control+3')
  await page.locator('.page-slot .paper').first().waitFor()
  await keyboard.press('PageDown')
  const file = join(makeTemporaryFolder('keyboard'), '纪要.docx')
  await answerSaveDialog(app, file)
  await keyboard.press('Control+Shift+E')
  // What is not filled in yet is told first.
  await tabTo(page, dialog.getByRole('button', { name: '仍要导出 Word' }))
  await keyboard.press('Enter')
  await page.getByText('已导出“纪要.docx”').waitFor()
  expect(existsSync(file)).toBe(true)
  await keyboard.press('Control+2')
  await sheetShown(page)

  // A version, found again in 历史 and looked at.
  await keyboard.press('Control+Shift+S')
  await dialog.getByRole('combobox', { name: '版本名' }).waitFor()
  await tabTo(page, dialog.getByRole('combobox', { name: '版本名' }))
  await writer.write('送审稿')
  await tabTo(page, dialog.getByRole('textbox', { name: '经手人' }))
  await writer.write('沈知秋')
  await tabTo(page, dialog.getByRole('button', { name: '留存版本' }))
  await keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await keyboard.press('F4')
  const version = page.locator('.version-row', { hasText: '送审稿' })
  await page.locator('.history:focus-within').waitFor()
  await tabTo(page, version)
  await keyboard.press('v')
  await page.locator('.version-place .paper').first().waitFor()
  await keyboard.press('Escape')
  await sheetShown(page)

  // The list: a name of its own, into the bin, out of it.
  await keyboard.press('Control+1')
  const row = page.locator('.draft-row')
  await tabTo(page, row)
  await keyboard.press('F2')
  await dialog.getByRole('textbox').waitFor()
  await keyboard.press('Control+a')
  await writer.write('绿道办法纪要')
  await keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await row.filter({ hasText: '绿道办法纪要' }).waitFor()
  await tabTo(page, row)
  await keyboard.press('Delete')
  await page.getByText(/已放入回收站/u).waitFor()
  await tabTo(page, page.getByRole('button', { name: '回收站' }))
  await keyboard.press('Enter')
  await tabTo(page, row.filter({ hasText: '绿道办法纪要' }).getByRole('button'))
  await keyboard.press('Enter')
  await page.getByRole('menuitem', { name: '恢复' }).waitFor()
  while (
    !(await page.getByRole('menuitem', { name: '恢复' }).evaluate((item) => item === document.activeElement))
  )
    await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await row.waitFor({ state: 'detached' })

  // Settings and their way back.
  await keyboard.press('Control+,')
  await tabTo(page, page.getByRole('button', { name: '现在备份' }))
  await keyboard.press('Enter')
  await page.getByText(/已备份并核对/u).waitFor()
  await keyboard.press('Control+1')
  await row.filter({ hasText: '绿道办法纪要' }).waitFor()
})

test('Tab goes through every part of the window from the form on, and what has the focus is seen', async () => {
  const { page } = await freshApp()
  await libraryShown(page)
  await runCommand(page, '看示例')
  await sheetShown(page)
  await page.keyboard.press('F6')
  await page.locator('.facts:focus-within').waitFor()
  const stops: Stop[] = []
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const stop = await lookAtFocus(page)
    stops.push(stop)
    if (stop.region === '.sheet-text') break
    await page.keyboard.press('Tab')
  }
  expect(new Set(stops.map(({ region }) => region))).toEqual(
    new Set(['.side', '.status-bar', '.top-bar', '.outline', '.notices', '.sheet-text']),
  )
  expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([])
})
