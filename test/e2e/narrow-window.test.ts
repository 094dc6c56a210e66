import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openInputMethod } from '../support/input-method.ts'
import { type LaunchedApp, launchApp } from '../support/launch-app.ts'
import { drawn, goTo, importFile, modelFile, openSample, runCommand, sheetShown } from '../support/window.ts'

let launched: LaunchedApp
let page: Page
beforeAll(async () => {
  launched = await launchApp()
  page = launched.page
  await openSample(page)
})
afterAll(async () => {
  expect(launched.errors).toEqual([])
  await launched.close()
})

async function resizeTo(width: number, height: number): Promise<void> {
  await launched.app.evaluate(
    ({ BrowserWindow }, size) => {
      const [window] = BrowserWindow.getAllWindows()
      window?.setMinimumSize(1, 1)
      window?.setContentSize(size.width, size.height)
    },
    { width, height },
  )
  await page.waitForFunction((wanted) => window.innerWidth === wanted, width)
  await drawn(page)
}

/** Nothing lies over another, and nothing is beyond the window's edge. */
async function expectApart(controls: Locator, width: number): Promise<void> {
  const boxes = await controls.evaluateAll((all) =>
    all.map((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect()
      return { name: element.textContent, left, top, right, bottom }
    }),
  )
  for (const [at, box] of boxes.entries()) {
    expect(box.right, box.name ?? '').toBeLessThanOrEqual(width + 0.5)
    for (const other of boxes.slice(at + 1)) {
      const isApart =
        box.right <= other.left + 0.5 ||
        other.right <= box.left + 0.5 ||
        box.bottom <= other.top + 0.5 ||
        other.bottom <= box.top + 0.5
      expect(isApart, `${box.name} / ${other.name}`).toBe(true)
    }
  }
}

describe.each([
  ['1366 at 150 %', 911, 445],
  ['1024 wide', 1024, 600],
  ['1366 at 125 %', 1093, 534],
])('%s', (_name, width, height) => {
  test('no line of the sheet has to be scrolled sideways', async () => {
    await resizeTo(width, height)
    await page.keyboard.press('Control+2')
    const desk = page.locator('.desk-scroll')
    await expect
      .poll(() => desk.evaluate((element) => element.scrollWidth - element.clientWidth))
      .toBeLessThanOrEqual(0)
  })
  test('版面 shows all its controls, none over another', async () => {
    await resizeTo(width, height)
    await page.keyboard.press('Control+3')
    await page.locator('.page-toolbar').waitFor()
    await drawn(page)
    const controls = page.locator('.page-toolbar :is(button, select):visible')
    await expectApart(controls, width)
    const names = await controls.allTextContents()
    for (const wanted of ['打印', '导出 PDF', '导出 Word']) expect(names.join()).toContain(wanted)
    const findings = await page.locator('.page-side').boundingBox()
    const bar = await page.locator('.page-toolbar').boundingBox()
    if (findings && bar) expect(bar.x + bar.width).toBeLessThanOrEqual(findings.x + 0.5)
    await page.keyboard.press('Control+2')
  })
  test('the head of the roster and the page of a profile are shown whole', async () => {
    await resizeTo(width, height)
    await page.keyboard.press('Control+2')
    await sheetShown(page)
    await runCommand(page, '人员和单位')
    const head = page.locator('.roster-bar')
    await head.waitFor()
    await expectApart(head.locator('h1, .facts-count, input, button'), width)
    expect((await head.locator('h1').boundingBox())?.height).toBeLessThan(30)
    await runCommand(page, '版式设置')
    const preview = page.locator('.profile-preview')
    await page.locator('.profile-form').waitFor()
    // Where there is no room for it, it is left out.
    if (width < 980) expect(await preview.isVisible()).toBe(false)
    else {
      await preview.locator('.paper').first().waitFor()
      const hidden = () => preview.evaluate((element) => element.scrollWidth - element.clientWidth)
      await expect.poll(hidden).toBeLessThanOrEqual(0)
    }
    await page.keyboard.press('Control+2')
    await sheetShown(page)
  })
})

test('the offer of the next sentence is whole at the foot of the window', async () => {
  await resizeTo(1366, 668)
  await page.keyboard.press('Control+2')
  await goTo(page, '五、听取')
  for (let line = 0; line < 9; line += 1) {
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await drawn(page)
    const { offer, view } = await page.evaluate(() => {
      const block = document.querySelector('.block[data-suggestion]')
      const desk = document.querySelector('.desk-scroll')?.getBoundingClientRect()
      if (block === null || desk === undefined) return { offer: Infinity, view: 0 }
      // 「/ 另选」 stands on a second line beside the offer.
      const hint = getComputedStyle(block, '::before')
      const offer =
        block.getBoundingClientRect().top + Number.parseFloat(hint.top) + Number.parseFloat(hint.height)
      return { offer, view: desk.bottom }
    })
    expect(offer).toBeLessThanOrEqual(view)
    await page.keyboard.type('会议指出，要抓紧。')
  }
})

