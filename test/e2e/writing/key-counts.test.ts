import type { Page } from 'playwright-core'
import { beforeEach, expect, test } from 'vitest'
import { PEOPLE, RUN_ON } from '../../support/attending-units.ts'
import { copyText } from '../../support/copy-text.ts'
import { shareApp } from '../../support/shared-app.ts'
import { readSheet } from '../../support/sheet.ts'
import { drawn, libraryShown, sheetShown } from '../../support/window.ts'
import { openWriter, type Writer } from '../../support/writer.ts'

/** How many keys the common jobs take, the letters of the input method counted; each test prints its number. */
const freshApp = shareApp()
let page: Page
let writer: Writer

beforeEach(async () => {
  const launched = await freshApp()
  page = launched.page
  await libraryShown(page)
  await page.keyboard.press('Control+n')
  await page.getByRole('radio', { name: '政府常务会议' }).check()
  await page.keyboard.press('Enter')
  await sheetShown(page)
  writer = await openWriter(page)
})

const shown = async () => (await readSheet(page)).map(({ text, shown }) => text + shown).join('\n')

test('header and facts of a meeting', async () => {
  await writer.press('F10')
  await writer.fill('机关', '云州市人民政府')
  await writer.press('Enter')
  await writer.fill('编号', '12')
  await writer.press('Enter')
  await writer.choose('印发机关', '云州市人民政府办公室')
  await writer.press('Enter')
  await writer.fill('印发日期', '20250618')
  await writer.press('Enter')
  await writer.fill('届次', '87')
  await writer.press('Enter')
  await writer.fill('日期', '20250612')
  await writer.press('Enter')
  await writer.choose('时段', '上午')
  await writer.fill('主持人', '林致远')
  await writer.press('Enter')
  await writer.fill('职务', '市长')
  await writer.press('Enter')
  await sheetShown(page)
  await expect.poll(shown).toContain('云州市人民政府办公室')
  expect(await shown()).toMatch(
    /第12号[\s\S]*2025年6月18日[\s\S]*2025年6月12日上午，林致远市长主持召开市政府第87次常务会议/u,
  )
  const keys = writer.countedKeys()
  console.log(`版头和会议要素：${keys}次按键`)
  expect(keys).toBeLessThanOrEqual(110)
})

test('a decision with 牵头, 配合, 时限 and 去向', async () => {
  await page.locator('.outline-topic').first().click()
  await sheetShown(page)
  await page.keyboard.press('End')
  await page.keyboard.insertText('审议《云州市城市绿道管理办法》')
  // The template has the report sentence already.
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await writer.press('Control+Alt+y')
  await writer.press('F6')
  await writer.choose('结论', '暂缓审议')
  await writer.choose('去向', '再次提交会议审议')
  await writer.fill('时限', '9月底前')
  await writer.press('Enter')
  await writer.fill('牵头单位', '市住建局')
  await writer.press('Enter')
  await writer.fill('配合单位', '市财政局')
  await writer.press('Escape')
  await sheetShown(page)
  await expect
    .poll(shown)
    .toMatch(/暂缓审议该《管理办法》，由市住建局牵头，市财政局配合，于9月底前.*再次提交会议审议。/u)
  const keys = writer.countedKeys()
  console.log(`议定（结论、牵头、配合、时限、去向）：${keys}次按键`)
  expect(keys).toBeLessThanOrEqual(80)
})

const POST = '副主任'
const cells = (row: readonly string[]) => row.map((cell) => `<td>${cell}</td>`).join('')

