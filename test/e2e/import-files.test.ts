import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { type LaunchedApp, launchApp } from '../support/launch-app.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { tortureFile } from '../support/torture-file.ts'
import { modelFile, newestDraft, sheetShown, storedText } from '../support/window.ts'
import { paragraph, run, wordFile } from '../support/word-file.ts'

let launched: LaunchedApp | null = null

afterEach(async () => {
  await launched?.close()
  launched = null
})

function write(name: string, bytes: Uint8Array): string {
  const file = join(temporaryFolder(), name)
  writeFileSync(file, bytes)
  return file
}

test('a Word file is read in a process of its own and shown', async () => {
  const file = write(
    '纪要.docx',
    wordFile({ body: paragraph('专题会议纪要') + paragraph('会议认为，可行。') }),
  )
  launched = await launchApp({ args: [file] })
  const { page } = launched
  await sheetShown(page)
  expect(await storedText(page, await newestDraft(page))).toContain('会议认为，可行。')
  expect(launched.errors).toEqual([])
})

test('tracked changes are asked about; both makes two drafts', async () => {
  launched = await launchApp({ args: [write('修订.docx', tortureFile())] })
  const { page } = launched
  const dialog = page.getByRole('dialog', { name: '文件里有修订' })
  await dialog.getByText('“修订.docx”里有7处修订').waitFor()
  await dialog.getByRole('button', { name: '两种都要' }).click()
  await page.locator('.review').waitFor()
  await page.getByText('已存成两份稿件').waitFor()
  expect(await storedText(page, await newestDraft(page))).toContain('会议一致同意')
  await page.getByRole('button', { name: '稿件', exact: true }).click()
  await page.getByText('（修订前）').first().waitFor()
  expect(launched.errors).toEqual([])
})

test('tracked changes rejected give the words of before', async () => {
  const by = 'w:id="1" w:author="林远舟"'
  const body =
    paragraph('专题会议纪要') +
    paragraph(`${run('会议认为，')}<w:ins ${by}>${run('不')}</w:ins>${run('可行。')}`)
  launched = await launchApp({ args: [write('修订.docx', wordFile({ body }))] })
  const { page } = launched
  await page.getByRole('button', { name: '全部拒绝' }).click()
  await sheetShown(page)
  const text = await storedText(page, await newestDraft(page))
  expect(text).toContain('会议认为，可行。')
})

test('a file that cannot be read says what to do, and the window goes on', async () => {
  launched = await launchApp({ args: [write('旧.docx', new Uint8Array(500))] })
  const { page } = launched
  await page.getByRole('alert').getByText('“旧.docx”已损坏或不完整').waitFor()
})

test('导入核对 opens when something is doubtful: keys say what a line is, and can be undone', async () => {
  const body = [
    '信息索引号：YZ2025001',
    '云州市人民政府专题会议纪要',
    '2025年3月5日，副市长沈知行主持召开专题会议。',
    '一、研究河道管护',
    '会议认为，可行。',
    '出席：沈知行、高明川。',
  ]
  const file = write('疑点.docx', wordFile({ body: body.map((line) => paragraph(line)).join('') }))
  launched = await launchApp({ args: [file] })
  const { page } = launched
  const doubtful = page.locator('.review-doubtful')
  await doubtful.first().waitFor()
  expect(await doubtful.count()).toBe(1)
  expect(await doubtful.textContent()).toContain('没有认出这是什么')
  // The first doubtful row has the focus.
  await page.keyboard.press('4')
  await page.locator('.review-settled').waitFor()
  await page.keyboard.press('Control+z')
  await page.locator('.review-settled').waitFor({ state: 'detached' })
  await page.keyboard.press('2')
  await page.locator('.review-settled .review-kind-topic').waitFor()
  await page.getByRole('button', { name: '全部照办' }).click()
  await sheetShown(page)
  await page.locator('.outline').getByText('信息索引号').waitFor()
  expect(launched.errors).toEqual([])
})

test('导入核对 stays away when nothing is doubtful', async () => {
  launched = await launchApp({ args: [modelFile()] })
  await sheetShown(launched.page)
  expect(await launched.page.locator('.review').count()).toBe(0)
})
