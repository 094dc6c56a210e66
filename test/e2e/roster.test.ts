import { randomUUID } from 'node:crypto'
import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { newPerson, newUnit } from '#shared/roster/propose-people.ts'
import { rosterChange } from '#shared/roster/roster.ts'
import { shareApp } from '../support/shared-app.ts'
import {
  goTo,
  libraryShown,
  newestDraft,
  openSample,
  runCommand,
  storedText,
  untilStored,
} from '../support/window.ts'

const freshApp = shareApp()

/** The sample with its people in the roster, its roll chosen. */
async function openFilled(role: string) {
  const { page } = await freshApp()
  await openSample(page)
  await goTo(page, role)
  await page.getByText('名册里还没有：').waitFor()
  await page.getByRole('button', { name: '收进名册' }).click()
  await page.getByText('已收进名册：').waitFor()
  await page.getByText('名册里还没有：').waitFor({ state: 'detached' })
  return page
}

test('the roster fills itself, and the roll ticked from it prints as the one it was filled from', async () => {
  const page = await openFilled('列席')
  const printed = await storedText(page, await newestDraft(page))
  const roll = printed.split('\n').find((line) => line.startsWith('列席：'))
  await page.getByRole('button', { name: '按文字编辑' }).click()
  await page.locator('.roll-text textarea').fill('市供水公司的代表')
  await page.getByRole('button', { name: '按文字更新名单' }).click()
  await page.getByRole('button', { name: '勾选名单' }).click()
  const ticks = page.getByRole('list', { name: '名册' })
  const people = ticks.getByRole('listitem').filter({ hasText: /市|县|区/u })
  for (const box of await people.getByRole('checkbox').all()) await box.check()
  await untilStored(page, await newestDraft(page), '潘书琴')
  const again = (await storedText(page, await newestDraft(page)))
    .split('\n')
    .find((line) => line.startsWith('列席：'))
  expect(again).toBe(roll)
})

test('a member is found by initials and put on leave by one press, one undo for both rolls', async () => {
  const page = await openFilled('出席')
  const sheet = page.locator('.sheet-text')
  await page.getByRole('button', { name: '勾选名单' }).click()
  await page.getByRole('searchbox', { name: '查找人员和单位' }).fill('smz')
  await page.getByRole('button', { name: '苏明哲请假' }).click()
  await page.getByRole('textbox', { name: '苏明哲的请假原因' }).press('Escape')
  await sheet.filter({ hasText: '请假：苏明哲，许慕白（赴省城开会）' }).waitFor()
  await sheet.filter({ hasText: '出席：林知远、周若兰' }).waitFor()
  await page.keyboard.press('Control+z')
  await sheet.filter({ hasText: '出席：林知远、苏明哲' }).waitFor()
})

test('the roster is changed in place, searched and taken back', async () => {
  const page = await openFilled('列席')
  await runCommand(page, '人员和单位')
  const count = page.locator('.roster-bar .facts-count')
  await page.getByRole('searchbox', { name: '查找人员和单位' }).fill('lzy')
  await page.getByRole('textbox', { name: '林知远的职务' }).fill('市长')
  await page.keyboard.press('Enter')
  await page.getByLabel('林知远的单位').fill('云州研究院')
  await page.keyboard.press('Tab')
  await page.getByRole('button', { name: '单位', exact: true }).click()
  await page.getByRole('searchbox', { name: '查找人员和单位' }).fill('云州研究院')
  await page.getByRole('textbox', { name: '云州研究院的规范简称' }).waitFor()
  const before = await count.textContent()
  await page.getByRole('button', { name: '删除云州研究院', exact: true }).click()
  await page.getByText('没有找到').waitFor()
  await page.locator('.roster-bar').getByRole('button', { name: '撤销', exact: true }).click()
  await page.getByRole('textbox', { name: '云州研究院的规范简称' }).waitFor()
  expect(await count.textContent()).toBe(before)
})

