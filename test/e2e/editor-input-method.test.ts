import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { ownText } from '#shared/minutes/factories.ts'
import { type InputMethod, openInputMethod } from '../support/input-method.ts'
import { type LaunchedApp, launchApp } from '../support/launch-app.ts'
import { caretAtEnd, expectPageIsSaved, readSaved, readSheet, selectText } from '../support/sheet.ts'
import { openSample } from '../support/window.ts'

/** Places in the built-in example. */
const HEADING = 2
const DERIVED = 7
const FIRST = 4
const SECOND = 5
const AFTER_DERIVED = 8

let launched: LaunchedApp
let page: Page
let ime: InputMethod
let start: string

beforeAll(async () => {
  launched = await launchApp()
  page = launched.page
  await openSample(page)
  ime = await openInputMethod(page)
  start = await sheetNow()
})
afterEach(async () => {
  await expectPageIsSaved(page)
  await expect
    .poll(async () => {
      await page.keyboard.press('Control+z')
      return sheetNow()
    })
    .toBe(start)
})
afterAll(() => launched.close())

async function textOf(block: number): Promise<string> {
  return (await readSheet(page))[block]?.text ?? ''
}

async function sheetNow(): Promise<string> {
  return JSON.stringify(await readSheet(page))
}

async function savedText(block: number): Promise<string> {
  return ownText((await readSaved(page)).children[block]!)
}

