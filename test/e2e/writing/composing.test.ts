import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { type InputMethod, openInputMethod } from '../../support/input-method.ts'
import type { LaunchedApp } from '../../support/launch-app.ts'
import { caretAtEnd, expectPageIsSaved, readSaved, readSheet, selectText } from '../../support/sheet.ts'
import { factField, goTo } from '../../support/window.ts'
import { withSample } from '../../support/with-sample.ts'

/** A statement of the built-in sample that is typed into. */
const STATEMENT = 4

let page: Page
let launched: LaunchedApp
let inputMethod: InputMethod
withSample(async (opened, app) => {
  page = opened
  launched = app
  inputMethod = await openInputMethod(page)
})

test('undo chosen from the menu in the middle of a composition does nothing; page and draft stay in step', async () => {
  const before = (await readSheet(page))[STATEMENT]?.text
  await caretAtEnd(page, STATEMENT)
  await inputMethod.type('wanbi', '完毕')
  await inputMethod.begin('hui')
  await launched.app.evaluate(({ Menu, BrowserWindow }) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById('edit.undo')
    item?.click(undefined, BrowserWindow.getAllWindows()[0])
  })
  // An answer of the main process comes after what it sent before: the menu's command has arrived.
  await page.evaluate(() => window.desktop?.invoke('app:info', null))
  await inputMethod.commit('会')
  await expectPageIsSaved(page)
  await expect.poll(async () => (await readSheet(page))[STATEMENT]?.text).toBe(`${before}完毕会`)
})

test('in a form the input method keeps its keys: Escape and Enter leave nothing and go nowhere', async () => {
  await goTo(page, '二、')
  const reporter = factField(page, '汇报单位')
  await reporter.fill('')
  await inputMethod.begin('shu')
  await inputMethod.keep('Escape')
  await inputMethod.keep('Enter')
  await inputMethod.keep('ArrowDown')
  expect(await reporter.evaluate((field) => field === document.activeElement)).toBe(true)
  await inputMethod.commit('市数据局')
  await expect.poll(() => reporter.inputValue()).toBe('市数据局')
  await expect.poll(async () => JSON.stringify(await readSaved(page))).toContain('"reporter":"市数据局"')
})

test('a composition in a form goes on while the draft is saved', async () => {
  await goTo(page, '二、')
  const reporter = factField(page, '汇报单位')
  await reporter.fill('市')
  await inputMethod.begin('shu')
  await expect.poll(async () => JSON.stringify(await readSaved(page))).toContain('"reporter":"市"')
  await inputMethod.begin('ju')
  await inputMethod.commit('数据局')
  await expect.poll(() => reporter.inputValue()).toBe('市数据局')
  await expect.poll(async () => JSON.stringify(await readSaved(page))).toContain('"reporter":"市数据局"')
})

test('Enter that picks a candidate adds no row to a roll', async () => {
  await goTo(page, '列席')
  const rows = page.locator('.roll-row')
  await rows.first().waitFor()
  const count = await rows.count()
  const last = rows.last().locator('input').last()
  await last.focus()
  await page.keyboard.press('End')
  await inputMethod.begin('lu')
  await inputMethod.keep('Enter')
  await inputMethod.commit('、陆安')
  await expect.poll(() => last.inputValue()).toContain('陆安')
  expect(await rows.count()).toBe(count)
})

test('a composition in a date field changes no date and breaks nothing', async () => {
  const dateOf = async () => {
    const opening = (await readSaved(page)).children.find((block) => block.type === 'opening')
    return opening?.meeting.date
  }
  const before = await dateOf()
  await goTo(page, '开头')
  await page.locator('.facts [data-field="meeting.date"] input').focus()
  await inputMethod.type('nian', '年')
  await expectPageIsSaved(page)
  expect(await dateOf()).toBe(before)
})

test('what is composed on a block that only shows its facts leaves no letter in the page and changes no block', async () => {
  const before = await readSheet(page)
  const shown = before.flatMap(({ type, text, shown }, at) =>
    text === '' && shown !== '' ? [{ type, at }] : [],
  )
  expect(new Set(shown.map(({ type }) => type))).toEqual(
    new Set(['masthead', 'opening', 'statement', 'roll']),
  )
  for (const { at } of shown) {
    // At once: the editor reads the browser's caret a moment later.
    await selectText(page, { block: at, offset: 0 })
    await inputMethod.type('banfa', '《办法》')
    await selectText(page, { block: at, offset: 0 })
    await inputMethod.begin('hui')
    await inputMethod.cancel()
  }
  await expect.poll(() => readSheet(page)).toEqual(before)
})

test('（一） composed over a derived sentence that is selected becomes a number and leaves no letter behind', async () => {
  const before = await readSheet(page)
  const derived = before.findIndex(({ type, text }) => type === 'statement' && text === '')
  await selectText(page, { block: derived, offset: 0 }, { block: derived + 1, offset: 0 })
  await inputMethod.type('yi', '（一）')
  await inputMethod.type('zhua', '抓紧落实。')
  await expect
    .poll(async () => (await readSheet(page))[derived])
    .toMatchObject({ type: 'item', number: '（一）', text: '抓紧落实。' })
  expect((await readSheet(page))[derived + 1]?.text).toBe(before[derived + 1]?.text)
  await expectPageIsSaved(page)
})