test('a post is handed over on a day: the person of that day is shown, all posts beside it', async () => {
  const page = await openFilled('列席')
  await runCommand(page, '人员和单位')
  await page.getByRole('searchbox', { name: '查找人员和单位' }).fill('程立言')
  await page.getByRole('textbox', { name: '程立言的职务' }).fill('局长')
  await page.keyboard.press('Tab')
  const panel = page.getByRole('complementary', { name: '程立言' })
  await panel.getByRole('button', { name: '换人接任…' }).click()
  const dialog = page.getByRole('dialog', { name: '换人接任市财政局局长' })
  await dialog.getByLabel('从哪天起').fill('2026-01-05')
  await dialog.getByRole('combobox', { name: '姓名' }).fill('叶在田')
  await dialog.getByRole('button', { name: '确定' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByText('没有找到').waitFor()
  await page.getByRole('searchbox', { name: '查找人员和单位' }).fill('市财政局')
  await page.getByRole('textbox', { name: '叶在田的任职起' }).waitFor()
  expect(await page.getByRole('textbox', { name: '叶在田的任职起' }).inputValue()).toBe('2026-01-05')
  await page.getByText('含已离任、已停用').click()
  expect(await page.getByRole('textbox', { name: '程立言的任职止' }).inputValue()).toBe('2026-01-04')
})

test('a renamed unit is offered to the drafts that name it, listed first; the open one is one undo step', async () => {
  const page = await openFilled('列席')
  const draft = await newestDraft(page)
  const before = await storedText(page, draft)
  await runCommand(page, '人员和单位')
  await page.getByRole('button', { name: '单位', exact: true }).click()
  await page.getByRole('textbox', { name: '市水务局的规范简称' }).fill('市水利局')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: '“市水务局”改称“市水利局”' })
  await dialog.getByText('这1份没有印发的稿件写到“市水务局”').waitFor()
  await dialog.getByRole('checkbox', { name: '市政府第38次常务会议纪要（第6号）' }).waitFor()
  await dialog.getByLabel('改称日期').fill('2026-01-01')
  await dialog.getByRole('button', { name: '改称' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByText('1份稿件里的').waitFor()
  await untilStored(page, draft, '市水利局')
  expect(await storedText(page, draft)).toBe(before.replaceAll('市水务局', '市水利局'))
  expect(await page.getByRole('textbox', { name: '市水利局的曾用名、别名' }).inputValue()).toBe(
    '市水务局（至2025-12-31）',
  )
  await page.getByRole('button', { name: '返回' }).click()
  await page.locator('.sheet-text').click()
  await page.keyboard.press('Control+z')
  await expect.poll(() => storedText(page, draft)).toBe(before)
})

test('what was changed is told step by step and taken back', async () => {
  const page = await openFilled('列席')
  await runCommand(page, '人员和单位')
  await page.getByRole('searchbox', { name: '查找人员和单位' }).fill('江远帆')
  await page.getByRole('textbox', { name: '江远帆的职务' }).fill('副局长')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '改动记录' }).click()
  const steps = page.getByRole('dialog', { name: '改动记录' }).getByRole('listitem')
  await steps.filter({ hasText: '改动江远帆' }).waitFor()
  await steps.filter({ hasText: '等' }).getByRole('button', { name: '撤销最近2步' }).click()
  await page.getByText('名册还是空的').waitFor()
})

test('attendance is taken by keys alone: here, on leave with a reason, represented, late; a guest; the count', async () => {
  const page = await openFilled('出席')
  const sheet = page.locator('.sheet-text')
  await page.getByRole('button', { name: '勾选名单' }).click()
  const search = page.getByRole('searchbox', { name: '查找人员和单位' })
  /** The keys mean the row that is found: names are found by initials once the dictionary is there. */
  const findOne = async (initials: string, name: string) => {
    await search.fill(initials)
    await expect.poll(() => page.locator('.tick-row .tick-name').allTextContents()).toEqual([name])
  }
  await page.getByText('应到7人，实到6人，请假1人，过半').waitFor()
  await findOne('smz', '苏明哲')
  await search.press('Alt+Digit2')
  await page.getByRole('textbox', { name: '苏明哲的请假原因' }).fill('下乡')
  await page.keyboard.press('Enter')
  await sheet.filter({ hasText: '请假：苏明哲（下乡），许慕白（赴省城开会）' }).waitFor()
  await findOne('zrl', '周若兰')
  await search.press('Alt+Digit3')
  await page.getByRole('textbox', { name: '代周若兰的人' }).fill('叶在田')
  await page.keyboard.press('Enter')
  await sheet.filter({ hasText: '叶在田（代周若兰）' }).waitFor()
  await findOne('cqh', '陈启航')
  await search.press('Alt+Digit4')
  await page.getByRole('button', { name: '陈启航迟到', pressed: true }).waitFor()
  await page.getByText('应到7人，实到4人，请假2人，过半').waitFor()
  await search.fill('省水文局客来')
  await search.press('Enter')
  await sheet.filter({ hasText: '省水文局客来' }).waitFor()
  expect(await sheet.textContent()).not.toContain('迟')
  await page.getByRole('list', { name: '名册外' }).getByText('省水文局客来').waitFor()
})

