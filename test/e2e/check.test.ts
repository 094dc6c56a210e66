import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { type LaunchedApp, launchApp } from '../support/launch-app.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { importFile, libraryShown, sheetShown } from '../support/window.ts'

const TEXT = `云州市人民政府
常务会议纪要
第6号
云州市人民政府办公室    2025年6月18日
2025年6月12日上午，林知远市长主持召开市政府第38次常务会议，审议了《云州市城市绿道管理办法（试行）》，纪要如下：
一、审议《云州市城市绿道管理办法（试行）》
会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。
会议强调，要认真布署，由××局牵头，抓好各项工作。
会议要求，要压实责任，，加快推进。
`

let launched: LaunchedApp | null = null
afterEach(async () => {
  await launched?.close()
  launched = null
})

async function openFaulty(userData?: string) {
  launched = await launchApp(userData === undefined ? {} : { userData })
  const { page } = launched
  const file = join(temporaryFolder(), '纪要.txt')
  writeFileSync(file, TEXT)
  await libraryShown(page)
  await importFile(launched, file)
  await sheetShown(page)
  return launched
}

test('what is found is listed, gone to by key, mended by one press and undone', async () => {
  const { page, errors } = await openFaulty()
  await page
    .locator('.status-check')
    .filter({ hasText: /疑点 \d/u })
    .click()
  const row = (rule: string) => page.locator(`.check-row[data-finding="${rule}"]`)
  await row('confusable').waitFor()
  await row('repeated-mark').waitFor()
  const headings = await page.locator('.check-group h3').allTextContents()
  expect(headings.map((text) => text.replace(/\d+$/u, ''))).toEqual(['标题与议题', '标点用字'])

  await page.keyboard.press('F8')
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('××')
  await page.keyboard.press('F8')
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('布署')
  await page.keyboard.press('Shift+F8')
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('××')

  await row('confusable').getByRole('button', { name: '改为“部署”' }).click()
  await page.locator('.sheet-text', { hasText: '要认真部署' }).waitFor()
  await row('confusable').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: '撤销' }).click()
  await page.locator('.sheet-text', { hasText: '要认真布署' }).waitFor()
  await row('confusable').waitFor()
  expect(errors).toEqual([])
})

test('what is left alone stays so after a start, and can be brought back', async () => {
  const { page, userData } = await openFaulty()
  await page.keyboard.press('F7')
  const row = page.locator('.check-row[data-finding="repeated-mark"]')
  await row.getByRole('button', { name: /^忽略/u }).click()
  await page.getByRole('menuitem', { name: '本稿都忽略' }).click()
  await row.waitFor({ state: 'detached' })
  await launched?.close()

  launched = await launchApp({ userData })
  const again = launched.page
  await sheetShown(again)
  await again.keyboard.press('F7')
  await again.locator('.check-row[data-finding="confusable"]').waitFor()
  expect(await again.locator('.check-row[data-finding="repeated-mark"]').count()).toBe(0)
  await again.getByRole('button', { name: /^已忽略和本单位用词/u }).click()
  await again.getByRole('button', { name: '恢复', exact: true }).click()
  await again.locator('.check-row[data-finding="repeated-mark"]').waitFor()

  await again.getByLabel('不写作').fill('绿道')
  await again.getByLabel('应写作').fill('绿廊')
  await again.getByLabel('应写作').press('Enter')
  await again.locator('.check-row[data-finding="office-word"]').first().waitFor()
})

test('before a draft goes out what is left to look at is shown; with something left to fill in it is not issued', async () => {
  const { page } = await openFaulty()
  await page.keyboard.press('Control+p')
  const dialog = page.getByRole('dialog')
  await dialog.getByText('“布署”应为“部署”。').waitFor()
  await dialog.getByRole('button', { name: '仍要打印' }).click()
  await page.getByRole('dialog', { name: '打印' }).waitFor()
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: /起草/u }).click()
  await page.getByRole('menuitem', { name: /印发/u }).click()
  await dialog.getByText('补上以后才能印发').waitFor()
  expect(await dialog.getByRole('button', { name: /仍要/u }).count()).toBe(0)
  await dialog.getByRole('button', { name: '去校核' }).click()
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('××')
})

test('a number that another meeting of the series has is found', async () => {
  const app = await openFaulty()
  const { page } = app
  const file = join(temporaryFolder(), '下一次.txt')
  // The same 编号, two meetings further on.
  writeFileSync(file, TEXT.replaceAll('第38次', '第40次').replace('6月12日', '6月19日'))
  await importFile(app, file)
  await page
    .locator('.status-check')
    .filter({ hasText: /疑点 \d/u })
    .click()
  await page.getByText('“第6号”已用在“市政府第38次常务会议纪要（第6号）”上。').waitFor()
  await page.getByText('上一份是“第38次”，到“第40次”中间缺1个。').waitFor()
})
