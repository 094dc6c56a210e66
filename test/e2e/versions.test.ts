import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { readDocx } from '../../electron/docx-in/read-docx.ts'
import { minutesToDocx } from '../../electron/export/docx/minutes-to-docx.ts'
import { parseMinutesText } from '../../shared/parse/parse-minutes.ts'
import { findBarriers } from '../support/accessibility.ts'
import { answerOpenDialog, answerSaveDialog } from '../support/answer-dialogs.ts'
import type { LaunchedApp } from '../support/launch-app.ts'
import { INVENTED_MODEL } from '../support/sample-texts.ts'
import { shareApp } from '../support/shared-app.ts'
import { readSheet, selectText } from '../support/sheet.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { importFile, libraryShown, runCommand, sheetShown } from '../support/window.ts'

const freshApp = shareApp()
const MODEL = readFileSync(INVENTED_MODEL, 'utf8')
const OLD = '对标先进找差距'
const NEW = '对标先进地区找差距'

/** The model document, open. */
async function openModel(): Promise<LaunchedApp & { readonly folder: string }> {
  const launched = await freshApp()
  const folder = temporaryFolder()
  const file = join(folder, '纪要.txt')
  writeFileSync(file, MODEL)
  await libraryShown(launched.page)
  await importFile(launched, file)
  await sheetShown(launched.page)
  return { ...launched, folder }
}

