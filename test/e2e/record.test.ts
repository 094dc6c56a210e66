import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { findBarriers } from '../support/accessibility.ts'
import { openInputMethod } from '../support/input-method.ts'
import { launchApp } from '../support/launch-app.ts'
import { shareApp } from '../support/shared-app.ts'
import { caretAtEnd, readSheet } from '../support/sheet.ts'
import { goTo, libraryShown, openSample, sheetShown } from '../support/window.ts'

const freshApp = shareApp()
const field = (page: Page) => page.getByRole('textbox', { name: '记录' })
const textIn = (page: Page) => field(page).inputValue()
/** Of the newest draft, as the library has it. */
const stored = (page: Page) =>
  page.evaluate(async () => {
    const listed = await window.desktop?.invoke('drafts:list', { place: 'library' })
    const id = listed?.ok ? listed.value[0]?.summary.id : undefined
    const draft = id === undefined ? undefined : await window.desktop?.invoke('drafts:open', { id })
    return draft?.ok ? draft.value.record.text : null
  })
const isInSheet = (page: Page) => page.evaluate(() => document.activeElement?.closest('.sheet-text') !== null)

async function withSample() {
  const launched = await freshApp()
  await libraryShown(launched.page)
  await openSample(launched.page)
  return launched
}

describe('记录 beside the sheet', () => {
  test('is gone to and left by one key, says what it is for, and has no barriers', async () => {
    const { page } = await withSample()
    await caretAtEnd(page, 4)
    await page.keyboard.press('F12')
    await expect.poll(() => field(page).evaluate((one) => one === document.activeElement)).toBe(true)
    expect(await field(page).getAttribute('placeholder')).toContain('不会印出来')
    expect(await findBarriers(page)).toEqual([])
    await page.keyboard.press('F12')
    await expect.poll(() => isInSheet(page)).toBe(true)
    await page.keyboard.press('F12')
    await page.keyboard.press('Escape')
    await expect.poll(() => isInSheet(page)).toBe(true)
  })

  test('takes an input method’s words, saves them, and takes them back', async () => {
    const { page } = await withSample()
    const before = await readSheet(page)
    await page.keyboard.press('F12')
    const inputMethod = await openInputMethod(page)
    await inputMethod.type('shuilijuhuibao', '水利局汇报')
    await page.keyboard.press('Enter')
    await inputMethod.begin('zhua')
    // What is still composed is not written yet.
    await expect.poll(() => stored(page)).toBe('水利局汇报\n')
    await inputMethod.commit('抓紧')
    expect(await textIn(page)).toBe('水利局汇报\n抓紧')
    await expect.poll(() => stored(page)).toBe('水利局汇报\n抓紧')
    expect(await page.locator('.status-saved').getAttribute('data-save')).toBe('saved')
    await page.keyboard.press('Control+z')
    expect(await textIn(page)).toBe('水利局汇报\n')
    await page.keyboard.press('Control+y')
    expect(await textIn(page)).toBe('水利局汇报\n抓紧')
    await expect.poll(() => stored(page)).toBe('水利局汇报\n抓紧')
    expect(await readSheet(page)).toEqual(before)
  })

  test('puts the time before a line and the topic of the sheet’s caret above it', async () => {
    const { page } = await withSample()
    await caretAtEnd(page, 4)
    await page.keyboard.press('F12')
    await page.keyboard.press('Alt+y')
    await page.keyboard.press('Alt+t')
    await page.keyboard.insertText('同意')
    expect(await textIn(page)).toMatch(/^【议题一 .+】\n\d\d:\d\d 同意$/u)
    await page.keyboard.press('Alt+t')
    expect(await textIn(page)).toMatch(/同意\n\d\d:\d\d $/u)
  })

  test('keeps caret, scroll and steps while other panels are shown', async () => {
    const { page } = await withSample()
    await page.keyboard.press('F12')
    const lines = Array.from({ length: 120 }, (_, line) => `第${line + 1}行`).join('\n')
    await page.keyboard.insertText(lines)
    const place = () =>
      field(page).evaluate((one) => {
        const { selectionStart, scrollTop } = one as HTMLTextAreaElement
        return { selectionStart, scrollTop }
      })
    await field(page).evaluate((one) => {
      const area = one as HTMLTextAreaElement
      area.setSelectionRange(150, 150)
      area.scrollTop = 500
    })
    await expect.poll(async () => (await place()).scrollTop).toBe(500)
    const before = await place()
    await page.keyboard.press('F4')
    await page.locator('.history').waitFor()
    await page.keyboard.press('F12')
    expect(await place()).toEqual(before)
    await page.keyboard.press('Control+z')
    expect(await textIn(page)).toBe('')
  })

  test('gives a line to the sheet as if it were pasted, marks it, and the sheet takes it back at once', async () => {
    const { page } = await withSample()
    const before = await readSheet(page)
    const text = before[4]?.text ?? ''
    await caretAtEnd(page, 4)
    await page.keyboard.press('F12')
    await page.keyboard.insertText('09:42 要抓紧办理\n09:50 下月再报\n')
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('Alt+Enter')
    await expect.poll(() => isInSheet(page)).toBe(true)
    await expect.poll(async () => (await readSheet(page))[4]?.text).toBe(`${text}要抓紧办理`)
    expect(await textIn(page)).toBe('✓ 09:42 要抓紧办理\n09:50 下月再报\n')
    // The next one follows with the same key, from the sheet too.
    await page.keyboard.press('Alt+Enter')
    await expect.poll(async () => (await readSheet(page))[4]?.text).toBe(`${text}要抓紧办理下月再报`)
    await expect.poll(() => stored(page)).toBe('✓ 09:42 要抓紧办理\n✓ 09:50 下月再报\n')
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await readSheet(page))[4]?.text).toBe(`${text}要抓紧办理`)
    await page.keyboard.press('Control+z')
    await expect.poll(() => readSheet(page)).toEqual(before)
  })

  test('gives a line to a topic that was chosen in the outline: under its heading, behind what 会议认为 says', async () => {
    const { page } = await withSample()
    const before = await readSheet(page)
    const heading = before.findIndex(({ number }) => number === '二、')
    await goTo(page, '二、')
    await page.keyboard.press('F12')
    await page.keyboard.insertText('09:42 要抓紧办理')
    await page.keyboard.press('Alt+Enter')
    // Under the sentence that the heading's facts write.
    await expect.poll(async () => (await readSheet(page))[heading + 2]?.text).toBe('要抓紧办理')
    expect((await readSheet(page)).slice(0, heading + 2)).toEqual(before.slice(0, heading + 2))
    await page.keyboard.press('Control+z')
    await expect.poll(() => readSheet(page)).toEqual(before)
    const statement = before.findIndex(({ label }) => label === '认为')
    await goTo(page, '认为')
    await page.keyboard.press('F12')
    await page.keyboard.insertText('\n09:50 下月再报')
    await page.keyboard.press('Alt+Enter')
    await expect
      .poll(async () => (await readSheet(page))[statement]?.text)
      .toBe(`${before[statement]?.text}下月再报`)
    await page.keyboard.press('Control+z')
    await expect.poll(() => readSheet(page)).toEqual(before)
  })

  test('is found in the list, which says 记录 and leads to the words', async () => {
    const { page } = await withSample()
    await page.keyboard.press('F12')
    await page.keyboard.insertText('09:42 市水利局：汛前检查已完成')
    await expect.poll(() => stored(page)).toContain('汛前')
    await page.keyboard.press('F10')
    await page.keyboard.press('Control+1')
    await page.getByRole('searchbox').fill('汛前检查')
    const hit = page.locator('.draft-hit')
    await expect.poll(() => hit.textContent()).toBe('记录09:42 市水利局：汛前检查已完成')
    await hit.dblclick()
    await expect
      .poll(() =>
        field(page).evaluate((one) => {
          const { value, selectionStart, selectionEnd } = one as HTMLTextAreaElement
          return one === document.activeElement ? value.slice(selectionStart, selectionEnd) : null
        }),
      )
      .toBe('汛前检查')
  })
})

test('a program that is killed has what was noted down', async () => {
  const launched = await launchApp()
  await libraryShown(launched.page)
  await openSample(launched.page)
  await launched.page.keyboard.press('F12')
  await launched.page.keyboard.insertText('09:42 要抓紧')
  await expect.poll(() => stored(launched.page)).toBe('09:42 要抓紧')
  await launched.kill9()
  const again = await launchApp({ userData: launched.userData })
  await sheetShown(again.page)
  await again.page.keyboard.press('F12')
  await expect.poll(() => textIn(again.page)).toBe('09:42 要抓紧')
  await again.close()
})
