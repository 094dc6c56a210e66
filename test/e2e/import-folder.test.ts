import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { answerOpenDialog, answerSaveDialog } from '../support/answer-dialogs.ts'
import { type LaunchedApp, launchApp } from '../support/launch-app.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { libraryShown, runCommand } from '../support/window.ts'

let launched: LaunchedApp | null = null

afterEach(async () => {
  await launched?.close()
  launched = null
})

const minutes = (number: number) =>
  [
    '云州市人民政府专题会议纪要',
    `第${number}期`,
    '2025年3月5日，副市长沈知行主持召开专题会议。',
    `一、研究第${number}号河道管护`,
    '会议认为，可行。',
    '出席：沈知行、高明川。',
  ].join('\n')

test('a folder of old files becomes drafts, with a report and each original kept', async () => {
  const folder = join(temporaryFolder(), '旧纪要')
  mkdirSync(folder)
  writeFileSync(join(folder, '第1期.txt'), minutes(1))
  writeFileSync(join(folder, '第1期（副本）.txt'), minutes(1))
  writeFileSync(join(folder, '第2期.txt'), `档案盒号YZ2025001\n${minutes(2)}`)
  writeFileSync(join(folder, '坏.docx'), new Uint8Array(100))
  launched = await launchApp()
  const { app, page } = launched
  await libraryShown(page)
  await answerOpenDialog(app, [folder])
  await runCommand(page, '导入整个文件夹')
  await page.getByText('“旧纪要”里的4个文件都处理完了。').waitFor()
  const rows = page.locator('.batch-entry')
  expect(await rows.count()).toBe(4)
  expect(await rows.first().textContent()).toContain('坏.docx')
  // People and the series of all files are taken in by one key, which the button says.
  await page.getByText('名册里还没有：2人。会议系列“专题会议”还没有登记。').waitFor()
  await page.getByRole('button', { name: '收进名册 Alt+R' }).waitFor()
  await page.keyboard.press('Alt+r')
  await page.getByText('已收进名册：0个单位、2人。').waitFor()
  await page.getByRole('button', { name: '收进名册 Alt+R' }).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: '重复 1' }).click()
  expect(await rows.allTextContents()).toEqual([expect.stringContaining('相同，没有再导入')])
  await page.getByRole('button', { name: '有疑点 1' }).click()
  await rows.getByRole('button', { name: '打开由“第2期.txt”导入的稿件' }).click()
  // A doubtful one is opened beside its file.
  await page.locator('.review-doubtful').getByText('档案盒号YZ2025001').first().waitFor()
  await page.getByRole('button', { name: '全部照办' }).click()
  await page.locator('.sheet-text').waitFor()
  const target = join(temporaryFolder(), '原件.txt')
  await answerSaveDialog(app, target)
  await runCommand(page, '另存原件')
  await page.getByText('原件已另存为“原件.txt”。').waitFor()
  expect(readFileSync(target, 'utf8')).toBe(readFileSync(join(folder, '第2期.txt'), 'utf8'))
  expect(launched.errors).toEqual([])
})
