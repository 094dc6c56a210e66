import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { barriersOf } from '../support/accessibility.ts'
import { answerOpenDialog, answerSaveDialog } from '../support/answer-dialogs.ts'
import { makeTemporaryFolder } from '../support/launch-app.ts'
import { shareApp } from '../support/shared-app.ts'
import { goTo, libraryShown, openSample, runCommand, sheetShown } from '../support/window.ts'
import { paragraph, wordFile } from '../support/word-file.ts'

const freshApp = shareApp()

/** A folder with a file that reads, one with a doubtful line and one that is broken. */
function mixedFolder(): string {
  const folder = join(makeTemporaryFolder('places'), '旧纪要')
  mkdirSync(folder)
  const lines = [
    '信息索引号：YZ2025001',
    '云州市人民政府专题会议纪要',
    '2025年3月5日，副市长沈知行主持召开专题会议。',
    '一、研究河道管护',
    '会议认为，可行。',
    '出席：沈知行、高明川。',
  ]
  writeFileSync(join(folder, '疑点.docx'), wordFile({ body: lines.map((line) => paragraph(line)).join('') }))
  writeFileSync(join(folder, '好.txt'), lines.slice(1).join('\n'))
  writeFileSync(join(folder, '坏.docx'), new Uint8Array(100))
  return folder
}

async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

test('every other place can be used by everybody, light and dark', async () => {
  const { app, page } = await freshApp()
  await libraryShown(page)
  const dialog = page.getByRole('dialog')
  const main = page.getByRole('main')
  const folder = mixedFolder()
  const found = await barriersOf(
    page,
    [
      {
        name: 'report of a folder',
        async show() {
          await answerOpenDialog(app, [folder])
          await runCommand(page, '导入整个文件夹')
          await page.getByText('“旧纪要”里的3个文件都处理完了。').waitFor()
        },
      },
      {
        name: '导入核对',
        async show() {
          await page.getByRole('button', { name: '打开由“疑点.docx”导入的稿件' }).click()
          await page.locator('.review-doubtful').first().waitFor()
        },
      },
      {
        name: 'a line settled',
        async show() {
          await page.keyboard.press('4')
          await page.locator('.review-settled').waitFor()
        },
      },
      {
        name: 'ticking a roll',
        async show() {
          await page.getByRole('button', { name: '全部照办' }).click()
          await page.locator('.sheet-text').waitFor()
          await page.keyboard.press('Control+1')
          await openSample(page)
          await goTo(page, '列席')
          await page.getByRole('button', { name: '收进名册' }).first().click()
          await page.getByText('已收进名册：').waitFor()
          await page.getByRole('button', { name: '勾选名单' }).click()
          await page.getByRole('list', { name: '名册', exact: true }).waitFor()
        },
      },
      {
        name: 'papers',
        async show() {
          await runCommand(page, '会务材料')
          await dialog.waitFor()
        },
      },
      {
        name: 'people',
        async show() {
          await closeDialog(page)
          await runCommand(page, '人员和单位')
          await page
            .getByRole('textbox', { name: /的职务$/u })
            .first()
            .waitFor()
        },
      },
      {
        name: 'units',
        async show() {
          await page.getByRole('button', { name: '单位', exact: true }).click()
          await page
            .getByRole('textbox', { name: /的规范简称$/u })
            .first()
            .waitFor()
        },
      },
      {
        name: 'series',
        async show() {
          await page.keyboard.press('Control+2')
          await sheetShown(page)
          await runCommand(page, '会议系列和编号登记')
          await page.getByRole('button', { name: '按最近一份稿件设定' }).first().click()
          await main.getByLabel('会议主体').waitFor()
        },
      },
      {
        name: 'settings',
        async show() {
          await runCommand(page, '设置')
          await page.getByRole('button', { name: '现在备份' }).click()
          await page.getByText(/已备份并核对/u).waitFor()
        },
      },
      {
        name: 'a copy looked into',
        async show() {
          await page
            .getByRole('button', { name: /查看…$/u })
            .first()
            .click()
          await dialog
            .getByRole('button', { name: /：查看$/u })
            .first()
            .waitFor()
        },
      },
      {
        name: 'keeping a version',
        async show() {
          await closeDialog(page)
          await page.keyboard.press('Control+2')
          await sheetShown(page)
          await page.keyboard.press('Control+Shift+S')
          await dialog.getByRole('combobox', { name: '版本名' }).fill('送审稿')
        },
      },
      {
        name: 'versions, one of them on its pages',
        async show() {
          await dialog.getByRole('textbox', { name: '经手人' }).fill('沈知秋')
          await dialog.getByRole('button', { name: '留存版本' }).click()
          await dialog.waitFor({ state: 'detached' })
          await page.keyboard.press('F4')
          const row = page.locator('.version-row', { hasText: '送审稿' })
          await row.click()
          await row.press('v')
          await page.locator('.version-place .paper').first().waitFor()
        },
      },
      {
        name: 'comparing drafts',
        async show() {
          await page.keyboard.press('Escape')
          await sheetShown(page)
          await runCommand(page, '与其他稿件比对')
          await dialog.waitFor()
        },
      },
      {
        name: 'handing over',
        async show() {
          await closeDialog(page)
          await runCommand(page, '导出交接文件')
          await dialog.getByLabel('密码（可不设）').waitFor()
        },
      },
      {
        name: 'a hand-over taken',
        async show() {
          const file = join(folder, '交接.jiyao')
          await answerSaveDialog(app, file)
          await dialog.getByRole('button', { name: '导出…' }).click()
          await page.getByText('已导出“交接.jiyao”。').waitFor()
          await answerOpenDialog(app, [file])
          await runCommand(page, '打开交接文件')
          await dialog.getByRole('button', { name: '收下' }).waitFor()
        },
      },
      {
        name: 'help',
        async show() {
          await closeDialog(page)
          await runCommand(page, '排版试测')
          await page.getByLabel('第2段第1行末尾').fill('官人皇')
          await page.getByText(/^不一致/u).waitFor()
        },
      },
      {
        name: 'looking up in the help',
        async show() {
          await page.getByRole('searchbox', { name: '查找帮助' }).fill('版记')
          await page.locator('.help-hit').first().waitFor()
        },
      },
    ],
    ['light', 'dark'],
  )
  expect(found).toEqual({})
})

