import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { answerOpenDialog, answerSaveDialog } from '../support/answer-dialogs.ts'
import { launchApp, makeTemporaryFolder } from '../support/launch-app.ts'
import { shareApp } from '../support/shared-app.ts'
import { openSample, runCommand } from '../support/window.ts'

const freshApp = shareApp()

test('a draft goes out with a password and comes in at another computer; a wrong password takes nothing', async () => {
  const { app, page } = await freshApp()
  await openSample(page)
  const file = join(makeTemporaryFolder('hand-over'), '交接.jiyao')
  await answerSaveDialog(app, file)
  await runCommand(page, '导出交接文件')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('密码（可不设）').fill('一二三四五六')
  await dialog.getByRole('button', { name: '导出…' }).click()
  await page.getByText('已导出“交接.jiyao”。').waitFor()
  expect(existsSync(file)).toBe(true)

  // Given on the command line, as a double click does.
  const other = await launchApp({ args: [file] })
  try {
    const question = other.page.getByRole('dialog')
    await question.getByText('这个文件设了密码。').waitFor()
    await question.getByLabel('密码', { exact: true }).fill('不对的密码')
    await question.getByRole('button', { name: '打开', exact: true }).click()
    await question.getByRole('alert').waitFor()
    await question.getByLabel('密码', { exact: true }).fill('一二三四五六')
    await question.getByRole('button', { name: '打开', exact: true }).click()
    await question.getByRole('button', { name: '收下' }).click()
    await other.page.getByText(/^已收下/u).waitFor()
    await other.page.locator('.sheet-text').waitFor()
    expect(other.errors).toEqual([])
  } finally {
    await other.close()
  }
})

test('a file that is no hand-over is refused in one sentence', async () => {
  const { app, page } = await freshApp()
  await page.locator('.library-empty').waitFor()
  await answerOpenDialog(app, [new URL('../../package.json', import.meta.url).pathname])
  await runCommand(page, '打开交接文件')
  await page.getByText('这个文件不是“纪要”导出的交接文件，没有取用任何内容。').waitFor()
})
