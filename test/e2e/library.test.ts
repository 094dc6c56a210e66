import { afterEach, expect, test } from 'vitest'
import { openInputMethod } from '../support/input-method.ts'
import { type LaunchedApp, launchApp } from '../support/launch-app.ts'
import { libraryShown, openSample, sheetShown } from '../support/window.ts'

let launched: LaunchedApp | null = null

afterEach(async () => {
  await launched?.close()
  launched = null
})

test('a draft is made from a template, named by its facts, and listed', async () => {
  launched = await launchApp()
  const { page, errors } = launched
  await libraryShown(page)
  await page.getByRole('button', { name: '从模板新建' }).click()
  await page.getByRole('radio', { name: '政府专题会议纪要' }).check()
  await page.getByRole('dialog').getByRole('button', { name: '新建' }).click()
  await sheetShown(page)
  await page.locator('.facts').getByLabel('标题', { exact: true }).fill('关于全市防汛工作的会议纪要')
  await page.locator('.document-title', { hasText: '关于全市防汛工作的会议纪要' }).waitFor()
  await page.keyboard.press('Control+1')
  await page.getByRole('row', { name: /关于全市防汛工作的会议纪要/u }).waitFor()
  expect(errors).toEqual([])
})

test('the list shows how many pages a draft has and the first of them', async () => {
  launched = await launchApp()
  const { page, errors } = launched
  await openSample(page)
  await page.getByText(/^已保存 \d\d:\d\d:\d\d$/u).waitFor()
  await page.keyboard.press('Control+1')
  await page.getByRole('gridcell', { name: /^\d+页 \/ /u }).waitFor()
  const preview = page.getByRole('complementary', { name: '首页预览' })
  await preview.locator('.paper', { hasText: '云州市人民政府' }).waitFor()
  await preview.getByRole('button', { name: /打开/u }).click()
  await sheetShown(page)
  expect(errors).toEqual([])
})

test('a draft is renamed, duplicated, thrown away, brought back and deleted for good', async () => {
  launched = await launchApp()
  const { page, errors } = launched
  await openSample(page)
  await page.keyboard.press('Control+1')
  const rows = page.locator('.draft-row')
  await rows.first().click()
  await page.keyboard.press('F2')
  await page.getByRole('dialog').getByLabel('稿件名称').fill('云州六月稿')
  await page.keyboard.press('Enter')
  await rows.filter({ hasText: '云州六月稿' }).waitFor()

  await rows.first().getByRole('button', { name: /操作/u }).click()
  await page.getByRole('menuitem', { name: '复制为新稿' }).click()
  await page.waitForFunction(() => document.querySelectorAll('.draft-row').length === 2)

  await rows.first().click()
  await page.keyboard.press('Delete')
  await page.waitForFunction(() => document.querySelectorAll('.draft-row').length === 1)

  await page.getByRole('button', { name: '回收站' }).click()
  await rows.first().getByRole('button', { name: /操作/u }).click()
  await page.getByRole('menuitem', { name: '恢复' }).click()
  await page.getByText('回收站是空的').waitFor()
  await page.getByRole('button', { name: /全部稿件/u }).click()
  await page.waitForFunction(() => document.querySelectorAll('.draft-row').length === 2)

  await rows.first().click()
  await page.keyboard.press('Delete')
  await page.waitForFunction(() => document.querySelectorAll('.draft-row').length === 1)
  await page.getByRole('button', { name: '回收站' }).click()
  await page.getByRole('button', { name: '清空回收站…' }).click()
  const question = page.getByRole('alertdialog')
  await question.getByRole('button', { name: '取消' }).and(page.locator(':focus')).waitFor()
  await question.getByRole('button', { name: '彻底删除' }).click()
  await page.getByText('回收站是空的').waitFor()
  expect(errors).toEqual([])
})

test('what is deleted for good is no longer offered back', async () => {
  launched = await launchApp()
  const { page, errors } = launched
  await openSample(page)
  await page.keyboard.press('Control+1')
  await page.locator('.draft-row').first().click()
  await page.keyboard.press('Delete')
  const undo = page.getByRole('button', { name: '撤销' })
  await undo.waitFor()
  await page.getByRole('button', { name: '回收站' }).click()
  await page.getByRole('button', { name: '清空回收站…' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: '彻底删除' }).click()
  await page.getByText('已彻底删除1份稿件').waitFor()
  await undo.waitFor({ state: 'detached' })
  expect(errors).toEqual([])
})

test('search finds words in the text and shows their line; pinyin letters are not searched', async () => {
  launched = await launchApp()
  const { page } = launched
  await openSample(page)
  await page.keyboard.press('Control+1')
  await page.getByLabel('查找稿件').click()
  const inputMethod = await openInputMethod(page)
  await inputMethod.begin('shuju')
  expect(await page.locator('.draft-row').count()).toBe(1)
  await inputMethod.commit('数据底座')
  await page.locator('.draft-hit mark', { hasText: '数据底座' }).waitFor()
  await page.getByLabel('查找稿件').fill('没有这样的词')
  await page.getByText('没有找到“没有这样的词”').waitFor()
})

test('the list is worked by keys alone', async () => {
  launched = await launchApp()
  const { page } = launched
  await openSample(page)
  await page.keyboard.press('Control+1')
  await page.getByLabel('查找稿件').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await sheetShown(page)
  await page.keyboard.press('Control+1')
  await libraryShown(page)
  await page.keyboard.press('Control+2')
  await page.locator('.sheet-text').waitFor()
})
