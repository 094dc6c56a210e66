import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
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

test('a topic is dropped where the mouse lets go of it, however quick', async () => {
  const from = await topics().nth(3).boundingBox()
  const to = await topics().nth(0).boundingBox()
  await page.mouse.move((from?.x ?? 0) + 60, (from?.y ?? 0) + 12)
  await page.mouse.down()
  await page.mouse.move((from?.x ?? 0) + 62, (from?.y ?? 0) + 20)
  await page.mouse.move((to?.x ?? 0) + 60, (to?.y ?? 0) + 3)
  await page.mouse.up()
  await expect.poll(order).toEqual(['政务', '防汛', '数字经济', '绿道', '预算'])
})
