import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { copyText } from '../support/copy-text.ts'
import type { LaunchedApp } from '../support/launch-app.ts'
import { readSaved } from '../support/sheet.ts'
import { factField, goTo, importFile, modelFile, runCommand } from '../support/window.ts'
import { withSample } from '../support/with-sample.ts'

let page: Page
let launched: LaunchedApp
withSample((given, program) => {
  page = given
  launched = program
})

async function masthead() {
  const block = (await readSaved(page)).children.find((one) => one.type === 'masthead')
  if (block?.type !== 'masthead') throw new Error('no 版头')
  return block
}

async function meeting() {
  const block = (await readSaved(page)).children.find((one) => one.type === 'opening')
  if (block?.type !== 'opening') throw new Error('no 开头段')
  return block.meeting
}

test('a bare 编号 and 届次 become whole when the field is left, told beforehand, and can be had as typed', async () => {
  await goTo(page, '版头')
  const number = factField(page, '编号')
  await number.fill('12')
  await page.getByText('离开后写成“第12号”').waitFor()
  await number.press('Tab')
  await expect.poll(() => number.inputValue()).toBe('第12号')
  await expect.poll(async () => (await masthead()).number).toBe('第12号')
  await page.getByRole('button', { name: '仍写“12”' }).click()
  await expect.poll(async () => (await masthead()).number).toBe('12')
  await number.focus()
  await number.press('Tab')
  expect(await number.inputValue()).toBe('12')

  await goTo(page, '开头')
  const ordinal = factField(page, '届次')
  await ordinal.fill('87')
  await ordinal.press('Enter')
  await expect.poll(async () => (await meeting()).ordinal).toBe('第87次')
  await page.locator('.sheet', { hasText: '第87次常务会议' }).waitFor()
})

test('a date takes what people type and paste; a year that cannot be is told and changes nothing', async () => {
  await goTo(page, '开头')
  const date = factField(page, '日期')
  for (const typed of ['20250611', '2025.6.11', '二〇二五年六月十一日', '2025-06-11（星期三）']) {
    await date.fill('')
    await date.focus()
    await page.keyboard.insertText(typed)
    await expect.poll(async () => (await meeting()).date).toBe('2025-06-11')
    await date.press('Tab')
    await expect.poll(() => date.inputValue()).toBe('2025年6月11日')
  }
  await date.fill('2561年1月11日')
  await date.press('Enter')
  await page.getByText('年份不对，应在1949年到2099年之间。').waitFor()
  expect(await date.inputValue()).toBe('2561年1月11日')
  expect((await meeting()).date).toBe('2025-06-11')
  await date.fill('上周三')
  await date.blur()
  await page.getByText('看不懂这个日期').waitFor()
  await date.press('Control+z')
  await date.fill('')
  await expect.poll(async () => (await meeting()).date).toBe(null)
})

test('the time of day pasted with a date goes into 时段 when that is empty, and what is not kept is told', async () => {
  await goTo(page, '开头')
  const date = factField(page, '日期')
  const paste = async (text: string) => {
    await date.fill('')
    await date.focus()
    await page.keyboard.insertText(text)
  }
  await factField(page, '时段').fill('')
  await expect.poll(async () => (await meeting()).period).toBe(null)
  await paste('2025年6月12日（星期四）下午3时')
  await expect.poll(meeting).toMatchObject({ date: '2025-06-12', period: '下午' })
  await page.getByText('时段记作“下午”；纪要不写钟点，“下午3时”没有记。').waitFor()
  await date.press('Tab')
  await paste('2025-06-13（星期四）09:00')
  await expect.poll(meeting).toMatchObject({ date: '2025-06-13', period: '下午' })
  await page
    .getByText('这一天是星期五，不是星期四，请核对。时段仍是“下午”，“09:00”没有记，请核对。')
    .waitFor()
})

test('a post typed with the name of the chair goes into 职务 when the field is left', async () => {
  await goTo(page, '开头')
  const name = factField(page, '主持人')
  await name.fill('周文澜代市长')
  await name.press('Tab')
  await expect.poll(meeting).toMatchObject({ chairName: '周文澜', chairPost: '代市长' })
  expect(await name.inputValue()).toBe('周文澜')
  expect(await factField(page, '职务').inputValue()).toBe('代市长')
})

test('the place is printed where it is asked for', async () => {
  await goTo(page, '开头')
  await factField(page, '地点').fill('市行政中心1号会议室')
  await page.locator('.sheet', { hasText: '在市行政中心1号会议室主持召开' }).waitFor()
})

