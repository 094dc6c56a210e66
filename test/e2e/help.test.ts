import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findBarriers } from '../support/accessibility.ts'
import { answerSaveDialog } from '../support/answer-dialogs.ts'
import { readDocxText } from '../support/docx-parts.ts'
import { shareApp } from '../support/shared-app.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { goTo, libraryShown, openSample, runCommand, sheetShown } from '../support/window.ts'

const freshApp = shareApp()

test('F1 says what the standard wants of the part at the caret, and Esc leads back to it', async () => {
  const { page } = await freshApp()
  await openSample(page)
  await goTo(page, '出席')
  await page.keyboard.press('F1')
  const heading = page.getByRole('heading', { name: '名单', exact: true })
  await heading.waitFor()
  // At the top of what is seen, not merely somewhere in the page.
  await expect.poll(async () => (await heading.boundingBox())?.y ?? 999).toBeLessThan(120)
  await page.keyboard.press('Escape')
  await sheetShown(page)
  await page.locator('.outline-current', { hasText: '出席' }).waitFor()
})

test('a word is looked up in all of the help, and its page opened at the heading', async () => {
  const { page } = await freshApp()
  await libraryShown(page)
  await runCommand(page, '使用帮助')
  await page.locator('.help-list input:focus').fill('硬盘')
  await page.getByRole('button', { name: /稿件存在哪里.*自动备份/u }).click()
  await page.getByRole('heading', { name: '自动备份' }).waitFor()
  await page.getByRole('heading', { name: '稿件存在哪里，怎样不丢' }).waitFor()
})

test('the pages of the help come whole, pictures included, and can be used by everybody', async () => {
  const { page } = await freshApp()
  await libraryShown(page)
  await runCommand(page, '使用帮助')
  const entries = page.locator('.help-entry')
  await page.locator('.help-page h1').waitFor()
  expect(await entries.count()).toBeGreaterThan(14)
  const found: Record<string, string[]> = {}
  for (let at = 0; at < (await entries.count()); at += 1) {
    await entries.nth(at).click()
    await page.locator('.help-page h1').waitFor()
    const name = (await entries.nth(at).textContent()) ?? ''
    expect(((await page.locator('.help-page').textContent()) ?? '').length, name).toBeGreaterThan(40)
    for (const picture of await page.locator('.help-page img').all()) {
      await picture.scrollIntoViewIfNeeded()
      await expect
        .poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth))
        .toBeGreaterThan(300)
    }
    const barriers = await findBarriers(page)
    if (barriers.length > 0) found[name] = barriers
  }
  expect(found).toEqual({})
})

test('what the program is made of is listed with its licence, and its version is told', async () => {
  const { page } = await freshApp()
  await libraryShown(page)
  await runCommand(page, '开放源代码许可')
  const slate = page.locator('details', { hasText: 'slate-react' })
  await slate.locator('summary').click()
  await slate.getByText('Permission is hereby granted').waitFor()
  await page.getByText(/pkg:npm\/better-sqlite3@/u).waitFor()
  await runCommand(page, '关于纪要')
  await page.getByText(/^版本 \d+\.\d+\.\d+$/u).waitFor()
  await page.getByText(/Chromium \d+/u).waitFor()
})

test('边看边学 goes from part to part by the keyboard alone, and writing stays free', async () => {
  const { page } = await freshApp()
  await libraryShown(page)
  await runCommand(page, '边看边学')
  const card = page.getByRole('dialog', { name: '边看边学' })
  await card.getByText('边看边学 1/8').waitFor()
  await page.locator('.tour-card .button-primary:focus').waitFor()
  for (let step = 2; step <= 3; step += 1) {
    await page.keyboard.press('Enter')
    await card.getByText(`边看边学 ${step}/8`).waitFor()
  }
  expect(await findBarriers(page)).toEqual([])
  await goTo(page, '强调')
  await page.keyboard.press('End')
  await page.keyboard.insertText('边学边写。')
  await page.locator('.sheet-text', { hasText: '边学边写。' }).waitFor()
  await card.getByRole('button', { name: '结束' }).click()
  await card.waitFor({ state: 'detached' })
})

test('排版试测: the test page is written, what Word made of it typed in and compared, and the result kept', async () => {
  const { app, page } = await freshApp()
  await libraryShown(page)
  await runCommand(page, '排版试测')
  const folder = temporaryFolder()
  await answerSaveDialog(app, join(folder, '试测.docx'))
  await page.getByRole('button', { name: '另存试测文件…' }).click()
  await page.getByText('已写出“试测.docx”。').waitFor()
  expect(readDocxText(readFileSync(join(folder, '试测.docx'))).join('')).toContain('天地玄黄')

  await page.getByLabel('软件和版本').fill('某某办公 3.0')
  await page.getByLabel('第1段第1行末尾').fill('秋收冬藏')
  await page.getByLabel('第2段第1行末尾').fill('官人皇')
  await page.getByText(/^不一致：本程序到“.*始制，”为止，这里到“.*官人皇”，少3个字$/u).waitFor()
  await page.getByText(/^1处一致，1处不一致；\d+处没有填。$/u).waitFor()
  // Whoever goes to and fro between two programs finds what was typed.
  await page.getByRole('button', { name: '返回' }).click()
  await libraryShown(page)
  await runCommand(page, '排版试测')
  expect(await page.getByLabel('第2段第1行末尾').inputValue()).toBe('官人皇')

  const result = join(folder, '结果.json')
  await answerSaveDialog(app, result)
  await page.getByRole('button', { name: '另存结果…' }).click()
  await page.getByText('已写出“结果.json”。').waitFor()
  expect(JSON.parse(readFileSync(result, 'utf8'))).toMatchObject({
    kind: 'jiyao-probe',
    program: '某某办公 3.0',
    answers: [
      { id: '1-1', verdict: 'same' },
      { id: '2-1', answer: '官人皇', verdict: 'differs', by: -3 },
    ],
  })
})
