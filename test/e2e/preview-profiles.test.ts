import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { nationalStandardProfile } from '#shared/profile/profile.ts'
import { answerOpenDialog, answerSaveDialog } from '../support/answer-dialogs.ts'
import { type LaunchedApp, launchApp } from '../support/launch-app.ts'
import { shareApp } from '../support/shared-app.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { importFile, libraryShown, modelFile } from '../support/window.ts'

const freshApp = shareApp()

async function openProfiles(launched?: LaunchedApp): Promise<LaunchedApp> {
  const opened = launched ?? (await freshApp())
  const { page } = opened
  await libraryShown(page)
  await importFile(opened, modelFile())
  await page.keyboard.press('Control+3')
  await page.locator('.paper').first().waitFor()
  await page.getByRole('button', { name: '版式设置…' }).click()
  await page.getByRole('heading', { name: '首页预览' }).waitFor()
  return opened
}

async function copyAndUse(page: Page): Promise<void> {
  await page.getByRole('button', { name: '复制后修改' }).click()
  await page.getByRole('button', { name: '撤销这次修改' }).waitFor({ state: 'detached' })
  await page.getByLabel('上边距（天头）').and(page.locator(':enabled')).waitFor()
  await page.getByRole('button', { name: '用于当前稿件' }).click()
  await page.getByRole('button', { name: '当前稿件正在使用' }).waitFor()
}

test('a copied profile that is changed shows in its preview, on the pages and in the .docx', async () => {
  const { app, page } = await openProfiles()
  await copyAndUse(page)
  await page.getByLabel('标志文字').fill('云州市人民政府 专题会议纪要')
  await page.getByLabel('标志排几行').selectOption('一行')
  await page.getByLabel('红线粗细').fill('3')
  await page.getByLabel('议题标题', { exact: true }).fill('楷体')
  await page.locator('.profile-preview .paper h1 .paper-line').first().waitFor()
  await expect.poll(() => page.locator('.profile-preview h1 .paper-line').count()).toBe(1)

  await page.getByRole('button', { name: '返回' }).click()
  await page.locator('[data-page="1"] .paper').waitFor()
  await page.locator('[data-page="1"] h1').getByText('云州市人民政府专题会议纪要').waitFor()
  await expect.poll(() => page.locator('[data-page="1"] h1 .paper-line').count()).toBe(1)
  const rule = page.locator('[data-page="1"] [data-rule="redLine"]')
  await expect
    .poll(() => rule.evaluate((line: HTMLElement) => Number.parseFloat(line.style.height)))
    .toBeCloseTo(1.058, 2)

  const target = join(temporaryFolder(), '版式.docx')
  await answerSaveDialog(app, target)
  await page.getByRole('button', { name: '导出 Word' }).click()
  await page.getByText('已导出“版式.docx”。').waitFor()
  const styles = strFromU8(unzipSync(readFileSync(target))['word/styles.xml']!)
  expect(styles).toContain('w:eastAsia="楷体"')
})

test('标志 on the sheet says what it says on the page, whatever the profile makes of it', async () => {
  const { page } = await openProfiles()
  await copyAndUse(page)
  const onPage = page.locator('[data-page="1"] h1 .paper-line')
  const onSheet = page.locator('.masthead-emblem > span')
  const expectSame = async (lines: string[]) => {
    await page.getByRole('button', { name: '返回' }).click()
    await expect.poll(() => onPage.allTextContents()).toEqual(lines)
    await page.keyboard.press('Control+2')
    await expect.poll(() => onSheet.allTextContents()).toEqual(lines)
    await page.keyboard.press('Control+3')
    await page.getByRole('button', { name: '版式设置…' }).click()
  }
  await page.getByLabel('标志排几行').selectOption('一行')
  await expectSame(['云州市人民政府常务会议纪要'])
  await page.getByLabel('标志文字').fill('云州市人民政府 专题会议纪要')
  await page.getByLabel('标志排几行').selectOption('两行')
  await expectSame(['云州市人民政府', '专题会议纪要'])
  await page.getByLabel('机关日期行', { exact: true }).selectOption('不印')
  await page.getByRole('button', { name: '返回' }).click()
  await page.keyboard.press('Control+2')
  await page.locator('.printed-line[data-role="issuerLine"]').waitFor({ state: 'detached' })
})