test('a phrase that is inserted at the foot of the window is seen with all its lines', async () => {
  await resizeTo(1366, 668)
  await page.keyboard.press('Control+2')
  await goTo(page, '四、')
  for (let phrase = 0; phrase < 6; phrase += 1) {
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+j')
    await page.locator('.phrases input:focus').fill('牵头')
    await page.locator('.phrase').first().waitFor()
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement?.classList.contains('sheet-text'))
    await expect
      .poll(() =>
        page.evaluate(() => {
          const caret = document.getSelection()?.anchorNode?.parentElement?.closest('.block')
          const desk = document.querySelector('.desk-scroll')?.getBoundingClientRect()
          return (caret?.getBoundingClientRect().bottom ?? Infinity) <= (desk?.bottom ?? 0) + 0.5
        }),
      )
      .toBe(true)
    await page.keyboard.press('Escape')
  }
})

test('an import is told in one notice, so that the sheet stays in view', async () => {
  await resizeTo(911, 445)
  await importFile(launched, modelFile())
  const notices = page.locator('.notice', { hasText: /已导入|名册里还没有/u })
  await notices.filter({ hasText: '已导入' }).waitFor()
  expect(await notices.count()).toBe(1)
  const text = (await notices.textContent()) ?? ''
  expect(text).toContain('名册里还没有')
  expect((await notices.boundingBox())?.height).toBeLessThan(445 / 4)
  // Taken in, and the notice that offered it is done with.
  await notices.getByRole('button', { name: '收进名册' }).click()
  await notices.filter({ hasText: '已导入' }).waitFor({ state: 'detached' })
})

test('at 150 and 200 % a draft is told by its name, and what was found stands below its facts', async () => {
  await resizeTo(911, 467)
  await page.keyboard.press('Control+1')
  await page.locator('.draft-row').first().waitFor()
  await page.keyboard.press('Control+f')
  await page.locator('.search-input:focus').fill('绿道')
  const row = page.locator('.draft-row', { has: page.locator('.draft-hit') }).first()
  await row.waitFor()
  for (const [width, height] of [
    [911, 467],
    [683, 350],
  ] as const) {
    await resizeTo(width, height)
    await expectApart(row.locator('.draft-name, .draft-facts, .draft-hit'), width)
    expect(await row.locator('.draft-name').evaluate((name) => name.scrollWidth <= name.clientWidth)).toBe(
      true,
    )
  }
  await page.locator('.search-input').fill('')
})

test('at 200 % the comparison names both sides above its buttons', async () => {
  await resizeTo(683, 350)
  await page.keyboard.press('Control+2')
  await sheetShown(page)
  await runCommand(page, '留存版本')
  await page.getByRole('dialog').getByLabel('版本名').fill('征求意见稿')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.keyboard.press('F4')
  await page.locator('.version-row').last().click()
  await page.getByRole('button', { name: '比对', exact: true }).click()
  const head = page.locator('.compare-header')
  await head.waitFor()
  await expectApart(head.getByRole('button'), 683)
  for (const button of await head.getByRole('button').all())
    expect(await button.evaluate((one) => one.scrollWidth <= one.clientWidth + 1)).toBe(true)
  await page.keyboard.press('Escape')
  await head.waitFor({ state: 'detached' })
})

test('1366 at 200 %: in 常用语管理 nothing scrolls but the dialog', async () => {
  await resizeTo(683, 350)
  await runCommand(page, '常用语管理')
  const lists = page.locator('.manager-list')
  await lists.first().waitFor()
  const inner = await lists.evaluateAll((all) =>
    all.filter((list) => getComputedStyle(list).overflowY !== 'visible'),
  )
  expect(inner).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
})

test('a window that becomes narrow leaves the field that one writes in where it is', async () => {
  await resizeTo(1366, 700)
  await page.keyboard.press('Control+2')
  await goTo(page, '二、')
  await page.keyboard.press('F12')
  const notes = page.locator('.record-field:focus')
  await notes.waitFor()
  const inputMethod = await openInputMethod(page)
  await inputMethod.type('chouban', '筹办')
  await inputMethod.begin('shen')
  await resizeTo(683, 384)
  await inputMethod.commit('审')
  expect(await notes.inputValue()).toBe('筹办审')
  await page.keyboard.press('Escape')
  await page.locator('.side').waitFor({ state: 'detached' })
  await sheetShown(page)
  await resizeTo(1366, 700)
  await page.locator('.outline [role="tree"]').focus()
  await resizeTo(1024, 600)
  await page.locator('.outline:focus-within').waitFor()
})
