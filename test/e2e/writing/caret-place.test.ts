import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tableText } from '#shared/minutes/table.ts'
import { readShownPlace } from '../../support/caret-place.ts'
import { type LaunchedApp, launchApp } from '../../support/launch-app.ts'
import { caretAtEnd, readSaved, readSheet } from '../../support/sheet.ts'
import {
  drawn,
  factField,
  goTo,
  newestDraft,
  nextSheet,
  openSample,
  outlineRow,
  runCommand,
  sheetShown,
  untilStored,
} from '../../support/window.ts'

/** The third topic of the example, far enough from its beginning that the sheet must scroll. */
const TARGET = '审议《云州市城市绿道'
/** What the check finds in that heading, and what stands nowhere but in an item under it. */
const SLIP = '（待核）'
/** The draft of the tests; another one lies beside it. */
const NAME = '光标在哪'
const ITEM = '滨水步道'

let launched: LaunchedApp
let page: Page
beforeAll(async () => {
  launched = await launchApp()
  page = launched.page
  await openSample(page)
  const opened = await nextSheet(page)
  await runCommand(page, '看示例')
  await opened()
  await sheetShown(page)
  await runCommand(page, '重命名')
  await page.getByRole('dialog').getByRole('textbox').fill(NAME)
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await goTo(page, TARGET)
  await page.keyboard.press('End')
  await page.keyboard.type(SLIP)
  // The example has none; a command ends the undo step of what was typed.
  await runCommand(page, '版记')
  await outlineRow(page, '版记').waitFor()
  await page.keyboard.press('F7')
  await page.locator('.check-row[data-finding="placeholder"]').waitFor()
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

/** To the heading. */
const WAYS: Readonly<Record<string, () => Promise<void>>> = {
  校核: async () => {
    if ((await page.locator('.check-row').count()) === 0) await page.keyboard.press('F7')
    await page.locator('.check-row[data-finding="placeholder"] .check-go').click()
  },
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

async function openFromList(row: { hasText?: string; hasNotText?: string }): Promise<void> {
  await page.keyboard.press('Control+1')
  await page.locator('.draft-row').nth(1).waitFor()
  await page.locator('.search-input').fill('')
  const opened = await nextSheet(page)
  await page.locator('.draft-row').filter(row).dblclick()
  await opened()
  await sheetShown(page)
}

/** Caret, focus, outline, status bar and sheet are there and stay there: what the browser reports late must not take it back. */
async function expectPlace(caret: string, outline: string): Promise<void> {
  const wanted = {
    hasFocus: true,
    isInView: true,
    caret: expect.stringContaining(caret),
    outline: expect.stringContaining(outline),
    status: expect.stringMatching(/第\d+页第\d+行/u),
  }
  await expect.poll(() => readShownPlace(page)).toMatchObject(wanted)
  await drawn(page)
  await drawn(page)
  expect(await readShownPlace(page)).toMatchObject(wanted)
}

/** What is typed next stands in the block with these words, and one undo takes it away. */
async function expectTypingGoesTo(words: string, isAtEnd = true): Promise<void> {
  const before = await readSheet(page)
  // The line of an item ends in the one after it, which prints in the same paragraph.
  if (isAtEnd) await page.keyboard.press('End')
  await page.keyboard.type('甲')
  const written = async () =>
    (await readSheet(page)).filter(({ text }, at) => text !== before[at]?.text).map(({ text }) => text)
  await expect.poll(written).toEqual([expect.stringContaining(words)])
  await page.keyboard.press('Control+z')
  await expect.poll(() => readSheet(page)).toEqual(before)
}

describe('wherever one was, caret, outline, status bar and sheet go to the same place', () => {
  for (const [start, begin] of Object.entries(STARTS)) {
    for (const [way, go] of Object.entries(WAYS)) {
      test(`${way}, from ${start}`, async () => {
        await begin()
        await go()
        await expectPlace(TARGET.slice(0, 8), TARGET.slice(0, 8))
        await expectTypingGoesTo(TARGET)
      })
    }

    test(`稿件列表里查到的, from ${start}`, async () => {
      await begin()
      await page.keyboard.press('Control+1')
      await page.locator('.draft-row').first().waitFor()
      await page.keyboard.press('Control+f')
      await page.locator('.search-input:focus').fill(ITEM)
      await page.locator('.draft-hit mark', { hasText: ITEM }).first().waitFor()
      await page.locator('.draft-row', { hasText: NAME }).dblclick()
      await sheetShown(page)
      await expectPlace('市住建局要会同', '强调')
      await expectTypingGoesTo(ITEM, false)
    })

    test(`撤销, from ${start}`, async () => {
      await goTo(page, TARGET)
      await page.keyboard.press('End')
      await page.keyboard.type('乙')
      await outlineRow(page, `${SLIP}乙`).waitFor()
      await begin()
      await page.keyboard.press('Control+z')
      await outlineRow(page, `${SLIP}乙`).waitFor({ state: 'detached' })
      await expectPlace(TARGET.slice(0, 8), TARGET.slice(0, 8))
      await expectTypingGoesTo(TARGET)
    })

    test(`再打开, where it was left: ${start}`, async () => {
      await goTo(page, TARGET)
      await begin()
      // The outline follows after a pause.
      await expect.poll(async () => (await readShownPlace(page)).outline).not.toContain(TARGET.slice(0, 8))
      const left = await readShownPlace(page)
      await openFromList({ hasNotText: NAME })
      await openFromList({ hasText: NAME })
      await expect
        .poll(() => readShownPlace(page))
        .toMatchObject({ outline: left.outline, status: left.status })
      await expectPlace(left.caret, left.outline)
    })
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
        const settings = await window.desktop?.invoke('settings:set', {})
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

test('after the program was killed a table has all that was typed into its cells, and undo goes on from there', async () => {
  const { userData, kill9 } = launched
  await goTo(page, TARGET)
  await page.keyboard.press('End')
  await page.keyboard.press('Control+Alt+t')
  await page.locator('.block-table').waitFor()
  for (const words of ['任务', '单位', '时限', '清淤', '市水务局', '五月底']) {
    await page.keyboard.type(words)
    await page.keyboard.press('Tab')
  }
  const words = '任务\t单位\t时限\n清淤\t市水务局\t五月底\n'
  await untilStored(page, await newestDraft(page), '五月底')
  const table = async () => {
    const found = (await readSaved(page)).children.find((block) => block.type === 'table')
    return found?.type === 'table' ? tableText(found) : ''
  }
  expect(await table()).toContain(words)
  await kill9()
  launched = await launchApp({ userData })
  page = launched.page
  await sheetShown(page)
  await expect.poll(table).toContain(words)
  await page.locator('.table-cell').last().click()
  await page.keyboard.type('续')
  await expect.poll(table).toContain('续')
  await page.keyboard.press('Control+z')
  await expect.poll(table).toBe(`${words}\t\t`)
})
