import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { COMMANDS, type CommandId } from '#shared/commands/commands.ts'
import { answerOpenDialog, answerSaveDialog } from '../support/answer-dialogs.ts'
import type { LaunchedApp } from '../support/launch-app.ts'
import { drawn, goTo, sheetShown } from '../support/window.ts'
import { withSample } from '../support/with-sample.ts'

let page: Page
let launched: LaunchedApp
withSample(async (opened, program) => {
  page = opened
  launched = program
  await answerOpenDialog(program.app, [])
  await answerSaveDialog(program.app, null)
})

/** Keys of the table as the keyboard driver names them. */
function pressed(keys: string): string {
  return keys.replace('CmdOrCtrl', 'Control').replace(/(?<=^|\+)(Up|Down|Left|Right)$/u, 'Arrow$1')
}

function press(id: CommandId): Promise<void> {
  const { keys } = COMMANDS[id]
  if (keys === null) throw new Error(`${id} has no key`)
  return page.keyboard.press(pressed(keys))
}

/** The blocks of the sheet as they are drawn: kind, number, level, whether they run in, and words. */
function look(): Promise<string[]> {
  return page.locator('.sheet-text .block').evaluateAll((blocks) =>
    blocks.map((block) => {
      const { number, level, runIn, startsPage, auto } = (block as HTMLElement).dataset
      const bold = block.querySelectorAll('b, strong, .leaf-bold').length
      const cells = block.querySelectorAll('tr').length * 100 + block.querySelectorAll('td, th').length
      // Which blocks are drawn as one paragraph depends on where the caret is.
      const kind = block.className.replaceAll(/ block-run-\w+/gu, '')
      return [kind, number, level, runIn, startsPage, auto, bold, cells, block.textContent].join('|')
    }),
  )
}

const inBlock = (kind: string, words: string) => async () => {
  const block = page.locator(`.sheet-text .block-${kind}`, { hasText: words }).first()
  await block.click()
  await page.keyboard.press('End')
}
const inStatement = inBlock('statement', '会议强调')
const inEmptyLine = async () => {
  await inStatement()
  await page.keyboard.press('Enter')
}
const inTable = async () => {
  await inStatement()
  await press('insert.table')
  await page.locator('.sheet-text td, .sheet-text th').first().waitFor()
}
const onReport = async () => goTo(page, '听取并审议')

/** Commands that change the minutes: where the caret is when the key is pressed. One undo gives back what was there. */
const CHANGES = {
  'insert.topic': inStatement,
  'insert.decision': inEmptyLine,
  'insert.item': inStatement,
  'insert.paragraph': inStatement,
  'insert.table': inStatement,
  'format.pageBreak': inStatement,
  'format.bold': async () => {
    await inStatement()
    await page.keyboard.press('Shift+Home')
  },
  'format.moveUp': inStatement,
  'format.moveDown': inBlock('statement', '会议认为'),
  'format.override': onReport,
  'edit.deleteUnit': inStatement,
  'table.rowBelow': inTable,
  'table.rowAbove': inTable,
  'table.columnAfter': inTable,
  'table.columnBefore': inTable,
  'table.deleteRow': inTable,
} satisfies Partial<Record<CommandId, () => Promise<void>>>

test('each key of a command of the sheet changes the minutes, and one undo gives them back', async () => {
  for (const [id, stand] of Object.entries(CHANGES)) {
    await goTo(page, '强调')
    const untouched = await look()
    await stand()
    const before = await look()
    await press(id as CommandId)
    await expect.poll(look, { message: id }).not.toEqual(before)
    await press('edit.undo')
    await expect.poll(look, { message: `${id} undone` }).toEqual(before)
    await press('edit.redo')
    await expect.poll(look, { message: `${id} again` }).not.toEqual(before)
    for (let step = 0; step < 3; step += 1) await press('edit.undo')
    await expect.poll(look, { message: `before ${id}` }).toEqual(untouched)
  }
})

/** Commands of the window: what is there afterwards, and the key (or command) that leads back. */
const SHOWN = {
  'file.new': ['[role="dialog"]:has-text("从模板新建")', 'Escape'],
  'file.keepVersion': ['[role="dialog"]:has-text("留存版本")', 'Escape'],
  'edit.find': ['[aria-label="查找"]:focus', 'Escape'],
  'edit.replace': ['[aria-label="替换为"]', 'Escape'],
  'edit.facts': ['.facts-forms :focus', 'Escape'],
  'edit.ticks': ['.ticks input:focus', 'Escape'],
  'view.palette': ['.palette-input:focus', 'Escape'],
  'view.library': ['.draft-row:focus', 'view.editor'],
  'view.pages': ['.page-scroll:focus', 'view.editor'],
  'view.outline': ['.rail-outline', 'view.outline'],
  'view.check': ['[role="tab"][aria-selected="true"]:has-text("校核")', 'view.editor'],
  'view.history': ['[role="tab"][aria-selected="true"]:has-text("历史")', 'Escape'],
  'insert.phrase': ['.phrases input:focus', 'Escape'],
  'tools.settings': ['h1:has-text("设置")', 'view.editor'],
  'help.context': ['.help-screen, .help', 'view.editor'],
  'help.shortcuts': ['[role="dialog"]:has-text("快捷键")', 'Escape'],
} as const satisfies Partial<Record<CommandId, readonly [seen: string, back: 'Escape' | CommandId]>>

test('each key of a command of the window shows what it says, and the way back ends in the sheet', async () => {
  await goTo(page, '强调')
  const before = await look()
  for (const [id, [seen, back]] of Object.entries(SHOWN)) {
    await sheetShown(page)
    await press(id as CommandId)
    await page.locator(seen).first().waitFor()
    if (back === 'Escape') await page.keyboard.press('Escape')
    else await press(back)
    await page.locator('[role="dialog"]').waitFor({ state: 'detached' })
    await sheetShown(page)
  }
  expect(await look()).toEqual(before)
})

test('behind a dialog no key does anything', async () => {
  await goTo(page, '强调')
  const before = await look()
  await press('help.shortcuts')
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  // Escape closes the dialog; F1 to F12 and what has Ctrl or Alt is for the commands behind it.
  const keyed = Object.values(COMMANDS).flatMap(({ keys }) =>
    keys === null || keys.endsWith('Tab') ? [] : [keys],
  )
  for (const keys of keyed) await page.keyboard.press(pressed(keys))
  await drawn(page)
  expect(await dialog.count()).toBe(1)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await sheetShown(page)
  expect(await look()).toEqual(before)
  expect(await launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('in the list of drafts the keys of the open draft wait until it is seen', async () => {
  await press('view.library')
  await page.locator('.draft-row:focus').waitFor()
  for (const id of ['file.print', 'file.keepVersion', 'file.exportDocx'] as const) await press(id)
  await drawn(page)
  expect(await page.getByRole('dialog').count()).toBe(0)
  await press('view.palette')
  await page.locator('.palette-input:focus').fill('打印')
  await page.getByText('先打开一份稿件').first().waitFor()
})
