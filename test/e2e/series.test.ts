import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { countKeys } from '../support/keystrokes.ts'
import { LARGE_ATTENDANCE, LARGE_ROLLS } from '../support/large-attendance.ts'
import { makeTemporaryFolder } from '../support/launch-app.ts'
import { shareApp } from '../support/shared-app.ts'
import {
  importFile,
  libraryShown,
  newestDraft,
  openSample,
  runCommand,
  storedText,
  untilStored,
} from '../support/window.ts'
import { openWriter } from '../support/writer.ts'

const freshApp = shareApp()

/** The sample with its series set from it, its form on the screen. */
async function openSeries(page: Page) {
  await openSample(page)
  await runCommand(page, '会议系列和编号登记')
  await page.getByText('这个系列还没有设定').waitFor()
  await page.getByRole('button', { name: '按最近一份稿件设定' }).click()
  await page.getByRole('main').getByLabel('会议主体').waitFor()
}

test('a series is set from its last draft, changed, and the next meeting begins with it', async () => {
  const { page } = await freshApp()
  await openSeries(page)
  expect(await page.getByRole('main').getByLabel('会议主体').inputValue()).toBe('市政府')
  await page.getByRole('main').getByLabel('印发机关').fill('云州市政府办公厅')
  await page.getByRole('main').getByLabel('主持人', { exact: true }).fill('周若兰')
  await page.getByRole('main').getByLabel('职务', { exact: true }).fill('常务副市长')
  // Copied from a chat, with who sent it and when.
  await page
    .getByRole('textbox', { name: '出席' })
    .fill('市政府办公室 2025/6/11 16:20:05\n周若兰、苏明哲、何必问')
  await page.getByLabel('编号已用到').fill('第20号')
  await page.keyboard.press('Tab')
  await page.getByText(/^粘贴内容里的“.*16:20:05.*”没有写进名单。$/u).waitFor()
  await page.getByText('下一次是第39次、第21号').waitFor()
  await page.getByRole('button', { name: '下一次会议' }).click()
  await page.locator('.document-title', { hasText: '市政府第39次常务会议纪要（第21号）' }).waitFor()
  const sheet = page.locator('.sheet-text')
  await sheet.filter({ hasText: '出席：周若兰、苏明哲、何必问。' }).waitFor()
  expect(await sheet.textContent()).toContain('云州市政府办公厅')
  expect(await sheet.textContent()).toContain('周若兰常务副市长')
})

test('a step is taken back after the screen was left', async () => {
  const { page } = await freshApp()
  await openSeries(page)
  await page.getByRole('main').getByLabel('主持人', { exact: true }).fill('周若兰')
  await page.getByRole('button', { name: '返回' }).click()
  await page.locator('.sheet-text').waitFor()
  await runCommand(page, '会议系列和编号登记')
  await expect
    .poll(() => page.getByRole('main').getByLabel('主持人', { exact: true }).inputValue())
    .toBe('周若兰')
  await page.getByRole('button', { name: '撤销', exact: true }).click()
  await expect
    .poll(() => page.getByRole('main').getByLabel('主持人', { exact: true }).inputValue())
    .toBe('林知远')
})

/** What correcting last time's attendance takes in a file that was copied: each name is found, deleted and, where one comes, typed. */
function keysOfCopying(gone: readonly string[], added: readonly string[]): number {
  // Open last time's file (Ctrl+O, its name), save it under another (F12, the name), and go to the end.
  const files = 2 + countKeys('第59次常务会议纪要') + 1 + 1 + countKeys('第60次常务会议纪要') + 1 + 2
  // Ctrl+F, the name, Enter, Esc; then the words with their mark.
  const find = (words: string) => 2 + countKeys(words) + 2
  const removing = gone.map((words) => find(words) + words.length + 1)
  const adding = added.map((words) => find(words.slice(0, 3)) + countKeys(words))
  return [files, ...removing, ...adding].reduce((sum, keys) => sum + keys, 0)
}

