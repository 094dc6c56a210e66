import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openInputMethod } from '../../support/input-method.ts'
import { shareApp } from '../../support/shared-app.ts'
import { factField, goTo, newestDraft, openSample, runCommand, storedText } from '../../support/window.ts'

const freshApp = shareApp()

/** The printed lines of the draft, as stored, from the one with these words on. */
async function linesFrom(page: Page, words: string, count: number): Promise<string[]> {
  const lines = (await storedText(page, await newestDraft(page))).split('\n')
  const start = lines.findIndex((line) => line.includes(words))
  return lines.slice(start, start + count)
}

test('four levels are typed, changed by Tab and given other marks; numbers follow', async () => {
  const { page } = await freshApp()
  await openSample(page)
  const inputMethod = await openInputMethod(page)
  const commit = (text: string) => inputMethod.type('zi', text)
  await goTo(page, '一、')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await commit('会议要求：')
  await page.keyboard.press('Enter')
  await commit('（一）明确分工')
  await runCommand(page, '接排或另起一段')
  await page.keyboard.press('Enter')
  await page.keyboard.type('1.')
  await commit('市级')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await commit('市水利局牵头')
  await page.keyboard.press('Enter')
  await commit('市财政局保障')
  await expect
    .poll(() => linesFrom(page, '会议要求：', 5))
    .toEqual(['会议要求：', '（一）明确分工', '1.市级', '（1）市水利局牵头', '（2）市财政局保障'])
  await runCommand(page, '分项编号：①')
  await expect.poll(() => linesFrom(page, '①', 2)).toEqual(['①市水利局牵头', '②市财政局保障'])
  await page.keyboard.press('Shift+Tab')
  await runCommand(page, '从一重新编号')
  await expect.poll(() => linesFrom(page, '市财政局保障', 1)).toEqual(['1.市财政局保障'])
  await runCommand(page, '接着上面编号')
  await expect.poll(() => linesFrom(page, '市财政局保障', 1)).toEqual(['2.市财政局保障'])
})

test('a page is begun by Ctrl+Enter; 密级 is told to need an allowed computer and stands on the sheet', async () => {
  const { page } = await freshApp()
  await openSample(page)
  await goTo(page, '三、')
  await page.keyboard.press('Control+Enter')
  await page.locator('.block-topic[data-starts-page]').waitFor()
  await goTo(page, '版头')
  await page.getByText('份号、密级、紧急程度').click()
  await factField(page, '密级').fill('秘密★1年')
  await page.getByText('只能在允许处理该密级的计算机上').waitFor()
  await page.locator('.masthead-classification', { hasText: '秘密★1年' }).waitFor()
  await expect.poll(() => linesFrom(page, '秘密', 1)).toEqual(['秘密★1年'])
})

test('a 附件 is written at the end; its title stands in the note under the text and on its own page', async () => {
  const { page } = await freshApp()
  await openSample(page)
  const inputMethod = await openInputMethod(page)
  const commit = (text: string) => inputMethod.type('zi', text)
  await runCommand(page, '附件')
  await commit('重点任务分工方案')
  await page.keyboard.press('Enter')
  await commit('一、总体要求')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await commit('按期完成')
  await expect.poll(() => linesFrom(page, '附件：重点任务分工方案', 1)).toHaveLength(1)
  const title = (await linesFrom(page, '附件：重点任务分工方案', 200)).slice(1)
  expect(title.slice(title.indexOf('附件'), title.indexOf('附件') + 4)).toEqual([
    '附件',
    '重点任务分工方案',
    '一、总体要求',
    '（一）按期完成',
  ])
  await goTo(page, '附件')
  await page.locator('.block-attachment[data-number="附件"]').waitFor()
})