describe('a composition', () => {
  test('at the beginning of a block', async () => {
    await selectText(page, { block: FIRST, offset: 0 })
    await ime.type('jinnian', '今年')
    await expect.poll(() => textOf(FIRST)).toMatch(/^今年会议指出，/u)
  })
  test('inside a block, at its end, and in a heading', async () => {
    await selectText(page, { block: FIRST, offset: 5 })
    await ime.type('jinnian', '今年')
    await expect.poll(() => textOf(FIRST)).toMatch(/^会议指出，今年/u)
    await caretAtEnd(page, SECOND)
    await ime.type('wanbi', '完毕')
    await expect.poll(() => textOf(SECOND)).toMatch(/完毕$/u)
    await caretAtEnd(page, HEADING)
    await ime.type('wanbi', '完毕')
    await expect.poll(() => textOf(HEADING)).toMatch(/完毕$/u)
  })
  test('in an empty block, and on from there', async () => {
    await caretAtEnd(page, FIRST)
    await page.keyboard.press('Enter')
    await ime.type('huiyi', '会议')
    await ime.type('qiangdiao', '强调')
    await ime.commit('，')
    await expect
      .poll(async () => (await readSheet(page))[FIRST + 1])
      .toMatchObject({ text: '会议强调，', label: '强调' })
  })
  test('over a selection inside a block', async () => {
    await selectText(page, { block: FIRST, offset: 2 }, { block: FIRST, offset: 4 })
    await ime.type('renwei', '认为')
    await expect.poll(async () => (await readSheet(page))[FIRST]).toMatchObject({ label: '认为' })
    await expect.poll(() => textOf(FIRST)).toMatch(/^会议认为，/u)
  })
  test('over a selection of two blocks, drawn backwards', async () => {
    await selectText(page, { block: SECOND, offset: 5 }, { block: FIRST, offset: 2 })
    await ime.type('yaoqiu', '要求')
    await expect.poll(() => textOf(FIRST)).toMatch(/^会议要求各县区/u)
  })
  test('over a selection goes back by one undo', async () => {
    await selectText(page, { block: FIRST, offset: 2 }, { block: SECOND, offset: 5 })
    await ime.type('yaoqiu', '要求')
    await expect.poll(() => textOf(FIRST)).toMatch(/^会议要求/u)
    await page.keyboard.press('Control+z')
    await expect.poll(sheetNow).toBe(start)
  })
  test('over a selection from a heading across a derived sentence', async () => {
    const rest = (await textOf(AFTER_DERIVED)).slice(5)
    await selectText(page, { block: DERIVED - 1, offset: 2 }, { block: AFTER_DERIVED, offset: 5 })
    await ime.type('biaoti', '标题')
    await expect.poll(() => textOf(DERIVED - 1)).toBe(`审议标题${rest}`)
  })
  test('right after a derived sentence', async () => {
    await selectText(page, { block: AFTER_DERIVED, offset: 0 })
    await ime.type('jinnian', '今年')
    await expect.poll(() => textOf(AFTER_DERIVED)).toMatch(/^今年会议认为，/u)
  })
  test('on a derived sentence changes nothing', async () => {
    await page.locator('.sheet .block').nth(DERIVED).click()
    await ime.type('jinnian', '今年')
    await expect.poll(sheetNow).toBe(start)
  })
  test('over facts alone changes nothing', async () => {
    await selectText(page, { block: 0, offset: 0 }, { block: 1, offset: 0 })
    await ime.type('jinnian', '今年')
    await expect.poll(sheetNow).toBe(start)
  })
  test('given up where the invisible character of a block is selected leaves the block whole', async () => {
    const texts = page.locator('.sheet [data-slate-node="text"]')
    const count = await texts.count()
    await selectText(page, { block: 0, offset: 0 }, { block: 0, offset: 1 })
    await ime.begin('hui')
    await ime.cancel()
    await expect.poll(() => texts.count()).toBe(count)
    await ime.type('jinnian', '今年')
    await expect.poll(sheetNow).toBe(start)
  })
  test('over everything keeps the facts', async () => {
    await selectText(page, { block: FIRST, offset: 0 })
    await page.keyboard.press('Control+a')
    await ime.type('quanbu', '全部')
    await expect
      .poll(async () => (await readSheet(page)).map(({ type, text }) => text || type))
      .toEqual(['masthead', 'opening', '全部', 'roll', 'roll', 'roll'])
  })
  test('that is given up leaves no letter behind', async () => {
    await selectText(page, { block: FIRST, offset: 3 })
    await ime.begin('hui')
    await ime.cancel()
    await expect.poll(sheetNow).toBe(start)
  })
  test('goes on while the draft is saved', async () => {
    await caretAtEnd(page, FIRST)
    await page.keyboard.type('a')
    await ime.begin('jin')
    await expect.poll(() => savedText(FIRST)).toMatch(/a$/u)
    await ime.begin('nian')
    await ime.commit('今年')
    await expect.poll(() => textOf(FIRST)).toMatch(/a今年$/u)
  })
  test('twenty in a row', async () => {
    await caretAtEnd(page, FIRST)
    for (let count = 0; count < 20; count += 1) await ime.type('zi', '字')
    await expect.poll(() => textOf(FIRST)).toMatch(/[^字]字{20}$/u)
  })
  test('fires no shortcut and opens no list', async () => {
    await caretAtEnd(page, FIRST)
    await ime.begin('b')
    await page.keyboard.press('Control+Alt+0')
    await ime.commit('不')
    await expect.poll(() => textOf(FIRST)).toMatch(/不$/u)
    expect((await readSheet(page)).filter(({ type }) => type === 'topic')).toHaveLength(5)
    expect(await page.locator('.popup-list').count()).toBe(0)
  })
})

describe('keys that follow a commit at once', () => {
  test.each([
    { keys: ['Home', 'ArrowRight'], wanted: /^会！议指出，甲乙/u },
    { keys: ['ArrowLeft', 'ArrowLeft', 'ArrowLeft'], wanted: /^会议指出！，甲乙/u },
    { keys: ['Home', 'Shift+End', 'Delete', 'Control+z', 'Home'], wanted: /^！会议指出，甲乙/u },
  ])('$keys start from where the caret is seen', async ({ keys, wanted }) => {
    await selectText(page, { block: FIRST, offset: 5 })
    await ime.type('jiayi', '甲乙')
    for (const key of keys) await page.keyboard.press(key)
    await ime.commit('！')
    await expect.poll(() => textOf(FIRST)).toMatch(wanted)
  })
  test('a shortcut works on the block the caret has just gone to', async () => {
    await selectText(page, { block: FIRST, offset: 5 })
    await ime.type('jiayi', '甲乙')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Control+Alt+p')
    await expect.poll(async () => (await readSheet(page))[FIRST]?.type).toBe('paragraph')
  })
})
