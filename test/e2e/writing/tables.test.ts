import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { ownText } from '#shared/minutes/factories.ts'
import { type Table, tableText } from '#shared/minutes/table.ts'
import { answerSaveDialog } from '../../support/answer-dialogs.ts'
import { openInputMethod } from '../../support/input-method.ts'
import { type LaunchedApp, makeTemporaryFolder } from '../../support/launch-app.ts'
import { readSaved } from '../../support/sheet.ts'
import { runCommand, sheetShown } from '../../support/window.ts'
import { withSample } from '../../support/with-sample.ts'

let page: Page
let launched: LaunchedApp
withSample((given, app) => {
  page = given
  launched = app
})

/** The first table of the saved draft as its text; '' while there is none. */
async function savedTable(): Promise<Table | undefined> {
  const { children } = await readSaved(page)
  return children.find((block) => block.type === 'table')
}

async function expectTable(text: string): Promise<void> {
  await expect.poll(async () => ownTextOf(await savedTable())).toBe(text)
}

function ownTextOf(table: Table | undefined): string {
  return table === undefined ? '' : tableText(table)
}

/** Puts something on the clipboard, as another program does. */
async function copyElsewhere(html: string, text: string): Promise<void> {
  await page.evaluate(
    (given) => {
      const copy = (event: ClipboardEvent) => {
        event.clipboardData?.setData('text/html', given.html)
        event.clipboardData?.setData('text/plain', given.text)
        event.preventDefault()
        event.stopImmediatePropagation()
      }
      window.addEventListener('copy', copy, { capture: true, once: true })
      document.execCommand('copy')
    },
    { html, text },
  )
}

/** A new table under the statement of the first topic. */
async function insertTable(): Promise<void> {
  await page.locator('.sheet .block-statement.block-prose').first().click()
  await page.keyboard.press('End')
  await page.keyboard.press('Control+Alt+t')
  await page.locator('.block-table').waitFor()
}

describe('a table', () => {
  it('is typed with an input method, cell by cell by Tab, row by row by Tab at its end', async () => {
    await insertTable()
    const pinyin = await openInputMethod(page)
    for (const [at, [letters, words]] of (
      [
        ['renwu', '任务'],
        ['danwei', '责任单位'],
        ['shixian', '时限'],
      ] as const
    ).entries()) {
      if (at > 0) await page.keyboard.press('Tab')
      await pinyin.type(letters, words)
    }
    await page.keyboard.press('Tab')
    await pinyin.type('qingyu', '清淤')
    await page.keyboard.press('Enter')
    await pinyin.type('jiagu', '加固')
    await expectTable('任务\t责任单位\t时限\n清淤\n加固\t\t\n\t\t')
    for (let presses = 0; presses < 6; presses += 1) await page.keyboard.press('Tab')
    await pinyin.type('paicha', '排查')
    await expectTable('任务\t责任单位\t时限\n清淤\n加固\t\t\n\t\t\n排查\t\t')
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await expectTable('任务\t责任单位\t时限\n清淤\n加固\t\t\n\t\t')
  })
  it('a composition begun over selected cells takes their words and stays in the first of them', async () => {
    await insertTable()
    for (const words of ['甲一', '乙二', '丙三']) {
      await page.keyboard.type(words)
      await page.keyboard.press('Tab')
    }
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Home')
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Shift+ArrowRight')
    const pinyin = await openInputMethod(page)
    await pinyin.begin('xin')
    await pinyin.commit('新')
    await expect.poll(async () => ownTextOf(await savedTable()).startsWith('甲一\t新')).toBe(true)
    await page.keyboard.press('Control+z')
    await expectTable('甲一\t乙二\t丙三\n\t\t\n\t\t')
  })
  it('is gone through by arrows and left at its edges', async () => {
    await insertTable()
    await page.keyboard.type('a1')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.type('a2')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.type('a3')
    await page.keyboard.press('Tab')
    await page.keyboard.type('b3')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.type('b2')
    await expectTable('a1\t\t\na2\tb2\t\na3\tb3\t')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('End')
    await page.keyboard.type('。外')
    await expect
      .poll(async () => (await readSaved(page)).children.some((block) => ownText(block).endsWith('。外')))
      .toBe(true)
  })
  it('pasted from Excel is a table, in one step', async () => {
    await page.locator('.sheet .block-statement.block-prose').first().click()
    await page.keyboard.press('End')
    const before = (await readSaved(page)).children.length
    await copyElsewhere(
      '<table><tr><td>项目</td><td>投资</td></tr><tr><td>河道</td><td align=right>1,200</td></tr><tr><td colspan=2>合计</td></tr></table>',
      '项目\t投资\n河道\t1,200\n合计\t',
    )
    await page.keyboard.press('Control+v')
    await expectTable('项目\t投资\n河道\t1,200\n合计')
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await readSaved(page)).children.length).toBe(before)
  })
  it('takes rows, columns and merged cells by its commands', async () => {
    await insertTable()
    await page.keyboard.type('一')
    await page.keyboard.press('Alt+Shift+ArrowRight')
    await page.keyboard.type('二')
    await page.keyboard.press('Alt+Shift+ArrowDown')
    await page.keyboard.type('三')
    await expectTable('一\t二\t\t\n\t三\t\t\n\t\t\t\n\t\t\t')
    await page.keyboard.press('Alt+ArrowUp')
    await expectTable('\t三\t\t\n一\t二\t\t\n\t\t\t\n\t\t\t')
    await runCommand(page, '删除本列')
    await expectTable('\t\t\n一\t\t\n\t\t\n\t\t')
  })
})

