import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { answerOpenDialog } from '../support/answer-dialogs.ts'
import { launchApp, makeTemporaryFolder } from '../support/launch-app.ts'
import { shareApp } from '../support/shared-app.ts'
import { readSheet } from '../support/sheet.ts'
import { openSample, runCommand, sheetShown } from '../support/window.ts'

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
  await dialog.getByText('现在没有', { exact: true }).waitFor()
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

test('phrases deleted since come back from a copy that lies elsewhere', async () => {
  const { app, page, userData } = await freshApp()
  await openSample(page)
  await page.evaluate(() =>
    window.desktop?.invoke('phrases:save', {
      bank: {
        formatVersion: 1,
        groups: [
          { name: '要求', phrases: [{ id: 'a', title: '抓紧', text: '请抓紧办理。', trigger: null }] },
        ],
      },
    }),
  )
  await runCommand(page, '设置')
  await page.getByRole('button', { name: '现在备份' }).click()
  await page.getByText('已备份并核对').waitFor()
  const room = join(userData, '备份')
  const newest = readdirSync(room)
    .filter((name) => name.endsWith('.db'))
    .sort()
    .at(-1)
  await page.evaluate(() =>
    window.desktop?.invoke('phrases:save', { bank: { formatVersion: 1, groups: [] } }),
  )
  await answerOpenDialog(app, [join(room, newest ?? '')])
  await page.getByRole('button', { name: '打开别处的备份…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('1条，1条现在没有').waitFor()
  await dialog.getByRole('button', { name: '常用语：取回' }).click()
  await page.getByText('已取回常用语。').waitFor()
  await dialog.getByText('1条，与现在相同').waitFor()
  await dialog.getByRole('button', { name: '关闭' }).first().click()
  await dialog.waitFor({ state: 'detached' })
})

test('the library is moved: chosen in the window, done at the next start, the same drafts in the new place', async () => {
  const { app, page, userData, close } = await launchApp()
  await openSample(page)
  const words = await readSheet(page)
  const target = makeTemporaryFolder('elsewhere')
  await answerOpenDialog(app, [target])
  // The new program would be nobody's child; that it is asked for is enough.
  await app.evaluate(({ app: electron }) => {
    electron.relaunch = () => void Object.assign(globalThis, { isAsked: true })
  })
  await runCommand(page, '设置')
  await page.getByRole('button', { name: '移到别的文件夹…' }).click()
  const gone = new Promise<void>((done) => {
    app.once('close', () => done())
  })
  await page.getByRole('alertdialog').getByRole('button', { name: '选文件夹并移动' }).click()
  await gone
  await close().catch(() => undefined)
  expect(existsSync(join(target, '纪要稿件库'))).toBe(false)

  const again = await launchApp({ userData })
  // It was open behind the settings, and is open again.
  await sheetShown(again.page)
  expect(await readSheet(again.page)).toEqual(words)
  expect(existsSync(join(target, '纪要稿件库', 'jiyao.db'))).toBe(true)
  expect(existsSync(join(userData, '已移走-jiyao.db'))).toBe(true)
  await runCommand(again.page, '设置')
  await again.page.locator('.settings-place', { hasText: '纪要稿件库' }).waitFor()
  await again.close()
})
