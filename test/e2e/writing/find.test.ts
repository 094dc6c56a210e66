import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { createParagraph } from '#shared/minutes/factories.ts'
import type { LaunchedApp } from '../../support/launch-app.ts'
import { makeMinutes } from '../../support/made-minutes.ts'
import { caretAtEnd, readSheet, selectText } from '../../support/sheet.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { importFile, runCommand } from '../../support/window.ts'
import { withSample } from '../../support/with-sample.ts'

/** A statement of the built-in sample: 会议指出，今年我市汛期…水位偏高…. */
const STATEMENT = 4

let page: Page
let launched: LaunchedApp
withSample((opened, program) => {
  page = opened
  launched = program
})

const count = () => page.locator('.find-count').textContent()

test.each([
  ['nothing was looked for', ''],
  ['nothing was found', '没有的词'],
])('Esc gives the caret back to the sheet when %s', async (_case, words) => {
  await selectText(page, { block: STATEMENT, offset: 5 })
  await page.keyboard.press('Control+f')
  await page.locator('.find-bar input').first().fill(words)
  await page.keyboard.press('Escape')
  await page.locator('.sheet-text:focus').waitFor()
  await page.keyboard.type('X')
  await expect.poll(async () => (await readSheet(page))[STATEMENT]?.text).toMatch(/^会议指出，X今年/u)
})

test('a hit in a folded topic unfolds it and comes into view', async () => {
  await page.setViewportSize({ width: 1366, height: 620 })
  await runCommand(page, '折叠全部议题')
  const block = page.locator('.sheet .block').nth(STATEMENT)
  await expect.poll(() => block.isVisible()).toBe(false)
  await page.keyboard.press('Control+f')
  await page.locator('.find-bar input').first().fill('水位')
  await page.keyboard.press('Enter')
  await expect.poll(() => block.isVisible()).toBe(true)
  const isInside = () =>
    block.evaluate((element) => {
      const own = element.getBoundingClientRect()
      const desk = element.closest('.desk-scroll')?.getBoundingClientRect()
      return desk !== undefined && own.top >= desk.top && own.bottom <= desk.bottom
    })
  await expect.poll(isInside).toBe(true)
})

test('replacing everything is one undo step; an unfinished expression is said to be one', async () => {
  const before = JSON.stringify(await readSheet(page))
  await page.keyboard.press('Control+h')
  const [find, replace] = [page.getByLabel('查找', { exact: true }), page.getByLabel('替换为')]
  await page.getByLabel('通配查找').check()
  await find.fill('(防汛')
  await expect.poll(count).toBe('没有写完整，或用了不支持的符号')
  await find.fill('(防)(汛)')
  await replace.fill('$2$1')
  await page.getByRole('button', { name: '全部替换' }).click()
  const text = async () => JSON.stringify(await readSheet(page))
  await expect.poll(text).toContain('汛防')
  await expect.poll(text).not.toContain('防汛')
  await page.keyboard.press('Escape')
  await page.locator('.sheet-text:focus').waitFor()
  await page.keyboard.press('Control+z')
  await expect.poll(text).toBe(before)
})

test('a search that is too much goes on behind the writing, and says when it gives up', async () => {
  const paragraphs = Array.from({ length: 40 }, () => createParagraph('一'.repeat(3000)))
  const minutes = makeMinutes({ topics: 1, charactersPerTopic: 30 })
  const file = join(temporaryFolder(), '长.json')
  const children = [...minutes.children.slice(0, 2), ...paragraphs, ...minutes.children.slice(-1)]
  writeFileSync(file, JSON.stringify({ ...minutes, children }))
  await importFile(launched, file)
  await expect.poll(async () => (await readSheet(page)).length).toBe(children.length)
  await page.keyboard.press('Control+f')
  await page.getByLabel('通配查找').check()
  await page.getByLabel('查找', { exact: true }).fill('一(.*二)?')
  await expect.poll(count).toBe('正在查找…')
  await caretAtEnd(page, 2)
  await page.keyboard.type('X')
  await expect.poll(async () => (await readSheet(page))[2]?.text).toMatch(/一X$/u)
  await expect.poll(count).toBe('查找内容太复杂，没有查完，请写得简单些')
  await page.getByLabel('查找', { exact: true }).fill('X')
  await expect.poll(count).toBe('1/1')
})