describe('the columns of a table', () => {
  const shares = async () => (await savedTable())?.columns.map(({ share }) => share)
  /** Where the rule after the first column is, and the row to take hold of it. */
  const rule = async () => {
    const box = await page.locator('.table-cell').first().boundingBox()
    if (box === null) throw new Error('no cell is shown')
    return { x: box.x + box.width, y: box.y + box.height / 2 }
  }

  it('are dragged by the rule between them, in one step; Esc gives up; a double click follows the words again', async () => {
    await insertTable()
    const { x, y } = await rule()
    await page.mouse.move(x, y)
    await expect.poll(() => page.locator('.block-table[data-edge]').count()).toBe(1)
    await page.mouse.down()
    await page.mouse.move(x + 40, y)
    await page.mouse.move(x + 60, y)
    await expect.poll(() => page.locator('.block-table[data-widths]').count()).toBe(1)
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('.block-table[data-widths]').count()).toBe(0)
    await page.mouse.up()
    expect((await rule()).x).toBeCloseTo(x, 0)
    await expect.poll(shares).toEqual([null, null, null])
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + 40, y)
    await page.mouse.move(x + 60, y)
    await page.mouse.up()
    await expect.poll(async () => ((await shares()) ?? []).every((share) => share !== null)).toBe(true)
    const [first = 0, second = 0, third = 0] = ((await shares()) ?? []).map(Number)
    expect(first + second + third).toBeCloseTo(156, 0)
    expect(first).toBeGreaterThan(third)
    expect(second).toBeLessThan(third)
    expect((await rule()).x).toBeCloseTo(x + 60, -0.5)
    await page.keyboard.press('Control+z')
    await expect.poll(shares).toEqual([null, null, null])
    await page.keyboard.press('Control+y')
    await expect.poll(shares).toEqual([first, second, third])
    const moved = await rule()
    await page.mouse.dblclick(moved.x, moved.y)
    await expect.poll(shares).toEqual([null, null, null])
  })
  it('are given a width in millimetres; the caret stays in its cell', async () => {
    await insertTable()
    await page.keyboard.type('甲')
    await runCommand(page, '设置列宽')
    const field = page.getByRole('dialog').locator('input')
    await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true)
    await field.fill('5')
    expect(await page.getByRole('button', { name: '确定' }).isDisabled()).toBe(true)
    await field.fill('２６ｍｍ')
    await field.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await expect
      .poll(async () => (await shares())?.map((share) => Math.round(Number(share))))
      .toEqual([26, 65, 65])
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.classList.contains('sheet-text')))
      .toBe(true)
    await page.keyboard.type('乙')
    await expectTable('甲乙\t\t\n\t\t\n\t\t')
  })
})

