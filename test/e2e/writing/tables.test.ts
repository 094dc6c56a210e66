import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { ownText } from '#shared/minutes/factories.ts'
import { type Table, tableText } from '#shared/minutes/table.ts'
import { openInputMethod } from '../../support/input-method.ts'
import { readSaved } from '../../support/sheet.ts'
import { runCommand } from '../../support/window.ts'
import { withSample } from '../../support/with-sample.ts'

let page: Page
withSample((given) => {
  page = given
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
