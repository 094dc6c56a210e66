import { expect, test } from 'vitest'
import { barriersOf } from '../support/accessibility.ts'
import type { LaunchedApp } from '../support/launch-app.ts'
import { leaveUnsaved, shareApp } from '../support/shared-app.ts'
import {
  goTo,
  importFile,
  libraryShown,
  modelFile,
  openSample,
  runCommand,
  sheetShown,
} from '../support/window.ts'

const APPEARANCES = ['light', 'dark'] as const

const freshApp = shareApp()

async function launchIn(appearance: 'light' | 'dark'): Promise<LaunchedApp> {
  const launched = await freshApp()
  await launched.page.emulateMedia({ colorScheme: appearance, reducedMotion: 'reduce' })
  await libraryShown(launched.page)
  return launched
}

test.each(APPEARANCES)('library and dialogs can be used by everybody (%s)', async (appearance) => {
  const { page } = await launchIn(appearance)
  const dialog = page.getByRole('dialog')
  const closeDialog = async () => {
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  }
  const found = await barriersOf(page, [
    { name: 'empty library', show: async () => undefined },
    {
      name: 'template chooser',
      async show() {
        await page.keyboard.press('Control+n')
        await dialog.waitFor()
      },
    },
    {
      name: 'library',
      async show() {
        await page.keyboard.press('Enter')
        await sheetShown(page)
        await page.keyboard.press('Control+1')
        await openSample(page)
        await page.keyboard.press('Control+1')
        await page.locator('.draft-row').first().click()
      },
    },
    {
      name: 'rename',
      async show() {
        await page.keyboard.press('F2')
        await dialog.waitFor()
      },
    },
    {
      name: 'hits',
      async show() {
        await closeDialog()
        await page.locator('.search-input').fill('财政')
        await page.locator('.draft-hit').first().waitFor()
      },
    },
    {
      name: 'row menu',
      async show() {
        await page.locator('.draft-row').first().getByRole('button').click()
        await page.getByRole('menu').waitFor()
      },
    },
    {
      name: 'trash and its notice',
      async show() {
        await page.getByRole('menuitem', { name: '删除' }).click()
        await page.getByRole('button', { name: '回收站' }).click()
        await page.getByText(/已放入回收站/u).waitFor()
      },
    },
    {
      name: 'a question before deleting',
      async show() {
        await page.getByRole('button', { name: '清空回收站…' }).click()
        await page.getByRole('alertdialog').waitFor()
      },
    },
    {
      name: 'phrase manager',
      async show() {
        await page.keyboard.press('Escape')
        await runCommand(page, '常用语管理')
        await dialog.waitFor()
      },
    },
    {
      name: 'shortcuts',
      async show() {
        await closeDialog()
        await page.keyboard.press('Control+/')
        await dialog.waitFor()
      },
    },
    {
      name: 'templates',
      async show() {
        await closeDialog()
        await runCommand(page, '模板管理')
        await page.getByRole('button', { name: '复制后修改' }).waitFor()
      },
    },
    {
      name: 'own template',
      async show() {
        await page.getByRole('button', { name: '复制后修改' }).click()
        await page.getByRole('button', { name: '删除模板' }).waitFor()
      },
    },
    {
      name: 'profiles',
      async show() {
        await runCommand(page, '版式设置')
        await page.locator('.profile-form').waitFor()
      },
    },
    {
      name: 'own profile',
      async show() {
        await page.getByRole('button', { name: '复制后修改' }).click()
        await page.locator('.profile-form .input:enabled').first().waitFor()
      },
    },
  ])
  expect(found).toEqual({})
})

test.each(APPEARANCES)('editor and pages can be used by everybody (%s)', async (appearance) => {
  const launched = await launchIn(appearance)
  const { app, page } = launched
  const at = (words: string) => () => goTo(page, words)
  const found = await barriersOf(page, [
    {
      name: 'new draft',
      async show() {
        await page.keyboard.press('Control+n')
        await page.getByRole('dialog').waitFor()
        await page.keyboard.press('Enter')
        await sheetShown(page)
        await page.locator('.missing').waitFor()
      },
    },
    { name: 'model document', show: () => importFile(launched, modelFile()) },
    { name: 'meeting', show: at('开头') },
    { name: 'topic', show: at('审议') },
    { name: 'decision', show: at('明确') },
    { name: 'statement', show: at('强调') },
    {
      name: 'grip',
      async show() {
        await page.locator('.sheet .block-statement').last().hover()
        await page.locator('.block-grip').waitFor()
      },
    },
    { name: 'roll', show: at('列席') },
    {
      name: 'colophon',
      async show() {
        await page.getByRole('button', { name: '版记' }).click()
        await at('版记')()
      },
    },
    {
      name: 'phrases',
      async show() {
        await page.getByRole('tab', { name: '常用语' }).click()
        await page.locator('.phrases').waitFor()
      },
    },
    {
      name: 'pages beside the sheet',
      async show() {
        await page.getByRole('tab', { name: '版面' }).click()
        await page.locator('.side-pages .paper').first().waitFor()
      },
    },
    {
      name: 'hits and replacing',
      async show() {
        await page.keyboard.press('Control+h')
        await page.getByLabel('查找', { exact: true }).fill('市发改委')
        await page.getByLabel('替换为', { exact: true }).fill('市发展改革委')
        await page
          .locator('.hits')
          .or(page.getByRole('button', { name: '列出' }))
          .first()
          .waitFor()
      },
    },
    {
      name: 'command list',
      async show() {
        await page.keyboard.press('Escape')
        await page.keyboard.press('Control+k')
        await page.getByRole('combobox', { name: '命令' }).waitFor()
      },
    },
    {
      name: 'folded sides',
      async show() {
        await page.keyboard.press('Escape')
        await page.keyboard.press('F9')
        await page.getByRole('button', { name: '收起右侧栏' }).click()
        await page.locator('.rail-side').waitFor()
      },
    },
    {
      name: 'pages',
      async show() {
        await page.keyboard.press('Control+3')
        await page.locator('.page-toolbar').waitFor()
        await page.locator('.page-slot .paper').first().waitFor()
      },
    },
    {
      name: 'print',
      async show() {
        await page.keyboard.press('Control+p')
        await page.getByRole('dialog', { name: '打印' }).waitFor()
      },
    },
    {
      name: 'a save that failed',
      async show() {
        await page.keyboard.press('Escape')
        await app.evaluate(({ ipcMain }) => {
          ipcMain.removeHandler('drafts:save')
          ipcMain.handle('drafts:save', () => ({ ok: false, error: { kind: 'disk-full' } }))
        })
        await page.keyboard.press('Control+2')
        await page.keyboard.press('F9')
        await at('强调')()
        await page.keyboard.insertText('写不进去。')
        await page.getByRole('alert').waitFor()
      },
    },
  ])
  // Words that are not saved hold the window open.
  await app.evaluate(({ ipcMain }) => {
    ipcMain.removeHandler('drafts:save')
    ipcMain.handle('drafts:save', () => ({ ok: true, value: { revision: 2, savedAtMs: 0 } }))
  })
  await page.locator('[data-save="saved"]').waitFor()
  leaveUnsaved(launched)
  expect(found).toEqual({})
})