/** The forms in which an office gets such a list; `hasPosts`: with posts that the printed roll does not have. */
const FORMS: readonly {
  readonly form: string
  readonly text: string
  readonly html?: string
  readonly hasPosts?: true
}[] = [
  { form: '每行“单位　姓名”', text: lines((unit, name) => `${unit}　${name}`) },
  { form: '两列制表符', text: lines((unit, name) => `${unit}\t${name}`) },
  {
    form: 'Excel 表，有表头、序号和职务列',
    text: `序号\t单位\t姓名\t职务\n${lines((unit, name, at) => `${at + 1}\t${unit}\t${name}\t${POST}`)}`,
    html: `<table><tr>${cells(['序号', '单位', '姓名', '职务'])}</tr>${PEOPLE.map(([unit, name], at) => `<tr>${cells([String(at + 1), unit, name, POST])}</tr>`).join('')}</table>`,
    hasPosts: true,
  },
  { form: '连写', text: RUN_ON },
  { form: '编号', text: lines((unit, name, at) => `${at + 1}. ${unit} ${name}`) },
  { form: '单位：姓名', text: lines((unit, name) => `${unit}：${name}`) },
  { form: '姓名 单位职务', text: lines((unit, name) => `${name} ${unit}${POST}`), hasPosts: true },
  { form: '姓名（职务）', text: lines((unit, name) => `${unit} ${name}（${POST}）`), hasPosts: true },
  {
    form: 'Word 表格',
    text: lines((unit, name) => `${unit}\t${name}`),
    html: `<table>${PEOPLE.map(([unit, name]) => `<tr><td><p class="MsoNormal">${unit}</p></td><td><p class="MsoNormal">${spaced(name)}</p></td></tr>`).join('')}</table>`,
  },
]

function lines(write: (unit: string, name: string, at: number) => string): string {
  return PEOPLE.map(([unit, name], at) => write(unit, name, at)).join('\n')
}

/** 张　三: names of two characters as wide as those of three. */
function spaced(name: string): string {
  return name.length === 2 ? name.split('').join('　') : name
}

test.each(FORMS)('25 units with names, pasted as $form', async ({ form, text, html, hasPosts }) => {
  let actions = 0
  const act = async (deed: Promise<void>) => {
    actions += 1
    await deed
  }
  await copyText(page, text, html)
  await act(page.locator('.outline-row', { hasText: '列席' }).first().click())
  await sheetShown(page)
  await act(page.keyboard.press('Control+v'))
  await page.getByText('25行 · 25人').waitFor()
  if (hasPosts) await act(page.getByRole('button', { name: '去掉职务' }).click())
  await expect
    .poll(() => page.locator('.block-roll', { hasText: '列席：' }).textContent())
    .toContain(`列席：${RUN_ON}`)
  // What is not sure is asked once, with nothing to be mended.
  const asked = page.getByText(/有\d+行不太确定/u)
  if ((await asked.count()) > 0) await act(page.getByRole('button', { name: '知道了' }).click())
  await asked.waitFor({ state: 'detached' })
  console.log(`${form}：${actions}步`)
  expect(actions).toBeLessThanOrEqual(6)
})

test('a character typed in view asks no element around it for its looks; one out of view is scrolled to', async () => {
  await page.locator('.outline-topic').first().click()
  await sheetShown(page)
  await page.keyboard.press('End')
  await page.keyboard.type('a')
  await page.evaluate(() => {
    const { getComputedStyle: ask } = window
    const asked: Element[] = []
    window.getComputedStyle = (element, pseudo) => {
      if (element.closest('.sheet')) asked.push(element)
      return ask.call(window, element, pseudo)
    }
    Object.assign(window, { askedElements: asked })
  })
  const countAsked = () =>
    page.evaluate(() => (window as unknown as { askedElements: Element[] }).askedElements.length)
  for (const letter of 'bcdefgh') {
    await page.keyboard.type(letter)
    await drawn(page)
  }
  expect(await countAsked()).toBe(0)
  await page.locator('.desk-scroll').evaluate((desk) => desk.scrollTo(0, desk.scrollHeight))
  await page.keyboard.type('i')
  await expect.poll(countAsked).toBeGreaterThan(0)
  expect(await shown()).toContain('abcdefghi')
})
