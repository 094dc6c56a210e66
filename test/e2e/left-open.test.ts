import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeEach, expect, test } from 'vitest'
import { answerSaveDialog } from '../support/answer-dialogs.ts'
import type { LaunchedApp } from '../support/launch-app.ts'
import { shareApp } from '../support/shared-app.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { factField, goTo, libraryShown, openSample, runCommand, sheetShown } from '../support/window.ts'

/** What is not filled in is named before a draft goes out, and counted after it. */
const freshApp = shareApp()
let launched: LaunchedApp
let page: Page
beforeEach(async () => {
  launched = await freshApp()
  page = launched.page
})

const dialog = () => page.getByRole('dialog')

async function newMeeting(): Promise<void> {
  await libraryShown(page)
  await page.keyboard.press('Control+n')
  await page.getByRole('radio', { name: '政府常务会议' }).check()
  await page.keyboard.press('Enter')
  await sheetShown(page)
}

test('export names the facts and the rolls that are empty, goes on when told to, and says so again at the end', async () => {
  await newMeeting()
  const file = join(temporaryFolder(), '空稿.docx')
  await answerSaveDialog(launched.app, file)
  await page.keyboard.press('Control+Shift+E')
  await expect
    .poll(() => dialog().textContent())
    .toMatch(/还没填：版头的机关、编号[\s\S]*开头段的[\s\S]*主持人[\s\S]*出席名单/u)
  expect(existsSync(file)).toBe(false)
  await dialog().getByRole('button', { name: '仍要导出 Word' }).click()
  await page.getByText(/已导出“空稿\.docx”。还有\d+处没填。/u).waitFor()
  expect(existsSync(file)).toBe(true)
})

test('plain text and print name them too; 去填写 goes to the first one', async () => {
  await newMeeting()
  await runCommand(page, '导出纯文本')
  await dialog().getByText('还没填：版头的机关').waitFor()
  await page.keyboard.press('Escape')
  await dialog().waitFor({ state: 'detached' })
  await page.keyboard.press('Control+p')
  await dialog().getByText('还没填：版头的机关').waitFor()
  await dialog().getByRole('button', { name: '去填写' }).click()
  await page.locator('.facts [data-field="masthead.organ"]:focus-within').waitFor()
})

test('□□ among the words is named, and what is whole goes out without a question', async () => {
  await openSample(page)
  await answerSaveDialog(launched.app, join(temporaryFolder(), '完整.docx'))
  await page.keyboard.press('Control+Shift+E')
  await page.getByText('已导出“完整.docx”。', { exact: true }).waitFor()
  await goTo(page, '绿道')
  await page.keyboard.press('End')
  await page.keyboard.type('（□□）')
  await page.keyboard.press('Control+Shift+E')
  await dialog().getByText('是待填的内容').waitFor()
  await page.keyboard.press('Escape')
  await dialog().waitFor({ state: 'detached' })
})

test('with an empty place on the page the minutes are not issued, without 编号 they are', async () => {
  await openSample(page)
  const issue = async () => {
    await page.getByRole('button', { name: /^状态：/u }).click()
    await page.getByRole('menuitem', { name: '印发' }).click()
  }
  await goTo(page, '开头')
  await page.keyboard.press('F6')
  await factField(page, '主持人').fill('')
  await issue()
  await dialog().getByText('补上以后才能印发').waitFor()
  await dialog().getByText('开头段的主持人').waitFor()
  expect(await dialog().getByRole('button', { name: /仍要/u }).count()).toBe(0)
  await page.keyboard.press('Escape')
  await dialog().waitFor({ state: 'detached' })
  await factField(page, '主持人').fill('林知远')
  await goTo(page, '版头')
  await page.keyboard.press('F6')
  await factField(page, '编号').fill('')
  await issue()
  await dialog().getByText('还没填：版头的编号。').waitFor()
  await dialog().getByRole('button', { name: '仍要印发' }).click()
  await page.getByRole('dialog', { name: '印发' }).getByRole('button', { name: '印发' }).click()
  await page.getByRole('button', { name: '状态：印发' }).waitFor()
})
