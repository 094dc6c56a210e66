import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import type { LaunchedApp } from '../support/launch-app.ts'
import { shareApp } from '../support/shared-app.ts'
import { goTo, importFile, modelFile, openSample, outlineRow, runCommand } from '../support/window.ts'

const freshApp = shareApp()

/** Opens the model document in a window whose page is this large, in CSS pixels. */
async function openModelAt(width: number, height: number): Promise<LaunchedApp> {
  const launched = await freshApp()
  await resizeTo(launched, width, height)
  await importFile(launched, modelFile())
  return launched
}

async function openSampleAt(width: number, height: number): Promise<LaunchedApp> {
  const launched = await freshApp()
  await resizeTo(launched, width, height)
  await openSample(launched.page)
  return launched
}

async function resizeTo({ app, page }: LaunchedApp, width: number, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => {
      const [window] = BrowserWindow.getAllWindows()
      window?.setMinimumSize(1, 1)
      window?.setContentSize(size.width, size.height)
    },
    { width, height },
  )
  await page.waitForFunction((wanted) => window.innerWidth === wanted, width)
}

async function boxOf(element: Locator) {
  const box = await element.boundingBox()
  if (box === null) throw new Error('not shown')
  return box
}

async function overlap(one: Locator, other: Locator): Promise<boolean> {
  const [a, b] = [await boxOf(one), await boxOf(other)]
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

test('the window itself never scrolls, wherever the outline leads', async () => {
  const { page } = await openModelAt(1366, 668)
  for (const words of ['明确', '强调', '列席', '开头']) {
    await goTo(page, words)
    const frame = await page.evaluate(() => {
      const { scrollTop, scrollHeight, clientHeight } = document.documentElement
      return { scrollTop, hidden: scrollHeight - clientHeight }
    })
    expect(frame).toEqual({ scrollTop: 0, hidden: 0 })
  }
})

test('at 1366 with 125 % a folded outline covers neither the paper nor the find bar', async () => {
  const { page } = await openModelAt(1093, 535)
  await page.keyboard.press('Control+f')
  await page.locator('.find-bar input').first().waitFor()
  const opener = page.getByRole('button', { name: '大纲', exact: true })
  expect(await overlap(opener, page.locator('.find-bar'))).toBe(false)
  expect(await overlap(opener, page.locator('.sheet'))).toBe(false)
  await opener.click()
  await outlineRow(page, '出席').click()
  await page.locator('.outline').waitFor({ state: 'detached' })
})

test('the list of openers stays inside the desk wherever its line stands', async () => {
  const { page } = await openModelAt(1366, 668)
  // What is said after an import lies over the foot of the sheet.
  const notice = page.locator('.notice', { hasText: '名册里还没有' })
  await notice.getByRole('button', { name: '关闭' }).click()
  await notice.waitFor({ state: 'detached' })
  for (const lines of [3, 8, 13]) {
    await goTo(page, '强调')
    const label = page.locator('.block-statement[data-label="强调"]').first()
    await label.evaluate((block, from) => {
      const desk = block.closest('.desk-scroll')
      if (desk) desk.scrollTop += block.getBoundingClientRect().top - desk.getBoundingClientRect().top - from
    }, lines * 38)
    const box = await boxOf(label)
    await page.mouse.click(box.x + 60, box.y + 15)
    const list = page.getByRole('listbox', { name: '更换起首语' })
    await list.waitFor()
    const [shown, desk] = [await boxOf(list), await boxOf(page.locator('.desk-scroll'))]
    expect(shown.y).toBeGreaterThanOrEqual(desk.y)
    expect(shown.y + shown.height).toBeLessThanOrEqual(desk.y + desk.height)
    await page.keyboard.press('Escape')
  }
})

test('查找 in 版面 looks in the text', async () => {
  const { page } = await freshApp()
  await openSample(page)
  await page.keyboard.press('Control+3')
  await page.locator('.page-toolbar').waitFor()
  await page.getByRole('button', { name: '查找' }).click()
  await page.locator('.find-bar input:focus').waitFor()
  await page.keyboard.press('Control+3')
  await page.locator('.page-toolbar').waitFor()
  await page.keyboard.press('Control+f')
  await page.locator('.find-bar input:focus').waitFor()
})

test('no control of 版面 covers another at 1366 with 125 %', async () => {
  const { page } = await openModelAt(1093, 535)
  await page.keyboard.press('Control+3')
  await page.locator('.page-toolbar').waitFor()
  await expectApart(page.locator('.page-toolbar :is(button, select)'), 1093)
})

test.each([
  ['long', 4, () => openModelAt(1366, 668)],
  ['short', 1, () => openSampleAt(1366, 668)],
])('another zoom keeps the line that is read in a %s document', async (_length, place, open) => {
  const { page } = await open()
  const row = page.locator('.outline-row', { hasText: '强调' }).nth(place)
  await row.click()
  await row.and(page.locator('.outline-current')).waitFor()
  const topOfDesk = () =>
    page.evaluate(() => {
      const desk = document.querySelector('.desk-scroll')?.getBoundingClientRect()
      const seen = document.elementFromPoint((desk?.left ?? 0) + 400, (desk?.top ?? 0) + 3)
      return seen?.closest('.block')?.textContent ?? ''
    })
  const read = await topOfDesk()
  expect(read).not.toBe('')
  for (const percent of ['200', '75', '100']) {
    await page.getByLabel('显示比例', { exact: true }).selectOption(percent)
    await page.locator(`.sheet-frame[style*="--zoom: ${Number(percent) / 100};"]`).waitFor()
    await expect.poll(topOfDesk).toBe(read)
  }
})

test('a roll longer than the window is shown from its beginning', async () => {
  const { page } = await openModelAt(1366, 668)
  await goTo(page, '列席')
  const desk = await boxOf(page.locator('.desk-scroll'))
  const roll = await boxOf(page.locator('.block-roll').last())
  expect(roll.y).toBeGreaterThan(desk.y - 1)
})

test('a long name is cut short instead of pushing the window apart', async () => {
  const { page } = await openModelAt(1093, 535)
  await page.locator('.document-title').click()
  await page.getByRole('dialog').getByRole('textbox').fill('关于城镇燃气安全整治的专题协调会议纪要'.repeat(4))
  await page.keyboard.press('Enter')
  await page.locator('.document-title', { hasText: '燃气安全整治' }).waitFor()
  const bar = await boxOf(page.locator('.status-bar'))
  expect(bar.width).toBe(1093)
  expect((await boxOf(page.getByRole('button', { name: '导出' }))).x).toBeLessThan(1093)
})

test('fields of a form are equally wide', async () => {
  const { page } = await openModelAt(1366, 668)
  await goTo(page, '明确')
  await page.locator('#facts-decision').waitFor()
  const [list, line] = [page.getByLabel('结论', { exact: true }), page.getByLabel('对象', { exact: true })]
  expect((await boxOf(list.first())).width).toBeCloseTo((await boxOf(line.first())).width, 0)
})

test('at 1366 with 200 % the paper has the room, and the sides come over it when asked for', async () => {
  const { page } = await openModelAt(683, 340)
  const [paper, side] = [page.locator('.desk'), page.locator('.side')]
  await side.waitFor({ state: 'detached' })
  expect((await boxOf(paper)).width).toBeGreaterThan(600)
  await page.keyboard.press('F10')
  await page.locator('.side input:focus').waitFor()
  expect((await boxOf(paper)).width).toBeGreaterThan(600)
  const shown = await boxOf(side)
  expect(shown.x + shown.width).toBe(683)
  await page.keyboard.press('F10')
  await side.waitFor({ state: 'detached' })

  await page.keyboard.press('F10')
  await page.locator('.side input:focus').waitFor()
  await page.keyboard.press('Control+f')
  await page.locator('.find-bar input:focus').waitFor()
  await side.waitFor({ state: 'detached' })
})

test('Esc leaves a side that lies over the paper and takes it away', async () => {
  const { page } = await openModelAt(683, 340)
  await page.keyboard.press('F10')
  await page.locator('.side input:focus').waitFor()
  await page.keyboard.press('Escape')
  await page.locator('.side').waitFor({ state: 'detached' })
  await page.locator('.sheet-text:focus').waitFor()
})

test('at 1366 with 200 % no control of 版面 and of the templates covers another or leaves the window', async () => {
  const { page } = await openModelAt(683, 340)
  await page.keyboard.press('Control+3')
  await page.locator('.page-toolbar').waitFor()
  await expectApart(page.locator('.page-toolbar :is(button, select)'), 683)
  await runCommand(page, '模板管理')
  await page.locator('.templates').waitFor()
  await expectApart(page.locator('.templates-bar > *'), 683)
  await expectApart(page.locator('.templates .choice'), 683)
})

test('at 1366 with 200 % the sheet and the list fit the width, and 125 % of the sheet is larger', async () => {
  const { page } = await openModelAt(683, 340)
  const hidden = (selector: string) =>
    page.locator(selector).evaluate((element) => element.scrollWidth - element.clientWidth)
  await expect.poll(() => hidden('.desk-scroll')).toBe(0)
  // The longest label of the margin is not cut off.
  const label = page.locator('.block-statement[data-label="听取并审议"]').first()
  const room = await label.evaluate((block) => {
    // Of a paragraph of several blocks what holds them is as wide as the sheet.
    const runsOn = getComputedStyle(block).display === 'inline'
    const { width, right } = getComputedStyle(block, runsOn ? '::before' : '::after')
    const sheet = runsOn ? block.closest('.sheet-text') : block
    return (sheet?.clientWidth ?? 0) - Number.parseFloat(right) - Number.parseFloat(width)
  })
  expect(room).toBeGreaterThanOrEqual(0)
  const sizeOf = () =>
    page.locator('.sheet').evaluate((sheet) => Number.parseFloat(getComputedStyle(sheet).fontSize))
  const fitting = await sizeOf()
  expect(fitting).toBeGreaterThanOrEqual(16)
  await page.getByLabel('显示比例', { exact: true }).selectOption('125')
  await expect.poll(sizeOf).toBeGreaterThan(fitting)
  await page.keyboard.press('Control+1')
  await page.locator('.draft-row').first().waitFor()
  await expect.poll(() => hidden('.library-table')).toBe(0)
  // What has no column of its own there stands under the name.
  await page
    .locator('.draft-row')
    .getByText(/^第9号|^第\d+号/u)
    .first()
    .waitFor()
})

test('at 1366 with 200 % Esc closes what lies over the paper and gives the caret back', async () => {
  const { page } = await openModelAt(683, 340)
  const sheetFocused = () => page.locator('.sheet-text:focus').waitFor()
  await page.keyboard.press('F10')
  await page.locator('.side input:focus').waitFor()
  await page.keyboard.press('Escape')
  await page.locator('.side').waitFor({ state: 'detached' })
  await sheetFocused()

  await page.keyboard.press('F9')
  await page.locator('.outline').waitFor()
  await page.locator('.outline-row').first().focus()
  await page.keyboard.press('Escape')
  await page.locator('.outline').waitFor({ state: 'detached' })
  await sheetFocused()

  // Also when the caret has stayed in the sheet.
  await page.keyboard.press('F9')
  await page.locator('.outline').waitFor()
  await page.locator('.sheet-text').focus()
  await page.keyboard.press('Escape')
  await page.locator('.outline').waitFor({ state: 'detached' })
  await sheetFocused()
})

/** None of them covers another or stands out of the window at its right. */
async function expectApart(found: Locator, width: number): Promise<void> {
  const controls = await found.all()
  for (const [at, control] of controls.entries()) {
    const { x, width: own } = await boxOf(control)
    expect(x + own).toBeLessThanOrEqual(width)
    for (const other of controls.slice(at + 1)) expect(await overlap(control, other)).toBe(false)
  }
}