describe('附件', () => {
  /** Two 附件, the second with the caret under its title, and words that name the first. */
  async function twoAnnexes(): Promise<void> {
    await page.locator('.sheet .block-statement.block-prose').first().click()
    await page.keyboard.press('End')
    await page.keyboard.type('具体见附件1。')
    for (const [at, title] of ['任务分工', '物资清单'].entries()) {
      await runCommand(page, '附件')
      // The closing list gives the focus back a moment after the block is there.
      await page.locator('.sheet-text .block-attachment').nth(at).waitFor()
      await sheetShown(page)
      await page.keyboard.type(title)
      await page.keyboard.press('Enter')
      await page.keyboard.type('略。')
    }
  }
  const rows = () => page.locator('.outline-row.outline-attachment')
  const titles = async () => (await rows().allTextContents()).map((words) => words.replace(/\s/gu, ''))
  const hasWords = async (words: string) =>
    (await readSaved(page)).children.some((block) => ownText(block).includes(words))

  it('change places by the mouse and by Alt+↑ in the outline; numbers and words that name them follow', async () => {
    await twoAnnexes()
    await expect.poll(titles).toEqual(['附件1任务分工', '附件2物资清单'])
    const [upper, lower] = [await rows().nth(0).boundingBox(), await rows().nth(1).boundingBox()]
    if (upper === null || lower === null) throw new Error('no rows are shown')
    await page.mouse.move(lower.x + 60, lower.y + 12)
    await page.mouse.down()
    await page.mouse.move(lower.x + 60, lower.y + 4)
    await page.mouse.move(upper.x + 60, upper.y + 3)
    await page.mouse.up()
    await expect.poll(titles).toEqual(['附件1物资清单', '附件2任务分工'])
    await expect.poll(() => hasWords('具体见附件2。')).toBe(true)
    await rows().nth(1).focus()
    await page.keyboard.press('Alt+ArrowUp')
    await expect.poll(titles).toEqual(['附件1任务分工', '附件2物资清单'])
    await expect.poll(() => hasWords('具体见附件1。')).toBe(true)
  })
  it('are written into files of their own beside the minutes, after one question', async () => {
    await twoAnnexes()
    const folder = makeTemporaryFolder('apart')
    await answerSaveDialog(launched.app, join(folder, '纪要.docx'))
    await page.keyboard.press('Control+Shift+e')
    // What is still to be looked at is asked first.
    const goOn = page.getByRole('button', { name: '仍要导出', exact: false })
    const apart = page.getByRole('dialog').getByText('每个附件各成一份文件')
    await goOn.or(apart).first().waitFor()
    if ((await goOn.count()) > 0) await goOn.click()
    await apart.click()
    await page.getByRole('button', { name: '选择位置…' }).click()
    await page.getByText('已导出“纪要.docx”和2份附件。', { exact: false }).waitFor()
    expect(readdirSync(folder).sort()).toEqual(
      ['纪要.docx', '纪要 附件1 任务分工.docx', '纪要 附件2 物资清单.docx'].sort(),
    )
  })
})

describe('任务清单', () => {
  it('is made in one command, and refreshed after what changes has been shown', async () => {
    await runCommand(page, '任务清单')
    await expect.poll(async () => (await savedTable())?.isTasks).toBe(true)
    const before = ownTextOf(await savedTable())
    expect(before.split('\n').slice(0, 2)).toEqual(['任务清单', '序号\t任务\t责任单位\t配合单位\t时限\t去向'])
    await page.locator('.sheet .block-statement.block-prose').first().click()
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await page.keyboard.type('会议要求，由市水务局牵头，8月底前完成清淤。')
    await runCommand(page, '任务清单')
    await page.getByRole('dialog').getByText('增加：由市水务局牵头').waitFor()
    await page.getByRole('button', { name: '更新', exact: true }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await expect
      .poll(async () => ownTextOf(await savedTable()))
      .toContain('由市水务局牵头，8月底前完成清淤\t市水务局\t\t8月底前\t')
    await page.keyboard.press('Control+z')
    await expectTable(before)
  })
})