test('in the system’s high contrast what is chosen has a frame, and paper stays as it prints', async () => {
  const { page } = await freshApp()
  await page.emulateMedia({ forcedColors: 'active' })
  await openSample(page)
  const frameOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).outlineStyle)
  expect(await page.locator('.masthead-emblem').evaluate((element) => getComputedStyle(element).color)).toBe(
    'rgb(255, 0, 0)',
  )
  await goTo(page, '列席')
  expect(await frameOf('.outline-current')).toBe('solid')
  await page.keyboard.press('Control+k')
  await page.locator('.palette-chosen').waitFor()
  expect(await frameOf('.palette-chosen')).toBe('solid')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+3')
  const slot = page.locator('.page-slot').first()
  await slot.locator('.paper').waitFor()
  const colorOf = (at: typeof slot) => at.evaluate((element) => getComputedStyle(element).backgroundColor)
  expect(await colorOf(slot)).toBe('rgb(255, 255, 255)')
  const line = await colorOf(slot.locator('.paper-rule').first())
  const [red = 0, green = 0, blue = 0] = line.match(/\d+/gu)?.map(Number) ?? []
  expect([red > 180, green < 60, blue < 60], line).toEqual([true, true, true])
  await page.keyboard.press('Control+1')
  await page.locator('.draft-row').first().click()
  expect(await frameOf('.draft-row[aria-selected="true"]')).toBe('solid')
})

test('who wants no motion gets none', async () => {
  const { page } = await freshApp()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openSample(page)
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) => {
      const { animationName, animationDuration, transitionDuration } = getComputedStyle(element)
      const isStill =
        (animationName === 'none' || animationDuration === '0s') && /^(0s(, )?)+$/u.test(transitionDuration)
      return isStill ? [] : [`${element.className} ${animationDuration} ${transitionDuration}`]
    }),
  )
  expect(moving).toEqual([])
})
