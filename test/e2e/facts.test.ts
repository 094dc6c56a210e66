import { expect, test } from 'vitest'
import { openInputMethod } from '../support/input-method.ts'
import { shareApp } from '../support/shared-app.ts'
import { factField, goTo, newestDraft, openSample, outlineRow, untilStored } from '../support/window.ts'

const freshApp = shareApp()

async function openTheSample() {
  const { page } = await freshApp()
  await openSample(page)
  return { page, sheet: page.locator('.sheet-text') }
}

test('a topic renamed in its form is renamed everywhere; undo works from inside the form', async () => {
  const { page, sheet } = await openTheSample()
  await goTo(page, '三、')
  const name = factField(page, '名称')
  await name.fill('《云州市绿道管护条例》')
  await expectText(sheet, '《云州市绿道管护条例》', 3)
  await expectText(sheet, '原则同意该《条例》', 1)
  await page.keyboard.press('Control+z')
  await expectText(sheet, '《云州市绿道管护条例》', 0)
  await expect.poll(() => name.inputValue()).toBe('《云州市城市绿道管理办法（试行）》')
})

test('letters of an input method reach the document only when they have become characters', async () => {
  const { page, sheet } = await openTheSample()
  await goTo(page, '二、')
  await factField(page, '汇报单位').fill('')
  const inputMethod = await openInputMethod(page)
  await inputMethod.begin('fagai')
  expect(await sheet.textContent()).not.toContain('fagai')
  await inputMethod.commit('市发改委')
  await expectText(sheet, '会议听取并审议了市发改委关于', 1)
  await untilStored(page, await newestDraft(page), '"reporter":"市发改委"')
})

test('the decision’s form writes the sentence, and a sentence by hand fills the form', async () => {
  const { page, sheet } = await openTheSample()
  await goTo(page, '明确')
  await factField(page, '去向').fill('提交市委常委会审议')
  await expectText(sheet, '根据会议讨论意见修改完善后，提交市委常委会审议。', 2)
  await page.getByRole('button', { name: '改为手写' }).click()
  await page.getByText('这句是手写的，已读懂').waitFor()
  await factField(page, '去向').fill('按程序报批')
  await expectText(sheet, '根据会议讨论意见修改完善后，按程序报批。', 1)
})

test('a decision says what it leaves open; taken over and no longer understood, it is turned back from its mention', async () => {
  const { page, sheet } = await openTheSample()
  await goTo(page, '明确')
  await factField(page, '去向').fill('')
  await page.getByText('还没写：去向。').waitFor()
  await page.getByRole('button', { name: '改为手写' }).click()
  await page.getByText('这句是手写的，已读懂').waitFor()
  await page.keyboard.press('Shift+Home')
  await page.keyboard.insertText('会议商量了很久，下次再说。')
  const places = page.getByRole('region', { name: '引用处' }).locator('.mention', { hasText: '议定句' })
  await places.getByText('手写', { exact: true }).waitFor()
  await places.getByRole('button', { name: '恢复自动' }).click()
  await expectText(sheet, '会议商量了很久，下次再说。', 0)
  await places.getByText('随要素').waitFor()
  await page.keyboard.press('Control+z')
  await expectText(sheet, '会议商量了很久，下次再说。', 1)
})

test('a roll is edited as a table and as text, and undone as one', async () => {
  const { page, sheet } = await openTheSample()
  await goTo(page, '列席')
  await page.getByLabel('第1行姓名').fill('何景云、方静姝')
  await expectText(sheet, '市人大何景云、方静姝', 1)
  await page.getByRole('button', { name: '按文字编辑' }).click()
  await page.locator('.roll-text textarea').fill('市人大何景云，市政协方静姝，市数据局叶知秋。')
  await page.getByText('读出3行、3人').waitFor()
  await page.getByRole('button', { name: '按文字更新名单' }).click()
  await expectText(sheet, '市人大何景云，市政协方静姝，市数据局叶知秋。', 1)
  await page.keyboard.press('Control+z')
  await expectText(sheet, '市供水公司', 1)
})

test('topics move by keys in the outline and their numbers follow', async () => {
  const { page, sheet } = await openTheSample()
  await outlineRow(page, '三、').click()
  await outlineRow(page, '三、').focus()
  await page.keyboard.press('Alt+ArrowUp')
  await outlineRow(page, '二、审议《云州市城市绿道管理办法').waitFor()
  await expectText(sheet, '审议了《云州市城市绿道管理办法（试行）》《云州市数字经济', 1)
})

test('words are replaced in text and facts alike, each one shown before', async () => {
  const { page, sheet } = await openTheSample()
  await page.keyboard.press('Control+h')
  await page.getByLabel('查找', { exact: true }).fill('市住建局')
  await page.getByLabel('替换为').fill('市住房城乡建设局')
  await page.locator('.hit ins').first().waitFor()
  await expect.poll(() => page.locator('.hit').count()).toBe(5)
  await page.getByRole('button', { name: '全部替换' }).click()
  await expectText(sheet, '市住建局', 0)
  await expectText(sheet, '市住房城乡建设局', 4)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await expectText(sheet, '市住建局', 4)
})

test('a phrase is written with the topic’s facts and its fields are tabbed through', async () => {
  const { page, sheet } = await openTheSample()
  await goTo(page, '强调')
  await page.keyboard.press('End')
  await page.keyboard.press('Control+j')
  await page.getByLabel('查找常用语').fill('zddyy')
  await page.locator('.phrase').first().filter({ hasText: '重要举措' }).click()
  await expectText(sheet, '制定该《行动计划》是□意义□的重要举措', 1)
  await page.keyboard.insertText('培育新质生产力')
  await page.keyboard.press('Tab')
  await page.keyboard.insertText('产业升级')
  await expectText(sheet, '制定该《行动计划》是培育新质生产力的重要举措，有利于产业升级。', 1)
})

test('a 版记 and a decision are added where they belong and filled in', async () => {
  const { page, sheet } = await openTheSample()
  await goTo(page, '五、')
  await page.getByRole('button', { name: '添加议定' }).click()
  await expectText(sheet, '会议明确，原则同意该汇报。', 1)
  await page.locator('.facts [data-field="decision.action"]:focus-within').waitFor()
  await goTo(page, '列席')
  await page.getByRole('button', { name: '＋版记' }).click()
  // One types on in the line that stands ready.
  await page.locator('.facts .distribution textarea:focus').waitFor()
  await page.keyboard.insertText('错')
  await expectText(sheet, '抄送：错', 1)
  await page.keyboard.press('Backspace')
  await expectText(sheet, '抄送：', 0)
  await page.keyboard.insertText('市委办公室，市人大常委会办公室。')
  await expectText(sheet, '市委办公室，市人大常委会办公室。', 1)
  await page.locator('.facts').getByRole('button', { name: '添加抄送、分送' }).click()
  await page.locator('.facts .distribution:nth-child(2) textarea:focus').waitFor()
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expectText(sheet, '会议明确，原则同意该汇报', 0)
})

/** Waits until the sheet holds the words so many times (topic numbers are not text of the sheet). */
async function expectText(
  sheet: import('playwright-core').Locator,
  words: string,
  times: number,
): Promise<void> {
  const handle = await sheet.elementHandle()
  await sheet
    .page()
    .waitForFunction(
      ({ element, wanted, count }) =>
        (element?.textContent ?? '').replaceAll('\uFEFF', '').split(wanted).length - 1 === count,
      { element: handle, wanted: words, count: times },
    )
}
