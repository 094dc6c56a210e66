import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readShownPlace } from '../../support/caret-place.ts'
import { type LaunchedApp, launchApp } from '../../support/launch-app.ts'
import { caretAtEnd, readSheet } from '../../support/sheet.ts'
import {
  drawn,
  factField,
  goTo,
  newestDraft,
  openSample,
  outlineRow,
  runCommand,
  sheetShown,
  untilStored,
} from '../../support/window.ts'

/** The third topic of the example, far enough from its beginning that the sheet must scroll. */
const TARGET = '审议《云州市城市绿道'

let launched: LaunchedApp
let page: Page
beforeAll(async () => {
  launched = await launchApp()
  page = launched.page
  await openSample(page)
  // The example has none.
  await runCommand(page, '版记')
  await outlineRow(page, '版记').waitFor()
})
afterAll(async () => {
  expect(launched.errors).toEqual([])
  await launched.close()
})

/** Presses where the block's words stand. */
async function press(type: string): Promise<void> {
  await page
    .locator(`.block-${type}`)
    .first()
    .click({ position: { x: 200, y: 20 } })
}

const STARTS: Readonly<Record<string, () => Promise<void>>> = {
  版头: () => press('masthead'),
  开头: () => press('opening'),
  普通一段: () => caretAtEnd(page, 5),
  名单: () => goTo(page, '出席'),
  版记: () => goTo(page, '版记'),
  要素的一格: async () => {
    await goTo(page, '版头')
    await page.keyboard.press('F6')
    await page.locator('.facts input:focus').waitFor()
  },
}

const WAYS: Readonly<Record<string, () => Promise<void>>> = {
  命令面板: async () => {
    await page.keyboard.press('Control+k')
    await page.locator('.palette-input:focus').fill('城市绿道')
    await page.locator('.palette-chosen', { hasText: TARGET }).waitFor()
    await page.keyboard.press('Enter')
  },
  大纲: () => outlineRow(page, TARGET).click(),
  查找: async () => {
    await page.keyboard.press('Control+f')
    await page.locator('.find-bar input:focus').fill(TARGET)
    await page.locator('.find-count', { hasText: '/' }).waitFor()
    // The heading is among the places where the words stand.
    await stepTo(TARGET)
    await page.keyboard.press('Escape')
  },
  版面的一行: async () => {
    await page.keyboard.press('Control+3')
    await page.locator('.paper-line', { hasText: '三、审议' }).first().click()
  },
}

/** Goes on in the search until the outline shows the wanted place. */
async function stepTo(label: string): Promise<void> {
  for (let step = 0; step < 8; step += 1) {
    if ((await readShownPlace(page)).outline.startsWith(label)) return
    await page.keyboard.press('Enter')
    await drawn(page)
    await page.waitForFunction(() => true)
  }
}

describe('wherever one was, caret, outline, status bar and sheet go to the same place', () => {
  for (const [start, begin] of Object.entries(STARTS)) {
    for (const [way, go] of Object.entries(WAYS)) {
      test(`${way}, from ${start}`, async () => {
        await begin()
        await go()
        await expect
          .poll(() => readShownPlace(page))
          .toMatchObject({
            hasFocus: true,
            isInView: true,
            caret: expect.stringContaining(TARGET.slice(0, 8)),
          })
        // It stays there: what the browser reports late must not take it back.
        await page.waitForFunction(
          (label) => document.querySelector('.outline-current')?.textContent?.includes(label) === true,
          TARGET,
        )
        await expect.poll(async () => (await readShownPlace(page)).status).toMatch(/第\d+页第\d+行/u)
        const before = await readSheet(page)
        await page.keyboard.press('End')
        await page.keyboard.type('甲')
        await expect
          .poll(async () => (await readSheet(page)).find(({ text }) => text.includes(TARGET))?.text)
          .toMatch(/甲$/u)
        await page.keyboard.press('Control+z')
        await expect.poll(() => readSheet(page)).toEqual(before)
      })
    }
  }
})

/** What is opened over the sheet or in its place, and left without having done anything. */
const VISITS: Readonly<Record<string, () => Promise<void>>> = {
  命令面板: () => openAndLeave('Control+k', 'Escape'),
  快捷键一览: () => openAndLeave('Control+/', 'Escape'),
  从模板新建: () => openAndLeave('Control+n', 'Escape'),
  重命名: async () => {
    await runCommand(page, '重命名')
    await page.getByRole('dialog').getByRole('textbox').press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  },
  稿件: async () => {
    await page.keyboard.press('Control+1')
    await page.locator('.draft-row').first().waitFor()
    await page.keyboard.press('Control+2')
  },
  版面: async () => {
    await page.keyboard.press('Control+3')
    await page.locator('.paper-line').first().waitFor()
    await page.keyboard.press('Control+2')
  },
}

async function openAndLeave(open: string, leave: string): Promise<void> {
  await page.keyboard.press(open)
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press(leave)
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

describe('what is opened and left again leaves the caret where it was', () => {
  for (const [name, visit] of Object.entries(VISITS)) {
    test(name, async () => {
      await goTo(page, TARGET)
      await page.keyboard.press('End')
      await page.keyboard.press('ArrowLeft')
      await visit()
      await sheetShown(page)
      await drawn(page)
      expect(await readShownPlace(page)).toMatchObject({
        caret: expect.stringContaining(TARGET.slice(0, 8)),
        outline: expect.stringContaining(TARGET.slice(0, 8)),
        isInView: true,
      })
      const before = await readSheet(page)
      await page.keyboard.type('甲')
      await expect
        .poll(async () => (await readSheet(page)).find(({ text }) => text.includes(TARGET))?.text)
        .toMatch(/甲.$/u)
      await page.keyboard.press('Control+z')
      await expect.poll(() => readSheet(page)).toEqual(before)
    })
  }
})

test('undo of a fact that is out of sight shows what it undid, and the caret is there', async () => {
  await goTo(page, '版头')
  await page.keyboard.press('F6')
  await factField(page, '编号').fill('第77号')
  await goTo(page, '版记')
  await page.keyboard.press('Control+z')
  await expect
    .poll(() => readShownPlace(page))
    .toMatchObject({
      outline: '版头',
      isInView: true,
      hasFocus: true,
      caret: expect.stringContaining('云州市'),
    })
})

test('after the program was killed the caret is where the last words stand', async () => {
  const { userData, kill9 } = launched
  await goTo(page, TARGET)
  await page.keyboard.press('End')
  await page.keyboard.type('（终稿）')
  await untilStored(page, await newestDraft(page), '（终稿）')
  // The place is written right after the words.
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const settings = await window.desktop?.invoke('settings:get', null)
        return settings?.ok === true && settings.value.carets.some((caret) => caret.offset > 10)
      }),
    )
    .toBe(true)
  await kill9()
  launched = await launchApp({ userData })
  page = launched.page
  await sheetShown(page)
  await expect
    .poll(() => readShownPlace(page))
    .toMatchObject({
      outline: expect.stringContaining(TARGET),
      isInView: true,
      caret: expect.stringContaining(TARGET.slice(0, 8)),
    })
})
