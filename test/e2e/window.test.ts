import { expect, test } from 'vitest'
import { openInputMethod } from '../support/input-method.ts'
import type { LaunchedApp } from '../support/launch-app.ts'
import { leaveUnsaved, shareApp } from '../support/shared-app.ts'
import { goTo, newestDraft, openSample, runCommand, sheetShown, untilStored } from '../support/window.ts'

const freshApp = shareApp()

async function openTheSample(): Promise<LaunchedApp> {
  const launched = await freshApp()
  await openSample(launched.page)
  return launched
}

test('every kind of control works under the page’s policy without one refusal', async () => {
  const { page } = await openTheSample()
  const pressEscape = () => page.keyboard.press('Escape')
  await goTo(page, '开头')
  await page.getByRole('button', { name: '打开日历' }).click()
  await page.getByRole('grid').getByText('20', { exact: true }).click()
  await page.locator('.sheet-text', { hasText: '2025年6月20日上午' }).waitFor()
  await page.getByRole('button', { name: '打开列表' }).first().click()
  await page.getByRole('option', { name: '下午' }).click()
  await page.locator('.sheet-text', { hasText: '2025年6月20日下午' }).waitFor()
  await page.getByRole('button', { name: '状态：起草' }).click()
  await page.getByRole('menuitem', { name: '送审' }).click()
  await page.getByRole('button', { name: '状态：送审' }).waitFor()
  await page.keyboard.press('Control+/')
  await page.getByRole('dialog', { name: '快捷键一览' }).waitFor()
  await pressEscape()
  await page.getByRole('tab', { name: '常用语' }).click()
  await page.getByRole('button', { name: '管理', exact: true }).click()
  await page.getByRole('dialog', { name: '常用语管理' }).waitFor()
  await pressEscape()
  await page.keyboard.press('Control+n')
  await page.getByRole('dialog', { name: '从模板新建' }).waitFor()
  await pressEscape()
})

test('commands are found by initials; an input method’s Enter chooses nothing', async () => {
  const { page } = await openTheSample()
  await page.keyboard.press('Control+k')
  await page.locator('.palette-input:focus').waitFor()
  const inputMethod = await openInputMethod(page)
  await inputMethod.begin('kuai')
  await inputMethod.keep('Enter')
  await page.getByRole('combobox', { name: '命令' }).waitFor()
  await inputMethod.cancel()
  await page.getByRole('combobox', { name: '命令' }).fill('kjj')
  await page.getByRole('option', { name: /快捷键一览/u }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: '快捷键一览' }).waitFor()
})

test('no shortcut fires while an input method composes', async () => {
  const { page } = await openTheSample()
  await goTo(page, '强调')
  await page.keyboard.press('End')
  const inputMethod = await openInputMethod(page)
  await inputMethod.begin('hui')
  await page.evaluate(() => {
    const key = new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, isComposing: true, bubbles: true })
    document.activeElement?.dispatchEvent(key)
  })
  await inputMethod.commit('会')
  expect(await page.getByRole('combobox', { name: '命令' }).count()).toBe(0)
})

test('a save that fails is told in red, tried again, and typing goes on', async () => {
  const opened = await openTheSample()
  leaveUnsaved(opened)
  const { app, page } = opened
  const id = await newestDraft(page)
  await app.evaluate(({ ipcMain }) => {
    ipcMain.removeHandler('drafts:save')
    ipcMain.handle('drafts:save', () => ({ ok: false, error: { kind: 'disk-full' } }))
  })
  await goTo(page, '强调')
  await page.keyboard.press('End')
  await page.keyboard.insertText('磁盘满时写的。')
  await page.getByRole('alert').getByText('磁盘空间不足').waitFor()
  await page.keyboard.insertText('继续写。')
  await page.locator('.sheet-text', { hasText: '磁盘满时写的。继续写。' }).waitFor()
  // Before there is room again: from then on the program's own attempt takes the button away.
  await page.getByRole('button', { name: '再试一次' }).click()
  await app.evaluate(({ ipcMain }, draft) => {
    let saves = 1
    ipcMain.removeHandler('drafts:save')
    ipcMain.handle('drafts:save', (_event, input) => {
      saves += 1
      const isOurs = input.id === draft && JSON.stringify(input.change).includes('继续写。')
      return { ok: true, value: { revision: saves, savedAtMs: isOurs ? Date.now() : 0 } }
    })
  }, id)
  await page.locator('[data-save="saved"]').waitFor()
  await page.getByRole('status').filter({ hasText: '已保存' }).waitFor()
  await page.getByRole('alert').waitFor({ state: 'detached' })
})

test('a draft becomes a template that new drafts are made from', async () => {
  const { page } = await openTheSample()
  await runCommand(page, '存为模板')
  await page.getByRole('dialog').getByLabel('名称').fill('云州常务')
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click()
  await page.getByText('已存为模板“云州常务”').waitFor()
  await page.keyboard.press('Control+n')
  await page.getByRole('radio', { name: '云州常务' }).check()
  await page.keyboard.press('Enter')
  await page.locator('.document-title', { hasText: '市政府常务会议纪要' }).waitFor()
  await sheetShown(page)
  const sheet = page.locator('.sheet-text')
  await sheet.filter({ hasText: '市数据局叶知秋' }).waitFor()
  expect(await sheet.textContent()).not.toContain('数字经济')
})

test('house wording is changed in a copy of a template', async () => {
  const { page } = await openTheSample()
  await runCommand(page, '模板管理')
  await page.getByRole('button', { name: '复制后修改' }).click()
  await page.getByRole('button', { name: '删除模板' }).waitFor()
  await page.locator('.row-list input').nth(1).fill('会议审议听取了')
  await page.getByLabel('名称', { exact: true }).first().fill('我的常务')
  await page.locator('.choice', { hasText: '我的常务' }).waitFor()
  await page.getByRole('button', { name: '删除模板' }).click()
  await page.getByText('已删除模板“我的常务”').waitFor()
})

test('a file dropped on the window is imported', async () => {
  const { page } = await openTheSample()
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.items.add(new File(['云州市人民政府\n专题会议纪要\n会议强调，要抓好落实。\n'], '专题.txt'))
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
  })
  await page.locator('.sheet-text', { hasText: '要抓好落实。' }).waitFor()
  await untilStored(page, await newestDraft(page), '要抓好落实。')
})
