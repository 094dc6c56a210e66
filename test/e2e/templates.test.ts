import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeEach, expect, test } from 'vitest'
import { answerOpenDialog, answerSaveDialog } from '../support/answer-dialogs.ts'
import { type LaunchedApp, makeTemporaryFolder } from '../support/launch-app.ts'
import { shareApp } from '../support/shared-app.ts'
import { libraryShown, runCommand } from '../support/window.ts'

const freshApp = shareApp()
let launched: LaunchedApp
let page: Page
let folder: string

beforeEach(async () => {
  folder = makeTemporaryFolder('templates')
  launched = await freshApp()
  page = launched.page
  await libraryShown(page)
  await runCommand(page, '模板管理')
  await page.locator('.templates').waitFor()
})

const choices = () => page.locator('.templates .choice').allTextContents()
const press = (name: string) => page.getByRole('button', { name, exact: true }).click()

async function importText(name: string, text: string): Promise<void> {
  const file = join(folder, name)
  writeFileSync(file, text)
  await answerOpenDialog(launched.app, [file])
  await press('导入模板…')
}

test('a template goes to a file and comes back beside its namesake; what is deleted can be taken back', async () => {
  const file = join(folder, '专题.json')
  await page.locator('.choice', { hasText: '政府专题会议纪要' }).click()
  await answerSaveDialog(launched.app, file)
  await press('导出模板…')
  await page.getByText('已导出“专题.json”').waitFor()
  await answerOpenDialog(launched.app, [file])
  await press('导入模板…')
  await page.getByText('已导入模板“政府专题会议纪要（2）”').waitFor()
  await press('导入模板…')
  await page.getByText('已导入模板“政府专题会议纪要（3）”').waitFor()

  await press('删除模板')
  await expect.poll(choices).not.toContain('政府专题会议纪要（3）')
  await page.getByRole('button', { name: '撤销' }).click()
  await expect.poll(choices).toContain('政府专题会议纪要（3）')
})

test('a file that is no template, or one of a later program, changes nothing and says so in one sentence', async () => {
  const before = await choices()
  const alert = page.getByRole('alert')
  await importText('别的.json', '{"rows":[1,2,3]}')
  await alert.getByText('这个文件不是“纪要”导出的模板，没有采用。', { exact: true }).waitFor()
  await importText('坏的.json', '{"templateFormat":1,')
  await alert.getByText('“坏的.json”不是可以识别的模板文件，没有导入任何内容。', { exact: true }).waitFor()
  await importText('新的.json', '{"templateFormat":99,"parts":[]}')
  await alert.getByText('这个模板由更新版本的“纪要”导出，请升级程序后再导入。', { exact: true }).waitFor()
  expect(await choices()).toEqual(before)
})

test('what stands on the screen goes into the file, what cannot be used says why, and what is deleted stays so', async () => {
  const file = join(folder, '自建.json')
  await answerSaveDialog(launched.app, file)
  await page.locator('.choice', { hasText: '政府专题会议纪要' }).click()
  await press('复制后修改')
  await page.getByRole('button', { name: '删除模板' }).waitFor()
  const name = page.getByLabel('名称', { exact: true }).first()
  await name.fill('云州专题')
  await press('导出模板…')
  await page.getByText('已导出“自建.json”').waitFor()
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ name: '云州专题' })

  await name.fill('')
  await press('导出模板…')
  await page.locator('.notice-error').getByText('还不能保存').waitFor()
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ name: '云州专题' })

  await name.fill('云州专题会议')
  await press('删除模板')
  await page.getByText('已删除模板“云州专题会议”').waitFor()
  await expect.poll(choices).not.toContain('云州专题会议')
  const kept = () => page.evaluate(() => window.desktop?.invoke('templates:list', null))
  expect(await kept()).toEqual({ ok: true, value: [] })
  await page.getByRole('button', { name: '撤销' }).click()
  await expect.poll(choices).toContain('云州专题会议')
})

test('patterns and their faults are in Chinese, and the profile is chosen among those there are', async () => {
  await page.locator('.choice', { hasText: '政府常务会议纪要' }).click()
  await page.getByRole('heading', { level: 1, name: '政府常务会议纪要' }).waitFor()
  expect(await page.locator('.templates').textContent()).not.toMatch(/\{[A-Za-z]+\}/u)
  await press('复制后修改')
  await page.getByRole('heading', { level: 1, name: '政府常务会议纪要（自建）' }).waitFor()
  const decision = page.getByRole('group', { name: '议定句' })
  const pattern = decision.getByLabel('句式', { exact: true })
  await expect.poll(() => pattern.inputValue()).toContain('{结论}{对象}')
  await pattern.fill('{对象}。')
  await page.getByText('还不能保存：议定句句式：句式里缺少{结论}').waitFor()
  await pattern.fill('{结论}{对象}[，由{责任单位}{动作}][，{去向}]。')
  await page.getByRole('alert').waitFor({ state: 'detached' })
  const [chosen] = await page.getByLabel('版式', { exact: true }).selectOption({ index: 1 })
  const kept = () => page.evaluate(() => window.desktop?.invoke('templates:list', null))
  await expect.poll(kept).toMatchObject({
    value: [
      {
        suggestedProfileId: chosen,
        wording: { decision: { pattern: '{conclusion}{object}[，由{unit}{action}][，{destination}]。' } },
      },
    ],
  })
})
