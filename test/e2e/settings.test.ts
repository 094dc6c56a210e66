import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { answerOpenDialog } from '../support/answer-dialogs.ts'
import { makeTemporaryFolder } from '../support/launch-app.ts'
import { shareApp } from '../support/shared-app.ts'
import { openSample, runCommand } from '../support/window.ts'

const freshApp = shareApp()

test('a copy is made when asked for, looked into, and a draft taken back from it', async () => {
  const { app, page } = await freshApp()
  await openSample(page)
  await page.keyboard.press('Control+1')
  await page.locator('.draft-row').first().waitFor()
  await runCommand(page, '设置')
  const second = makeTemporaryFolder('second')
  mkdirSync(second, { recursive: true })
  await answerOpenDialog(app, [second])
  await page.getByRole('button', { name: '第二份备份：选文件夹…' }).click()
  await page.locator('.settings-place', { hasText: /second/u }).waitFor()
  await page.getByRole('button', { name: '现在备份' }).click()
  await page.getByText('已备份并核对，共1份稿件。').waitFor()
  await expect.poll(() => readdirSync(join(second, '纪要备份')).length).toBeGreaterThan(0)

  await page.keyboard.press('Control+1')
  await page.locator('.draft-row').first().click()
  await page.keyboard.press('Delete')
  await page.getByRole('button', { name: '回收站' }).click()
  await page.getByRole('button', { name: '清空回收站…' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: '彻底删除' }).click()
  await page.getByRole('alertdialog').waitFor({ state: 'detached' })

  await runCommand(page, '设置')
  await page
    .getByRole('button', { name: /查看…$/u })
    .first()
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('现在没有').waitFor()
  await dialog
    .getByRole('button', { name: /：查看$/u })
    .first()
    .click()
  await dialog.locator('.copied-page').first().waitFor()
  await dialog.getByRole('button', { name: '取回这一份' }).click()
  await page.getByText('已取回1份稿件。').waitFor()
  await page.keyboard.press('Control+1')
  await page.locator('.draft-row').first().waitFor()
})
