import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { readSheet } from '../../support/sheet.ts'
import { drawn, outlineRow } from '../../support/window.ts'
import { withSample } from '../../support/with-sample.ts'

let page: Page
withSample((opened) => {
  page = opened
})

const topics = () => page.locator('.outline-row.outline-topic')
/** The topics by a few words of their titles, in their order. */
const order = async () =>
  (await topics().locator('.outline-label').allTextContents()).map(
    (label) => /防汛|数字经济|绿道|政务|预算/u.exec(label)?.[0],
  )

test('Alt+↓ pressed twice takes the same topic two places down, also after a click on its row', async () => {
  await topics().nth(1).click()
  await topics().nth(1).focus()
  await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(order).toEqual(['防汛', '绿道', '政务', '数字经济', '预算'])
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('数字经济')
})

/** Takes the row and holds it over a share of the other's height, counted from above. */
async function dragTo(from: Locator, to: Locator, share: number): Promise<void> {
  const start = await from.boundingBox()
  const end = await to.boundingBox()
  if (!start || !end) throw new Error('a row is not shown')
  await page.mouse.move(start.x + 60, start.y + 12)
  await page.mouse.down()
  await page.mouse.move(start.x + 62, start.y + 20)
  await page.mouse.move(end.x + 60, end.y + share * end.height)
}
/** The rows under the topic of these words, as they read. */
const rowsUnder = async (words: string) => {
  const rows = await page.locator('.outline-row').allTextContents()
  const from = rows.findIndex((row) => row.includes(words)) + 1
  const length = rows.slice(from).findIndex((row) => /^(?:[一二三四五六]、|出席)/u.test(row))
  return rows.slice(from, from + length)
}
/** Where the rows of the outline are marked, once it is drawn. */
const marks = async () => {
  await drawn(page)
  const rows = page.locator('.outline-drop')
  return rows.evaluateAll((marked) => marked.map((row) => row.className.match(/drop-\w+/gu)))
}
/** A row under a topic, both counted from 0 and 1. */
const statement = (topic: number, place: number) =>
  page.locator('.outline-row').nth([2, 6, 11, 15][topic]! + place)
const focused = () => page.evaluate(() => document.activeElement?.textContent)

test('a topic is dropped where the mouse lets go of it, however quick', async () => {
  await dragTo(topics().nth(3), topics().nth(0), 0.1)
  await page.mouse.up()
  await expect.poll(order).toEqual(['政务', '防汛', '数字经济', '绿道', '预算'])
  expect(await focused()).toContain('政务')
})

test('a statement is dragged to another topic with its items, marked where it will stand, and undone in one step', async () => {
  const before = await readSheet(page)
  expect(await rowsUnder('数字经济')).toEqual(['听取并审议', '认为', '明确✓', '强调'])
  await dragTo(statement(1, 4), statement(0, 2), 0.2)
  expect(await marks()).toEqual([['drop-before', 'drop-inside']])
  await page.mouse.up()
  await expect.poll(() => rowsUnder('防汛')).toEqual(['会议由林知远市长传达…', '强调', '指出', '要求'])
  expect(await rowsUnder('数字经济')).toEqual(['听取并审议', '认为', '明确✓'])
  expect(await page.locator('.outline-drop, .outline-dragged').count()).toBe(0)
  const after = await readSheet(page)
  const at = after.findIndex(({ label }) => label === '强调')
  expect(after.slice(at, at + 4).map(({ type, number }) => [type, number])).toEqual([
    ['statement', ''],
    ['item', '（一）'],
    ['item', '（二）'],
    ['item', '（三）'],
  ])
  expect(await focused()).toBe('强调')
  await expect.poll(() => page.locator('.outline-current').textContent()).toBe('强调')
  expect(await page.locator('.outline [role=status]').textContent()).toMatch(/^强调.*防汛.*第2段/u)
  await page.keyboard.press('Control+z')
  await expect.poll(() => readSheet(page)).toEqual(before)
})

test('a report sentence dragged to another topic speaks of that topic', async () => {
  await dragTo(statement(1, 1), topics().nth(2), 0.9)
  expect(await marks()).toEqual([['drop-before', 'drop-inside']])
  await page.mouse.up()
  await expect
    .poll(async () => (await readSheet(page)).filter(({ shown }) => /听取并审议/u.test(shown)).length)
    .toBe(3)
  const reports = (await readSheet(page)).filter(({ shown }) => shown.includes('听取并审议'))
  expect(reports.slice(0, 2).map(({ shown }) => /《云州市城市绿道/u.test(shown))).toEqual([true, true])
})

test('a folded topic takes a statement in at its end and stays folded; the focus is on it', async () => {
  await topics().nth(0).locator('button').click()
  await dragTo(page.locator('.outline-row', { hasText: '强调' }).first(), topics().nth(0), 0.2)
  expect(await marks()).toEqual([['drop-after', 'drop-inside']])
  await page.mouse.up()
  await expect.poll(() => rowsUnder('数字经济')).toEqual(['听取并审议', '认为', '明确✓'])
  expect(await topics().nth(0).getAttribute('aria-expanded')).toBe('false')
  expect(await focused()).toContain('防汛')
  const labels = (await readSheet(page)).map(({ label }) => label)
  expect(labels.slice(labels.indexOf('要求'))[1]).toBe('强调')
})

test.each(['版头', '出席', '列席'])(
  'over %s nothing is marked, and letting go does nothing',
  async (words) => {
    const before = await readSheet(page)
    for (const row of [statement(0, 2), topics().nth(1)]) {
      await dragTo(row, outlineRow(page, words), 0.2)
      expect(await marks()).toEqual([])
      await page.mouse.up()
    }
    expect(await readSheet(page)).toEqual(before)
  },
)

test('over itself, over the sheet and after Escape nothing is marked and nothing happens', async () => {
  const before = await readSheet(page)
  const row = statement(0, 2)
  await dragTo(row, row, 0.9)
  expect(await marks()).toEqual([])
  await page.mouse.up()
  await dragTo(row, page.locator('.sheet .block').nth(4), 0.5)
  expect(await marks()).toEqual([])
  await page.mouse.up()
  await dragTo(row, topics().nth(1), 0.9)
  expect(await marks()).toHaveLength(1)
  await page.keyboard.press('Escape')
  expect(await marks()).toEqual([])
  await page.mouse.up()
  expect(await readSheet(page)).toEqual(before)
})

test('Alt+↑ takes a statement up and under the topic before, and the focus along', async () => {
  await statement(1, 2).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(() => rowsUnder('数字经济')).toEqual(['认为', '听取并审议', '明确✓', '强调'])
  expect(await focused()).toBe('认为')
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(() => rowsUnder('防汛')).toEqual(['会议由林知远市长传达…', '指出', '要求', '认为'])
  expect(await focused()).toBe('认为')
  expect(await page.locator('.outline [role=status]').textContent()).toMatch(/第4段$/u)
})

test('Alt+↓ into a folded topic unfolds it', async () => {
  await topics().nth(1).locator('button').click()
  await statement(0, 3).focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(() => rowsUnder('数字经济')).toHaveLength(5)
  expect(await focused()).toBe('要求')
})