test('a conclusion that refuses offers no way to issue, and nothing of the kind is written', async () => {
  await goTo(page, '明确')
  await factField(page, '去向').fill('以市政府名义印发')
  await factField(page, '结论').fill('不通过')
  await page.getByText('去向“以市政府名义印发”与结论“不通过”不合，没有写进句子。').waitFor()
  const sentence = page.locator('.facts-sentence')
  await expect.poll(() => sentence.textContent()).toContain('不通过该《')
  expect(await sentence.textContent()).not.toContain('印发')
  await factField(page, '结论').fill('')
  await factField(page, '结论').press('ArrowDown')
  const options = await page.getByRole('option').allTextContents()
  expect(options.join()).toMatch(/对该《[^》]+》再作研究/u)
  expect(options.join()).not.toContain('{')
})

test('版记 says what 版头 says until it is given its own', async () => {
  await goTo(page, '版头')
  await factField(page, '印发机关').fill('云州市府办公室')
  await factField(page, '印发日期').fill('2025-07-01')
  await goTo(page, '列席')
  await page.getByRole('button', { name: '＋版记' }).click()
  await expect.poll(() => factField(page, '印发机关').inputValue()).toBe('云州市府办公室')
  expect(await factField(page, '印发日期').inputValue()).toBe('2025年7月1日')
  await goTo(page, '版头')
  await factField(page, '印发日期').fill('2025-07-02')
  await goTo(page, '版记')
  await expect.poll(() => factField(page, '印发日期').inputValue()).toBe('2025年7月2日')
  await factField(page, '印发机关').fill('市档案馆')
  await goTo(page, '版头')
  await factField(page, '印发机关').fill('云州市政府办')
  await goTo(page, '版记')
  expect(await factField(page, '印发机关').inputValue()).toBe('市档案馆')
})

test('Enter saves a template; who was on leave and what was decided stay out unless ticked', async () => {
  await runCommand(page, '存为模板')
  const dialog = page.getByRole('dialog')
  expect(await dialog.getByLabel('保留请假、缺席的人').isChecked()).toBe(false)
  expect(await dialog.getByLabel('保留议定的结论和动作').isChecked()).toBe(false)
  await dialog.getByLabel('名称').fill('例会模板')
  await dialog.getByLabel('名称').press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await expect
    .poll(() => page.evaluate(async () => (await window.desktop?.invoke('templates:list', null))?.ok))
    .toBe(true)
})

test('a receiver goes into 抄送 when it is chosen or confirmed, never in the middle of a longer name', async () => {
  const receivers = async () => {
    const block = (await readSaved(page)).children.find((one) => one.type === 'colophon')
    return block?.type === 'colophon' ? (block.distribution[0]?.text ?? '') : ''
  }
  // It has units in its rolls and topics.
  await importFile(launched, modelFile())
  await runCommand(page, '版记')
  const add = factField(page, '从名册添加').first()
  if ((await add.count()) === 0) await page.getByRole('button', { name: '添加抄送、分送' }).click()
  const before = (await receivers()).replace(/。$/u, '')
  const follows = before === '' ? '' : `${before}，`
  await add.focus()
  // The name of a unit of the document, and one that begins with it.
  await page.keyboard.insertText('市水务局')
  await page.keyboard.insertText('老干部科')
  await page.keyboard.press('Enter')
  await expect.poll(receivers).toBe(`${follows}市水务局老干部科。`)
  await expect.poll(() => add.inputValue()).toBe('')
  // Of the whole list.
  await page.getByRole('button', { name: '打开列表' }).last().click()
  const first = page.locator('.list-box-item').first()
  const unit = await first.textContent()
  await first.click()
  await expect.poll(receivers).toBe(`${follows}市水务局老干部科，${unit}。`)
  await expect.poll(() => add.inputValue()).toBe('')
})

test('what is pasted into a field comes without line ends and characters nobody sees, and one undo takes it back', async () => {
  await goTo(page, '二、')
  const reporter = factField(page, '汇报单位')
  const before = await reporter.inputValue()
  await copyText(page, '\ufeff市财政局\u200b\r\n')
  await reporter.focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+v')
  await expect.poll(() => reporter.inputValue()).toBe('市财政局')
  await expect.poll(async () => JSON.stringify(await readSaved(page))).toContain('"reporter":"市财政局"')
  await page.keyboard.press('Control+z')
  await expect.poll(() => reporter.inputValue()).toBe(before)
})