async function keepVersion(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+Shift+S')
  const dialog = page.getByRole('dialog', { name: '留存版本' })
  await dialog.getByRole('combobox', { name: '版本名' }).fill(name)
  await dialog.getByRole('textbox', { name: '经手人' }).fill('沈知秋')
  await dialog.getByRole('textbox', { name: '说明' }).fill('送各单位征求意见')
  await dialog.getByRole('button', { name: '留存版本' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByText(`已留存为“${name}”`).waitFor()
}

/** Types 地区 into the sheet, after 对标先进. */
async function change(page: Page): Promise<void> {
  const block = (await readSheet(page)).findIndex(({ text }) => text.includes(OLD))
  const at = ((await readSheet(page))[block]?.text ?? '').indexOf('找差距')
  await selectText(page, { block, offset: at })
  await page.keyboard.insertText('地区')
  await page.locator('.sheet-text', { hasText: NEW }).waitFor()
}

test('a version is named, compared, printed as 花脸稿 and restored as a step that can be undone', async () => {
  const { app, page, folder } = await openModel()
  await keepVersion(page, '征求意见稿')
  await change(page)

  await page.keyboard.press('F4')
  const row = page.locator('.version-row', { hasText: '征求意见稿' })
  await row.waitFor()
  await expect.poll(() => row.textContent()).toContain('沈知秋：送各单位征求意见')
  await row.click()
  await row.getByText('与现在的稿件相差 1 处').waitFor()
  expect(await findBarriers(page)).toEqual([])

  await row.press('Enter')
  const compare = page.getByRole('main', { name: '比对' })
  await compare.waitFor()
  await expect.poll(() => compare.locator('.change-words').allTextContents()).toEqual(['增加“地区”'])
  await expect.poll(() => compare.locator('ins.marked').first().textContent()).toBe('地区')
  await page.keyboard.press('F8')
  await compare.locator('.compared-current').waitFor()
  expect(await findBarriers(page)).toEqual([])
  // Any two: the same version on both sides says that there is nothing to say.
  await compare.getByRole('button', { name: /^新稿/u }).click()
  await page.getByRole('menuitem', { name: '征求意见稿' }).click()
  await compare.getByText('印出来的文字没有差别').waitFor()
  await compare.getByRole('button', { name: /^新稿/u }).click()
  await page.getByRole('menuitem', { name: '现在的稿件' }).click()
  await compare.getByText('共 1 处改动').waitFor()

  const docx = join(folder, '花脸稿.docx')
  await answerSaveDialog(app, docx)
  await compare.getByRole('button', { name: '花脸稿' }).click()
  await page.getByRole('menuitem', { name: /Word/u }).click()
  await page.getByText('花脸稿已写成“花脸稿.docx”').waitFor()
  const words = (how: 'accept' | 'reject') => {
    const read = readDocx(readFileSync(docx), how)
    return read.ok ? read.value.lines.map(({ text }) => text).join('\n') : read.error
  }
  expect(words('accept')).toContain(NEW)
  expect(words('reject')).toContain(OLD)

  await page.keyboard.press('Escape')
  await sheetShown(page)
  await page.locator('.version-row', { hasText: '征求意见稿' }).click()
  await page.getByRole('button', { name: '恢复', exact: true }).click()
  await page.getByText('已恢复到').waitFor()
  await page.locator('.sheet-text', { hasText: OLD }).waitFor()
  // What was there before the restoring is a version of its own.
  await expect.poll(() => page.locator('.version-row').count()).toBeGreaterThanOrEqual(2)
  await page.keyboard.press('Control+Z')
  await page.locator('.sheet-text', { hasText: NEW }).waitFor()
})

test('a version is looked at on its pages and left by Esc', async () => {
  const { page } = await openModel()
  await keepVersion(page, '送审稿')
  await page.keyboard.press('F4')
  const row = page.locator('.version-row', { hasText: '送审稿' })
  await row.click()
  await row.press('v')
  await page.getByRole('main', { name: '版本的版面' }).waitFor()
  await page.locator('.version-place .paper').first().waitFor()
  await page.keyboard.press('Escape')
  await sheetShown(page)
})

test('single changes of a file that came back are taken over, one step each', async () => {
  const { app, page, folder } = await openModel()
  const file = join(folder, '退回.docx')
  const { minutes } = parseMinutesText(MODEL.replace(OLD, NEW).replace('迅速传达落实', '认真传达落实'))
  writeFileSync(file, await minutesToDocx(minutes))
  await answerOpenDialog(app, [file])
  await runCommand(page, '与退回的文件比对')
  const compare = page.getByRole('main', { name: '比对' })
  const changes = compare.locator('.change-row')
  await expect.poll(() => changes.count()).toBe(2)
  await changes.filter({ hasText: '地区' }).getByRole('button', { name: '采用' }).click()
  await expect.poll(() => changes.count()).toBe(1)
  await page.keyboard.press('Escape')
  await sheetShown(page)
  const sheet = page.locator('.sheet-text')
  await sheet.filter({ hasText: NEW }).filter({ hasText: '迅速传达落实' }).waitFor()
  await page.keyboard.press('Control+Z')
  await sheet.filter({ hasText: OLD }).waitFor()
})

test('印发 keeps the files and locks the draft until the lock is taken away, which is told', async () => {
  const { app, page, folder } = await openModel()
  await page.getByRole('button', { name: /状态/u }).click()
  await page.getByRole('menuitem', { name: '印发' }).click()
  await page.getByRole('button', { name: '仍要印发' }).click()
  const dialog = page.getByRole('dialog', { name: '印发' })
  await dialog.getByRole('textbox', { name: '经手人' }).fill('陆怀安')
  await dialog.getByRole('button', { name: '印发' }).click()
  await page.getByText('清稿检查通过').waitFor({ timeout: 60_000 })
  await page.locator('.locked-strip').waitFor()
  expect(await page.locator('.sheet-text').getAttribute('contenteditable')).toBe('false')
  await page.getByRole('tab', { name: '要素' }).click()
  expect(await page.getByRole('textbox', { name: '编号' }).isDisabled()).toBe(true)

  await page.keyboard.press('F4')
  const row = page.locator('.version-issued')
  await row.click()
  const docx = join(folder, '印发.docx')
  await answerSaveDialog(app, docx)
  await row.getByRole('button', { name: '更多' }).click()
  await page.getByRole('menuitem', { name: '另存 Word' }).click()
  await page.getByText('已另存“印发.docx”').waitFor()
  expect(readFileSync(docx).subarray(0, 2).toString()).toBe('PK')

  await page.locator('.locked-strip').getByRole('button', { name: '解除锁定…' }).click()
  const unlock = page.getByRole('dialog', { name: '解除锁定' })
  await unlock.getByRole('textbox', { name: '说明' }).fill('按市长批示改第三条')
  await unlock.getByRole('button', { name: '解除锁定' }).click()
  await page.locator('.locked-strip').waitFor({ state: 'detached' })
  await page.locator('.version-unlocked', { hasText: '按市长批示改第三条' }).waitFor()
  expect(await page.locator('.sheet-text').getAttribute('contenteditable')).toBe('true')
})

test('another draft is compared with, and the 花脸稿 printed', async () => {
  const launched = await openModel()
  const { app, page, folder } = launched
  const other = join(folder, '另一份.txt')
  writeFileSync(other, MODEL.replace(OLD, NEW))
  await importFile(launched, other)
  await expect.poll(async () => JSON.stringify(await readSheet(page))).toContain(NEW)
  await app.evaluate(({ app: electron }) => {
    electron.on('web-contents-created', (_, contents) => {
      contents.getPrintersAsync = async () => []
      contents.print = (_options, done) => {
        void contents
          .executeJavaScript("document.querySelectorAll('.paper [data-change]').length")
          .then((marks) => {
            Object.assign(globalThis, { marks })
            done?.(true, '')
          })
      }
    })
  })
  await runCommand(page, '与其他稿件比对')
  const dialog = page.getByRole('dialog', { name: '与其他稿件比对' })
  await dialog.getByRole('list').getByRole('button').first().click()
  const compare = page.getByRole('main', { name: '比对' })
  await compare.waitFor()
  await expect.poll(() => compare.locator('.change-words').allTextContents()).toEqual(['增加“地区”'])
  await compare.getByRole('button', { name: '花脸稿' }).click()
  await page.getByRole('menuitem', { name: '打印…' }).click()
  const print = page.getByRole('dialog')
  await print.getByText('共用纸').waitFor()
  await print.getByRole('button', { name: '打印', exact: true }).click()
  await page.getByText('已送往打印机。').waitFor()
  expect(await app.evaluate(() => Reflect.get(globalThis, 'marks'))).toBeGreaterThan(0)
})
