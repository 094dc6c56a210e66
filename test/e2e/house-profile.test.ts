import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { nationalStandardProfile } from '#shared/profile/profile.ts'
import { minutesToDocx } from '../../electron/export/docx/minutes-to-docx.ts'
import { answerOpenDialog } from '../support/answer-dialogs.ts'
import { type LaunchedApp, launchApp } from '../support/launch-app.ts'
import { sampleMinutes } from '../support/sample-minutes.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { libraryShown, runCommand } from '../support/window.ts'

let launched: LaunchedApp | null = null

afterEach(async () => {
  await launched?.close()
  launched = null
})

test('a Word file gives a profile: its differences to the standard are shown, it is kept under the office’s name', async () => {
  const { page: sheet, fonts } = nationalStandardProfile
  const made = {
    ...nationalStandardProfile,
    page: { ...sheet, leftMm: 27, rightMm: 27 },
    fonts: { ...fonts, body: { name: '仿宋', sizePt: 16 } },
  }
  const file = join(temporaryFolder(), '上次纪要.docx')
  writeFileSync(file, await minutesToDocx(sampleMinutes(), made))
  launched = await launchApp()
  const { app, page } = launched
  await libraryShown(page)
  await answerOpenDialog(app, [file])
  await runCommand(page, '版式设置')
  await page.getByRole('button', { name: '从 Word 文件读取…' }).click()
  const dialog = page.getByRole('dialog', { name: '从 Word 文件读取版式' })
  await dialog.getByText('“上次纪要.docx”与国标有').waitFor()
  await page.setViewportSize({ width: 1366, height: 768 })
  expect(await dialog.getByRole('row', { name: /左边距/u }).textContent()).toMatch(/28.*27/u)
  await dialog.getByRole('button', { name: '保存' }).click()
  await page.getByText('已存为版式“云州市人民政府版式”。').waitFor()
  await page.getByRole('heading', { name: '云州市人民政府版式' }).waitFor()
  expect(launched.errors).toEqual([])
})