test('who attends for some topics only stands on a line of his own topics', async () => {
  const page = await openFilled('列席')
  const sheet = page.locator('.sheet-text')
  await page.getByRole('button', { name: '勾选名单' }).click()
  await page.getByRole('textbox', { name: '列席的议题' }).fill('1-2')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '第一、二议题', pressed: true }).waitFor()
  const search = page.getByRole('searchbox', { name: '查找人员和单位' })
  for (const name of ['程立言', '韩若溪']) {
    await search.fill(name)
    await search.press('Enter')
    await expect.poll(() => search.inputValue()).toBe('')
  }
  await sheet.filter({ hasText: '第一、二议题：市财政局程立言，市住建局韩若溪。' }).waitFor()
})

test('the tree: units are ordered by keys and by dragging onto a group; a unit shows its people', async () => {
  const page = await openFilled('列席')
  await runCommand(page, '人员和单位')
  const tree = page.getByRole('tree', { name: '单位和分组' })
  const unit = (name: string) => tree.getByRole('treeitem', { name })
  const names = () => tree.locator('.tree-name').allTextContents()
  await unit('市水务局').click()
  await expect.poll(() => page.locator('.roster-row').count()).toBe(1)
  const before = await names()
  const at = before.indexOf('市水务局')
  await page.keyboard.press('Alt+ArrowUp')
  const swapped = [...before]
  swapped.splice(at - 1, 2, '市水务局', before[at - 1] ?? '')
  await expect.poll(names).toEqual(swapped)
  // The hand stays in the unit that moved.
  await unit('市水务局').and(page.locator(':focus')).waitFor()
  await page.keyboard.press('Control+z')
  await expect.poll(names).toEqual(before)

  await page.getByRole('button', { name: '单位', exact: true }).click()
  await page.getByLabel('市水务局的分组').fill('市直部门')
  await page.keyboard.press('Enter')
  const group = tree.getByRole('treeitem', { name: '市直部门' })
  await group.waitFor()
  const from = await unit('市财政局').boundingBox()
  const to = await group.boundingBox()
  if (from === null || to === null) throw new Error('no rows')
  await page.mouse.move(from.x + 40, from.y + 13)
  await page.mouse.down()
  await page.mouse.move(from.x + 40, from.y + 3, { steps: 3 })
  await page.mouse.move(to.x + 40, to.y + 13, { steps: 3 })
  await page.locator('.tree-drop-in').waitFor()
  await page.mouse.up()
  await group.click()
  await expect.poll(() => page.locator('.roster-row').count()).toBe(2)
  await group.press('ArrowLeft')
  await unit('市水务局').waitFor({ state: 'detached' })
})

test('several units are chosen: one group for all, two become one, the rest deleted; each one step back', async () => {
  const page = await openFilled('列席')
  await runCommand(page, '人员和单位')
  await page.getByRole('button', { name: '单位', exact: true }).click()
  const table = page.locator('.roster-table')
  const listed = async () => Number(await table.getAttribute('aria-rowcount')) - 1
  const count = await listed()
  await page.getByRole('checkbox', { name: '选中市财政局' }).check()
  await page.getByRole('checkbox', { name: '选中市水务局' }).check()
  const bar = page.getByRole('toolbar', { name: '已选2个单位' })
  await bar.getByLabel('所选的分组').fill('市直部门')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.getByLabel('市财政局的分组').inputValue()).toBe('市直部门')
  expect(await page.getByLabel('市水务局的分组').inputValue()).toBe('市直部门')
  await bar.getByRole('button', { name: '“市水务局”并入“市财政局”…' }).click()
  const dialog = page.getByRole('dialog', { name: '把“市水务局”并入“市财政局”' })
  await dialog.getByRole('button', { name: '合并' }).click()
  await dialog.waitFor({ state: 'detached' })
  await expect.poll(listed).toBe(count - 1)
  await page.getByRole('checkbox', { name: '全选' }).check()
  await page.getByRole('button', { name: '删除所选' }).click()
  await page.locator('.nothing').waitFor()
  const undo = page.locator('.roster-bar').getByRole('button', { name: '撤销', exact: true })
  await undo.click()
  await expect.poll(listed).toBe(count - 1)
  await undo.click()
  await expect.poll(listed).toBe(count)
  expect(await page.getByLabel('市水务局的分组').inputValue()).toBe('市直部门')
})

