import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { answerSaveDialog } from '../support/answer-dialogs.ts'
import { makeTemporaryFolder } from '../support/launch-app.ts'
import { shareApp } from '../support/shared-app.ts'
import { openSample, runCommand, sheetShown } from '../support/window.ts'

const freshApp = shareApp()

test('papers are written as Word and Excel from the dialog, by keys', async () => {
  const { app, page } = await freshApp()
  const folder = makeTemporaryFolder('papers')
  await openSample(page)
  for (const [button, file] of [
    ['签到表，Word…', '签到表.docx'],
    ['签到表，Excel…', '签到表.xlsx'],
    ['桌签，Word…', '桌签.docx'],
  ] as const) {
    const path = join(folder, file)
    await answerSaveDialog(app, path)
    await runCommand(page, '会务材料')
    const dialog = page.getByRole('dialog', { name: '会务材料' })
    await dialog.getByRole('button', { name: button }).focus()
    await page.keyboard.press('Enter')
    await page.getByText(`已保存“${file}”。`).waitFor()
    await dialog.waitFor({ state: 'detached' })
    await sheetShown(page)
    expect(existsSync(path)).toBe(true)
    expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK')
  }
})

test('a meeting without people has no papers, and says what to do', async () => {
  const { page } = await freshApp()
  await page.locator('.library-table, .library-empty').first().waitFor()
  await page.keyboard.press('Control+n')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Enter')
  await sheetShown(page)
  await runCommand(page, '会务材料')
  const dialog = page.getByRole('dialog', { name: '会务材料' })
  await dialog.getByText('名单里还没有人').waitFor()
  expect(await dialog.getByRole('button', { name: '桌签，Word…' }).isDisabled()).toBe(true)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
})