test('a number out of range is told beside its field and changes nothing', async () => {
  const { page } = await openProfiles()
  await copyAndUse(page)
  await page.getByLabel('上边距（天头）').fill('999')
  await page.getByText('请填 10 到 80 毫米。').waitFor()
  await page.getByLabel('编号写法', { exact: true }).fill('编号')
  await page.getByText('要写上 N，印出时换成号码。').waitFor()
  const kept = await page.evaluate(() => window.desktop?.invoke('profiles:list', null))
  expect(kept).toMatchObject({ ok: true, value: [{ page: { topMm: 37 }, numberForm: '第{n}号' }] })
})

test('the chosen profile is the draft’s when it is opened again', async () => {
  const first = await openProfiles(await launchApp())
  await copyAndUse(first.page)
  await first.page.getByLabel('标志排几行').selectOption('一行')
  await first.close()
  const { page, close } = await launchApp({ userData: first.userData })
  onTestFinished(close)
  await page.locator('.sheet-text').waitFor()
  await page.keyboard.press('Control+3')
  await page.locator('.paper').first().waitFor()
  await expect.poll(() => page.locator('[data-page="1"] h1 .paper-line').count()).toBe(1)
})

test('a profile is exported and imported, a hostile file is refused in one sentence', async () => {
  const { app, page } = await openProfiles()
  const folder = temporaryFolder()
  const exported = join(folder, '国标.json')
  await answerSaveDialog(app, exported)
  await page.getByRole('button', { name: '导出', exact: true }).click()
  await page.getByText('已导出“国标.json”。').waitFor()
  expect(JSON.parse(readFileSync(exported, 'utf8'))).toEqual(nationalStandardProfile)

  await answerOpenDialog(app, [exported])
  await page.getByRole('button', { name: '导入版式…' }).click()
  await page.getByText('已导入版式').waitFor()

  const hostile = join(folder, '坏.json')
  writeFileSync(hostile, JSON.stringify({ ...nationalStandardProfile, page: { widthMm: 1e9 } }))
  await answerOpenDialog(app, [hostile])
  await page.getByRole('button', { name: '导入版式…' }).click()
  await page.getByText('版式文件里有一处写得不对（page.widthMm），没有采用').waitFor()
  const kept = await page.evaluate(() => window.desktop?.invoke('profiles:list', null))
  expect(kept?.ok ? kept.value : []).toHaveLength(1)
})

test('a copy is named at once, and comes back with its draft when its removal is undone', async () => {
  const { page } = await openProfiles()
  await page.getByRole('button', { name: '复制后修改' }).click()
  const name = page.getByLabel('名称', { exact: true })
  await expect.poll(() => name.evaluate((field) => field === document.activeElement)).toBe(true)
  await name.fill('云州市政府')
  await page.getByRole('heading', { name: '云州市政府' }).waitFor()
  await page.getByRole('button', { name: '用于当前稿件' }).click()
  await page.getByRole('button', { name: '删除' }).click()
  await page.getByText('已删除版式“云州市政府”；选用它的稿件改按国标排版。').waitFor()
  await page.getByRole('button', { name: '当前稿件正在使用' }).waitFor()
  await page.getByRole('button', { name: '云州市政府' }).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: '撤销', exact: true }).click()
  await page.getByRole('button', { name: '云州市政府' }).click()
  await page.getByRole('button', { name: '当前稿件正在使用' }).waitFor()
})

test('a profile of a name that is taken comes in under another', async () => {
  const { app, page } = await openProfiles()
  const file = join(temporaryFolder(), '国标.json')
  writeFileSync(file, JSON.stringify(nationalStandardProfile))
  await answerOpenDialog(app, [file])
  for (const wanted of ['国标 GB/T 9704—2012（2）', '国标 GB/T 9704—2012（3）']) {
    await page.getByRole('button', { name: '导入版式…' }).click()
    await page.getByText(`已导入版式“${wanted}”。`).waitFor()
    await page.getByRole('heading', { name: wanted }).waitFor()
  }
})

