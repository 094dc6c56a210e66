import type { Page } from 'playwright-core'
import { beforeEach, expect, test } from 'vitest'
import { openInputMethod } from '../../support/input-method.ts'
import { shareApp } from '../../support/shared-app.ts'
import { caretAtEnd, expectPageIsSaved, readSheet, type ShownBlock } from '../../support/sheet.ts'
import { drawn, openSample } from '../../support/window.ts'

const freshApp = shareApp()
let page: Page

beforeEach(async () => {
  page = (await freshApp()).page
  // High enough that what is dragged and where it goes are in view together.
  await page.setViewportSize({ width: 1366, height: 1100 })
  await openSample(page)
})

const grip = () => page.locator('.block-grip')
const line = () => page.locator('.drop-line')
const caretBlock = () =>
  page.evaluate(() => {
    const blocks = [...document.querySelectorAll('.sheet .block')]
    const { anchorNode } = document.getSelection() ?? {}
    return blocks.findIndex((block) => anchorNode && block.contains(anchorNode))
  })

/** Scrolls the block to the middle of the view. */
const show = (block: number) =>
  page
    .locator('.sheet .block')
    .nth(block)
    .evaluate((element) => element.scrollIntoView({ block: 'center' }))
/** Where a block lies in the window. */
async function boxOf(block: number) {
  const box = await page.locator('.sheet .block').nth(block).boundingBox()
  if (!box) throw new Error(`block ${block} is not shown`)
  return box
}
/** A place on the block's first line, which may begin anywhere on the line of another. */
const onFirstLine = (block: number) =>
  page.evaluate((at) => {
    const [line] = document.querySelectorAll('.sheet .block')[at]?.getClientRects() ?? []
    if (!line) throw new Error(`block ${at} is not shown`)
    return { x: line.left + line.width / 2, y: line.top + 8 }
  }, block)
/** Points at the block and takes it by its grip. */
async function take(block: number): Promise<void> {
  await show(block)
  const { x, y } = await onFirstLine(block)
  await page.mouse.move(x, y)
  await page.mouse.move(x + 1, y + 1)
  await grip().waitFor()
  const handle = await grip().boundingBox()
  await page.mouse.move((handle?.x ?? 0) + 5, (handle?.y ?? 0) + 12)
  await page.mouse.down()
}
/** Holds what was taken over a share of the block's height. */
async function holdOver(block: number, share: number): Promise<void> {
  const { x, y, width, height } = await boxOf(block)
  await page.mouse.move(x + width / 3, y + height / 2)
  await page.mouse.move(x + width / 2, y + share * height)
  await drawn(page)
}
/** A block by its kind and the beginning of its words. */
async function find(type: string, words: string): Promise<number> {
  const at = (await readSheet(page)).findIndex(
    (block) => block.type === type && (block.text + block.shown).includes(words),
  )
  if (at < 0) throw new Error(`no ${type} ${words}`)
  return at
}
const texts = (blocks: readonly ShownBlock[]) =>
  blocks
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .sort()

test('an item is dragged up in its list: numbers follow, the caret is with it, one undo brings it back', async () => {
  const before = await readSheet(page)
  const first = await find('item', '要突出重点产业')
  await take(first + 2)
  expect(await grip().getAttribute('aria-label')).toBe('移动分项')
  expect(await grip().getAttribute('title')).toBe('拖动调整位置，或按 Alt+↑、Alt+↓')
  await holdOver(first, 0.1)
  const top = (await boxOf(first)).y
  expect((await line().boundingBox())?.y).toBeCloseTo(top - 1, 0)
  await page.mouse.up()
  await expect.poll(async () => (await readSheet(page))[first]?.text).toMatch(/^要强化要素保障/u)
  const after = await readSheet(page)
  expect(after.slice(first, first + 3).map(({ number }) => number)).toEqual(['（一）', '（二）', '（三）'])
  expect(texts(after)).toEqual(texts(before))
  await expect.poll(caretBlock).toBe(first)
  expect(await line().count()).toBe(0)
  await expectPageIsSaved(page)
  await page.keyboard.press('Control+z')
  await expect.poll(() => readSheet(page)).toEqual(before)
})