const MANY = 5000

test('of five thousand people only those in view are drawn; keys reach every row, and choosing all says how many', async () => {
  const { app, page } = await freshApp()
  await libraryShown(page)
  const unit = newUnit(randomUUID(), '市财政局', 1)
  const people = Array.from({ length: MANY }, (_, at) =>
    newPerson(randomUUID(), `甲${String(at + 1).padStart(4, '0')}`, unit.id, '科员', at + 1),
  )
  await page.evaluate(
    (change) => window.desktop?.invoke('roster:change', change),
    rosterChange({ units: [unit], people }),
  )
  await page.reload()
  await libraryShown(page)
  await runCommand(page, '人员和单位')
  const table = page.getByRole('table')
  const rows = page.locator('.roster-row')
  await rows.first().waitFor()
  expect(await table.getAttribute('aria-rowcount')).toBe(String(MANY + 1))
  expect(await rows.count()).toBeLessThan(80)

  const postOf = (at: number) => page.getByLabel(`甲${String(at).padStart(4, '0')}的职务`, { exact: true })
  const hasFocus = async (at: number) => {
    await expect.poll(() => postOf(at).evaluate((cell) => cell === document.activeElement)).toBe(true)
    await expect.poll(() => isInView(postOf(at))).toBe(true)
  }
  await postOf(1).click()
  await page.keyboard.press('ArrowDown')
  await hasFocus(2)
  await page.keyboard.press('PageDown')
  await page.keyboard.press('PageUp')
  await hasFocus(2)
  await page.keyboard.press('Control+End')
  await hasFocus(MANY)
  expect(await rows.last().getAttribute('aria-rowindex')).toBe(String(MANY + 1))
  expect(await rows.count()).toBeLessThan(80)
  // What is typed is kept where the hand went on.
  await page.keyboard.type('处长')
  await page.keyboard.press('ArrowUp')
  await hasFocus(MANY - 1)
  expect(await postOf(MANY).inputValue()).toBe('处长')
  // A cell that is scrolled out of sight is still the one that is typed into.
  await page.locator('.roster-room').evaluate((room) => room.scrollTo(0, 0))
  await postOf(1).waitFor()
  await page.keyboard.type('局长')
  expect(await postOf(MANY - 1).inputValue()).toBe('局长')
  await page.keyboard.press('Control+Home')
  await hasFocus(1)

  const status = page.locator('.choice-count')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await hasFocus(3)
  await expect.poll(() => status.textContent()).toBe(`已选3人（共列出${MANY}人）`)
  const box = page.getByRole('checkbox', { name: '选中甲0003' })
  await box.focus()
  await page.keyboard.press('Shift+End')
  await expect.poll(() => status.textContent()).toBe(`已选列出的全部${MANY}人`)
  await page.getByRole('button', { name: '取消选择' }).click()
  await page.getByRole('checkbox', { name: '全选' }).check()
  await expect.poll(() => status.textContent()).toBe(`已选列出的全部${MANY}人`)
  // In a narrow window what is done to all takes two lines, and the head of the columns stands under both.
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 600))
  await page.locator('.roster-room').evaluate((room) => room.scrollTo(0, 400))
  const bar = page.locator('.choice-bar')
  await expect.poll(async () => (await bar.boundingBox())?.height).toBeGreaterThan(50)
  const under = async () => {
    const [above, head] = await Promise.all([bar.boundingBox(), table.locator('th').first().boundingBox()])
    return (head?.y ?? 0) - (above?.y ?? 0) - (above?.height ?? 0)
  }
  await expect.poll(under).toBeGreaterThanOrEqual(-0.5)
  await page.getByRole('button', { name: '删除所选' }).click()
  await page.locator('.nothing').waitFor()
  await page.locator('.roster-bar').getByRole('button', { name: '撤销', exact: true }).click()
  await expect.poll(() => table.getAttribute('aria-rowcount')).toBe(String(MANY + 1))
  await expect.poll(() => rows.count()).toBeLessThan(80)
})

/** Whether a cell stands wholly between what sticks to the top and the lower edge of its room. */
function isInView(cell: Locator): Promise<boolean> {
  return cell.evaluate((element) => {
    const room = element.closest('.roster-room')?.getBoundingClientRect()
    const { top, bottom } = element.getBoundingClientRect()
    return room !== undefined && top >= room.top && bottom <= room.bottom
  })
}