test('a roster filled by import; the next meeting of 83 units with three changes takes fewer than 20 keys', async () => {
  const launched = await freshApp()
  const { page } = launched
  await libraryShown(page)
  const file = join(makeTemporaryFolder('minutes'), '第59次.txt')
  writeFileSync(file, LARGE_ATTENDANCE)
  await importFile(launched, file)
  await page.getByText('名册里还没有：83个单位、97人').waitFor()
  await page.locator('.notice').getByRole('button', { name: '收进名册' }).click()
  await page.getByText('已收进名册：83个单位、97人').waitFor()
  const first = await newestDraft(page)
  expect((await storedText(page, first)).split('\n')).toEqual(expect.arrayContaining([...LARGE_ROLLS]))

  const search = page.locator('.ticks-bar input:focus')
  const writer = await openWriter(page)
  /** The name is found by its initials and stands first. */
  const find = async (initials: string, name: string) => {
    await search.waitFor()
    await writer.write(initials)
    await page.locator('.tick-active', { hasText: name }).waitFor()
  }
  // One of those who attend was not there this time.
  await page.keyboard.press('F5')
  await search.waitFor()
  await page.keyboard.press('F5')
  await page.locator('.facts h3', { hasText: '列席' }).waitFor()
  await find('qxh', '秦向怀')
  await page.keyboard.press('Enter')
  await expect.poll(() => storedText(page, first)).not.toContain('海事局秦向怀')
  // The first on leave makes a roll before this one; the hand stays in the tick list, and he attends again next time.
  await find('jlx', '金立行')
  await page.keyboard.press('Alt+2')
  await page.getByRole('textbox', { name: '金立行的请假原因' }).waitFor()
  await page.keyboard.press('Enter')
  await search.waitFor()
  await untilStored(page, first, '"role":"请假"')
  const before = writer.countedKeys()

  await writer.press('Control+Shift+N')
  await page.locator('.document-title', { hasText: '市政府第60次常务会议纪要' }).waitFor()
  await page.locator('.sheet-text:focus').waitFor()
  await writer.press('F5')
  await find('smz', '苏明哲')
  await writer.press('Alt+2')
  await page.getByRole('textbox', { name: '苏明哲的请假原因' }).waitFor()
  await writer.press('Enter')
  await search.waitFor()
  await writer.press('F5')
  await page.locator('.facts h3', { hasText: '列席' }).waitFor()
  await find('qxh', '秦向怀')
  await writer.press('Enter')
  await expect.poll(() => search.inputValue()).toBe('')
  await find('yhy', '尤和源')
  await writer.press('Enter')
  const keys = writer.countedKeys() - before

  const next = await newestDraft(page)
  await untilStored(page, next, '秦向怀')
  const wanted = [
    (LARGE_ROLLS[0] ?? '').replace('苏明哲、', ''),
    '请假：苏明哲。',
    (LARGE_ROLLS[1] ?? '').replace('税务局尤和源，', ''),
    LARGE_ROLLS[2],
  ]
  await expect
    .poll(async () => (await storedText(page, next)).split('\n'))
    .toEqual(expect.arrayContaining(wanted))
  const copying = keysOfCopying(['苏明哲、', '税务局尤和源，'], ['请假：苏明哲。', '海事局秦向怀，'])
  console.log(`下一次会议，改3处：${keys}次按键；复制上一次的文件再改：${copying}次按键`)
  expect(keys).toBeLessThan(20)
})

test('the number of a draft stays taken in the bin, and is given again when it is deleted for good', async () => {
  const { page } = await freshApp()
  /** What the register says comes next: 第39次、第7号. The number begins anew with the year. */
  const readNext = async (ordinal: string) => {
    await runCommand(page, '会议系列和编号登记')
    const words = await page.getByText(`下一次是${ordinal}、`).first().textContent()
    await page.keyboard.press('Control+1')
    await page.locator('.draft-row').first().waitFor()
    return words
  }
  await openSample(page)
  const before = await readNext('第39次')
  await page.keyboard.press('Control+2')
  await page.locator('.sheet-text').waitFor()
  await page.keyboard.press('Control+Shift+N')
  await page.locator('.document-title', { hasText: '市政府第39次常务会议纪要' }).waitFor()
  await page.keyboard.press('Control+1')
  await page.locator('.draft-row', { hasText: '第39次' }).waitFor()
  const taken = await readNext('第40次')
  await page.locator('.draft-row', { hasText: '第39次' }).click()
  await page.keyboard.press('Delete')
  await expect.poll(() => page.locator('.draft-row').count()).toBe(1)
  expect(await readNext('第40次')).toBe(taken)
  await page.getByRole('button', { name: '回收站' }).click()
  await page.getByRole('button', { name: '清空回收站…' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: '彻底删除' }).click()
  await page.getByText('回收站是空的').waitFor()
  await page.getByRole('button', { name: /全部稿件/u }).click()
  await page.locator('.draft-row').first().waitFor()
  expect(await readNext('第39次')).toBe(before)
  const counted = [before, taken].map((words) => Number(/第(\d+)号/u.exec(words ?? '')?.[1]))
  expect(counted[1]).toBe((counted[0] ?? 0) + 1)
})