test('what is typed after dragging goes to what was dragged', async () => {
  const first = await find('item', '要突出重点产业')
  await take(first + 1)
  await holdOver(first, 0.1)
  await page.mouse.up()
  await expect.poll(caretBlock).toBe(first)
  await page.keyboard.insertText('再次')
  await expect.poll(async () => (await readSheet(page))[first]?.text).toMatch(/^再次要夯实数据底座/u)
})

test('an item goes to the items of another statement, and never lands between topics', async () => {
  const item = await find('item', '要强化要素保障')
  const other = await find('item', '市住建局要会同')
  await take(item)
  await holdOver(other, 0.9)
  await page.mouse.up()
  await expect.poll(async () => (await readSheet(page))[other]?.text).toMatch(/^要强化要素保障/u)
  const after = await readSheet(page)
  expect(after.slice(other - 1, other + 2).map(({ number }) => number)).toEqual([
    '（一）',
    '（二）',
    '（三）',
  ])
  const heading = await find('topic', '城市绿道')
  await take(other)
  await holdOver(heading, 0.9)
  const { y } = await boxOf(heading)
  expect((await line().boundingBox())?.y).toBeLessThan(y + 1)
  await page.keyboard.press('Escape')
  await page.mouse.up()
  expect(await readSheet(page)).toEqual(after)
})

test('a statement goes to another topic with its items; a topic takes all of it along', async () => {
  const before = await readSheet(page)
  const statement = await find('statement', '会议强调，')
  await take(statement)
  expect(await grip().getAttribute('aria-label')).toBe('移动段落')
  await holdOver(5, 0.05)
  await page.mouse.up()
  await expect
    .poll(async () => (await readSheet(page)).slice(5, 9).map(({ type }) => type))
    .toEqual(['statement', 'item', 'item', 'item'])
  await page.keyboard.press('Control+z')
  await expect.poll(() => readSheet(page)).toEqual(before)
  await take(await find('topic', '数字经济'))
  expect(await grip().getAttribute('aria-label')).toBe('移动议题')
  await holdOver(2, 0.2)
  await page.mouse.up()
  await expect.poll(async () => (await readSheet(page))[2]?.text).toContain('数字经济')
  const after = await readSheet(page)
  expect(after.filter(({ type }) => type === 'topic').map(({ number }) => number)).toEqual([
    '一、',
    '二、',
    '三、',
    '四、',
    '五、',
  ])
})

test('over 版头, 名单 and panels there is no line, and letting go does nothing', async () => {
  const before = await readSheet(page)
  await take(3)
  await holdOver(0, 0.5)
  expect(await line().count()).toBe(0)
  await page.mouse.up()
  await take(3)
  await page.mouse.move(60, 300)
  await drawn(page)
  expect(await line().count()).toBe(0)
  await page.mouse.up()
  await take(before.length - 4)
  await holdOver(before.length - 2, 0.5)
  expect(await line().count()).toBe(0)
  await page.mouse.up()
  expect(await readSheet(page)).toEqual(before)
  await page.mouse.move(60, 300)
  expect(await grip().count()).toBe(0)
})

test('at the lower edge the sheet scrolls, and what is dragged lands out of what was in view', async () => {
  await page.setViewportSize({ width: 1366, height: 500 })
  await take(3)
  const desk = await page.locator('.desk-scroll').boundingBox()
  const bottom = (desk?.y ?? 0) + (desk?.height ?? 0)
  await page.mouse.move(700, bottom - 100)
  await page.mouse.move(700, bottom - 4)
  const heading = page.locator('.sheet .block-topic').nth(4)
  await expect.poll(async () => (await heading.boundingBox())?.y ?? bottom).toBeLessThan(bottom - 150)
  const box = await heading.boundingBox()
  await page.mouse.move(700, (box?.y ?? 0) + (box?.height ?? 0) - 2)
  await page.mouse.up()
  await expect
    .poll(async () => {
      const sheet = await readSheet(page)
      return sheet[sheet.findLastIndex(({ type }) => type === 'topic') + 1]?.shown
    })
    .toMatch(/^会议/u)
  expect((await readSheet(page))[3]?.text).toMatch(/^会议指出/u)
})

test('a click on the grip puts the caret there, so that the keys of its hint move it', async () => {
  await take(5)
  await page.mouse.up()
  await expect.poll(caretBlock).toBe(5)
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(async () => (await readSheet(page))[4]?.text).toMatch(/^会议要求/u)
})