test('the list of a field shows all that is usual, by keys too; 版记 is seen in the preview', async () => {
  const { page } = await openProfiles()
  await copyAndUse(page)
  await page.getByRole('heading', { name: '末页预览' }).waitFor()
  const form = page.getByLabel('编号写法', { exact: true })
  await form.focus()
  // Going there scrolls, and a list closes when what is under it scrolls.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  await page.keyboard.press('ArrowDown')
  await expect
    .poll(() => page.getByRole('option').allTextContents())
    .toEqual(['第N号', '（第N号）', '第N期', '〔年份〕N号'])
  await page.getByRole('option', { name: '〔年份〕N号' }).click()
  await expect.poll(() => form.inputValue()).toBe('〔年份〕N号')
  await expect
    .poll(() => page.evaluate(() => window.desktop?.invoke('profiles:list', null)))
    .toMatchObject({ ok: true, value: [{ numberForm: '〔{year}〕{n}号' }] })
})

test('分项 that begin paragraphs may have a face of their own, and only then is it asked for', async () => {
  const { app, page } = await openProfiles()
  await copyAndUse(page)
  await page.getByLabel('分项（一）（二）', { exact: true }).selectOption('各自成段')
  const inKai = page.locator('.paper-run[style*="楷体_GB2312"]')
  expect(await inKai.count()).toBe(0)
  await page.getByLabel('成段的分项用分项字体').selectOption('首句或加粗部分')
  await page.getByRole('button', { name: '返回' }).click()
  await page.locator('[data-page="5"]').scrollIntoViewIfNeeded()
  await page.locator('[data-page="5"] .paper').waitFor()
  await expect.poll(() => inKai.first().textContent()).toBe('（一）')

  const target = join(temporaryFolder(), '楷体.docx')
  await answerSaveDialog(app, target)
  await page.getByRole('button', { name: '导出 Word' }).click()
  await page.getByText('已导出“楷体.docx”。').waitFor()
  const parts = unzipSync(readFileSync(target))
  expect(strFromU8(parts['word/document.xml']!)).toContain('<w:rStyle w:val="JyItemText"/>')
})

test('the focus stays where the writer is, whatever button has done its work', async () => {
  const { page } = await openProfiles()
  const focused = () => page.evaluate(() => document.activeElement?.textContent)
  await copyAndUse(page)
  await page.getByRole('button', { name: '示例：县政府，名单在前、按年编号' }).click()
  await page.getByRole('button', { name: '用于当前稿件' }).press('Enter')
  await expect.poll(focused).toBe('当前稿件正在使用')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await focused()).toBe('复制后修改')

  await page.getByRole('button', { name: /副本$/u }).click()
  await page.getByLabel('上边距（天头）').fill('36')
  await page.getByRole('button', { name: '撤销这次修改' }).press('Enter')
  await expect.poll(focused).toMatch(/副本$/u)
  await page.getByRole('button', { name: '删除' }).press('Enter')
  await expect.poll(focused).toBe('国标 GB/T 9704—2012')
  await page.keyboard.press('Escape')
  await page.locator('[data-page="1"] .paper').waitFor()
})

test('编号 is rewritten in the form of the profile, and that can be undone', async () => {
  const { page } = await openProfiles()
  await page.getByRole('button', { name: '示例：市政府，标志两行、双面印刷' }).click()
  await page.getByRole('button', { name: '用于当前稿件' }).click()
  await page.getByRole('button', { name: '返回' }).click()
  await page.getByRole('button', { name: '改写编号' }).click()
  const number = page.locator('[data-page="1"] [data-line="2"]')
  await expect.poll(() => number.textContent()).toMatch(/^（第\d+号）$/u)
  await page.keyboard.press('Control+2')
  await page.locator('.sheet-text').click()
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+3')
  await page.getByRole('button', { name: '改写编号' }).click()
  await expect.poll(() => number.textContent()).toMatch(/^（第\d+号）$/u)
  await page.getByRole('button', { name: '撤销' }).last().click()
  await page.locator('[data-finding="other-number"]').waitFor()
  await page.getByRole('button', { name: '改写编号' }).click()

  await page.getByRole('button', { name: '版式设置…' }).click()
  await page.getByRole('button', { name: '国标 GB/T 9704—2012' }).click()
  await page.getByRole('button', { name: '用于当前稿件' }).click()
  await page.getByRole('button', { name: '返回' }).click()
  await page.getByText(/^编号现在写作“（第\d+号）”，这个版式写作“第\d+号”。$/u).waitFor()
  await page.getByRole('button', { name: '改写编号' }).click()
  await expect.poll(() => number.textContent()).toMatch(/^第\d+号$/u)
})