test('another mouse button takes nothing, and the grip goes on following the mouse', async () => {
  const before = await readSheet(page)
  await show(4)
  const { x, y, width } = await boxOf(4)
  await page.mouse.move(x + width / 2, y + 9)
  const handle = await grip().boundingBox()
  await page.mouse.move((handle?.x ?? 0) + 5, (handle?.y ?? 0) + 12)
  await page.mouse.down({ button: 'right' })
  await page.mouse.move(x + width / 2, y + 150)
  await drawn(page)
  expect(await line().count()).toBe(0)
  await page.mouse.up({ button: 'right' })
  const heading = await boxOf(2)
  await page.mouse.move(heading.x + width / 2, heading.y + 9)
  await expect.poll(() => grip().getAttribute('aria-label')).toBe('移动议题')
  expect(await readSheet(page)).toEqual(before)
})

test('typing hides the grip, also under a resting mouse', async () => {
  await caretAtEnd(page, 4)
  await show(4)
  const { x, y, width } = await boxOf(4)
  await page.mouse.move(x + width / 2, y + 9)
  await grip().waitFor()
  await page.keyboard.insertText('字'.repeat(30))
  await drawn(page)
  expect(await grip().count()).toBe(0)
  await page.mouse.move(x + width / 2, y + 10)
  await grip().waitFor()
  await page.keyboard.press('Shift')
  await drawn(page)
  expect(await grip().count()).toBe(0)
})

test('while composing there is no grip and nothing is dragged', async () => {
  const inputMethod = await openInputMethod(page)
  await caretAtEnd(page, 4)
  await show(4)
  const { x, y, width } = await boxOf(4)
  await page.mouse.move(x + width / 2, y + 9)
  await grip().waitFor()
  await inputMethod.begin('hui')
  await page.mouse.move(x + width / 2, y + 12)
  await drawn(page)
  expect(await grip().isVisible()).toBe(false)
  await inputMethod.commit('会')
  await expect.poll(async () => (await readSheet(page))[4]?.text).toMatch(/会$/u)
})

test.each([
  [1366, 100],
  [1366, 125],
  [1093, 100],
  [1920, 125],
])('at %i px and %i per cent the grip covers no label and no text', async (width, zoom) => {
  await page.setViewportSize({ width, height: 768 })
  await page.locator('.zoom select').selectOption(String(zoom))
  const covered: string[] = []
  const sheet = await readSheet(page)
  for (let block = 2; block < sheet.length - 3; block += 1) {
    await show(block)
    const { x, y } = await onFirstLine(block)
    await page.mouse.move(x, y)
    await expect.poll(() => page.evaluate(lieOfGrip, block)).toMatchObject({ isBeside: true })
    const { covers } = await page.evaluate(lieOfGrip, block)
    if (covers.length > 0) covered.push(`${block}: ${covers}`)
  }
  expect(covered).toEqual([])
})

/** Whether the grip stands beside the block's first line, and what written or drawn of it lies under the grip. */
function lieOfGrip(block: number): { isBeside: boolean; covers: string[] } {
  const element = document.querySelectorAll<HTMLElement>('.sheet .block')[block]
  const grip = document.querySelector('.block-grip')?.getBoundingClientRect()
  if (!element || !grip) return { isBeside: false, covers: [] }
  const isInline = getComputedStyle(element).display === 'inline'
  const { left } = (isInline ? (element.closest('.sheet-text') ?? element) : element).getBoundingClientRect()
  const [{ top, height } = { top: 0, height: 0 }] = element.getClientRects()
  const leading = isInline ? (Number.parseFloat(getComputedStyle(element).lineHeight) - height) / 2 : 0
  const covers: string[] = []
  for (const part of ['::before', '::after']) {
    const style = getComputedStyle(element, part)
    const right = left + Number.parseFloat(style.left) + Number.parseFloat(style.width)
    const isInMargin = style.position === 'absolute' && right < left + 200
    if (isInMargin && right > grip.left) covers.push(style.content)
  }
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const range = document.createRange()
    range.selectNodeContents(text)
    const isUnder = (box: DOMRect) =>
      box.width > 0 &&
      box.left < grip.right &&
      box.right > grip.left &&
      box.top < grip.bottom &&
      box.bottom > grip.top
    if ([...range.getClientRects()].some(isUnder)) covers.push(text.textContent ?? '')
  }
  return { isBeside: Math.abs(grip.top - (top - leading)) < 1, covers }
}
