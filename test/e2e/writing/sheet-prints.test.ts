import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { beforeEach, expect, test } from 'vitest'
import {
  createItem,
  createMasthead,
  createMeeting,
  createOpening,
  createStatement,
  createTopic,
} from '#shared/minutes/factories.ts'
import { nationalStandardProfile } from '#shared/profile/profile.ts'
import { typeset } from '#shared/typeset/typesetter.ts'
import { openInputMethod } from '../../support/input-method.ts'
import type { LaunchedApp } from '../../support/launch-app.ts'
import { makeMinutes } from '../../support/made-minutes.ts'
import { shareApp } from '../../support/shared-app.ts'
import { expectPageIsSaved, readSheet } from '../../support/sheet.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { drawn, importFile, newestDraft } from '../../support/window.ts'

const freshApp = shareApp()
let page: Page
let launched: LaunchedApp

const LONG = '要坚持问题导向、目标导向、结果导向相统一，扎实推进各项工作，按时完成重点任务。'
const HEADING = 2
const REPORT = 3
const FIRST_ITEM = 6
const SECOND_ITEM = 7
const SILENT = 10
const RUN_IN_HEADING = 13

beforeEach(async () => {
  launched = await freshApp()
  page = launched.page
  await page.setViewportSize({ width: 1366, height: 1100 })
  const children = [
    createMasthead({ organ: '云州市人民政府', kind: '常务会议纪要', lines: 2, number: '第12号' }),
    createOpening(createMeeting(), null, '会议召开，纪要如下：'),
    createTopic('审议《云州市公共数据管理办法》', { reporter: '市数据局' }),
    createStatement('', { derived: { from: 'report' } }),
    createStatement(`会议认为，${LONG}`, { runIn: true }),
    createStatement('会议强调，'),
    createItem(LONG),
    createItem('要密切配合。'),
    createStatement('会议要求，抓好落实。', { runIn: true }),
    createTopic('听取防汛工作情况汇报'),
    createStatement(''),
    createItem(LONG, { runIn: false }),
    createItem(LONG, { runIn: false }),
    createTopic(''),
    createStatement(`会议传达学习了有关会议精神。${LONG}`, { runIn: true }),
  ]
  const file = join(temporaryFolder(), '接排.json')
  writeFileSync(file, JSON.stringify(makeMinutes({ topics: 0, charactersPerTopic: 0, fields: { children } })))
  await importFile(launched, file)
  await page.locator('.sheet .block').nth(RUN_IN_HEADING).waitFor()
  await drawn(page)
})

/** The lines of the sheet that a block has characters on, in px from the window's top, each once. */
const linesOf = (block: number) =>
  page.evaluate((at) => {
    const element = document.querySelectorAll('.sheet .block')[at]
    const text = element?.querySelector('.block-face') ?? element?.querySelector('[data-slate-node="text"]')
    const range = document.createRange()
    if (!text) return []
    range.selectNodeContents(text)
    const tops = [...range.getClientRects()]
      .filter(({ width }) => width > 0)
      .map(({ top }) => Math.round(top))
    return [...new Set(tops)]
  }, block)

const inkOf = (words: Locator) =>
  words.evaluate((element) => {
    const { color, fontFamily, fontWeight } = getComputedStyle(element)
    return { color, fontFamily, fontWeight }
  })

const characterWidth = (block: number) =>
  page
    .locator('.sheet .block')
    .nth(block)
    .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))

/** Where a character of a block stands, in px from the left edge of the window. */
const leftOf = (block: number, offset: number) =>
  page.evaluate(
    ([at, place]) => {
      const element = document.querySelectorAll<HTMLElement>('.sheet .block')[at]
      if (!element) return Number.NaN
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      let left = place
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const { length } = node.nodeValue ?? ''
        if (left < length) {
          const range = document.createRange()
          range.setStart(node, left)
          range.setEnd(node, left + 1)
          return range.getBoundingClientRect().left
        }
        left -= length
      }
      return Number.NaN
    },
    [block, offset] as const,
  )

const caretBlock = () =>
  page.evaluate(() => {
    const blocks = [...document.querySelectorAll('.sheet .block')]
    const { anchorNode } = document.getSelection() ?? {}
    return blocks.findIndex((block) => anchorNode && block.contains(anchorNode))
  })

async function clickIn(block: number, line: number): Promise<void> {
  const lines = await linesOf(block)
  const box = await page.locator('.sheet .block').nth(block).boundingBox()
  await page.mouse.click((box?.x ?? 0) + 250, (lines[line] ?? 0) + 8)
  await drawn(page)
}

test('what prints in one paragraph stands in one on the sheet', async () => {
  for (const [before, after] of [
    [REPORT, REPORT + 1],
    [FIRST_ITEM - 1, FIRST_ITEM],
    [FIRST_ITEM, SECOND_ITEM],
    [SECOND_ITEM, SECOND_ITEM + 1],
  ] as const) {
    expect((await linesOf(after))[0]).toBe((await linesOf(before)).at(-1))
  }
  // A paragraph that begins after it begins on a line of its own.
  expect((await linesOf(FIRST_ITEM - 1))[0]).toBeGreaterThan((await linesOf(REPORT + 1)).at(-1) ?? 0)
})

test('a number without a heading stands before the text that runs in after it', async () => {
  const [line] = await linesOf(RUN_IN_HEADING + 1)
  const number = await page.locator('.sheet .block').nth(RUN_IN_HEADING).boundingBox()
  expect(Math.abs((number?.y ?? 0) - (line ?? 0))).toBeLessThan(8)
  const box = await page.locator('.sheet .block').nth(HEADING).boundingBox()
  expect(number?.x).toBeGreaterThan((box?.x ?? 0) + 30)
})

test('an empty statement above items takes no line until the caret is in it', async () => {
  const block = page.locator('.sheet .block').nth(SILENT)
  const [heading] = await linesOf(SILENT - 1)
  const [item] = await linesOf(SILENT + 1)
  const pitch = (await linesOf(SILENT + 1))[1]! - item!
  expect(item! - heading!).toBe(pitch)
  await clickIn(SILENT - 1, 0)
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowRight')
  expect(await caretBlock()).toBe(SILENT)
  await expect.poll(async () => (await block.boundingBox())?.height).toBeGreaterThan(20)
  await page.keyboard.type('会议要求：')
  expect((await readSheet(page))[SILENT]?.text).toBe('会议要求：')
})

test('the profile has a say in it: items as paragraphs stand apart, 标志 looks as on the page', async () => {
  await page.keyboard.press('Control+3')
  await page.getByLabel('版式', { exact: true }).selectOption('house-city-two-lines')
  const printed = page.locator('.paper-line [style*="color"]', { hasText: '云州市人民政府' }).first()
  const onPage = await inkOf(printed)
  await page.keyboard.press('Control+2')
  expect(await inkOf(page.locator('.masthead-emblem > span').first())).toEqual(onPage)
  await page.locator('.sheet .block').nth(SECOND_ITEM).waitFor()
  await expect
    .poll(async () => ((await linesOf(SECOND_ITEM))[0] ?? 0) > ((await linesOf(FIRST_ITEM)).at(-1) ?? 0))
    .toBe(true)
})

test('the caret walks down and up over the lines of a paragraph of several blocks, derived ones too', async () => {
  await clickIn(HEADING, 0)
  const place = async () => {
    const offset = await page.evaluate(() => document.getSelection()?.anchorOffset)
    return `${await caretBlock()}/${offset}`
  }
  const down = [await place()]
  for (let step = 0; step < 8; step += 1) {
    await page.keyboard.press('ArrowDown')
    down.push(await place())
  }
  const up = [down.at(-1)!]
  for (let step = 0; step < 8; step += 1) {
    await page.keyboard.press('ArrowUp')
    up.push(await place())
  }
  expect(new Set(down).size).toBe(down.length)
  const blocksOf = (places: readonly string[]) => places.map((one) => Number(one.split('/')[0]))
  // A derived sentence is one step whatever its lines, and where the caret comes off it the column may be another.
  expect(blocksOf(down)).toEqual(blocksOf(down).toSorted((a, b) => a - b))
  expect(blocksOf(up)).toEqual(blocksOf(up).toSorted((a, b) => b - a))
  expect(blocksOf(up)).toEqual(expect.arrayContaining([FIRST_ITEM, REPORT, HEADING]))
})

test('a new item is written on a line of its own, keeps every word of an input method, and runs on when it is left', async () => {
  const method = await openInputMethod(page)
  await clickIn(SECOND_ITEM, 0)
  await page.keyboard.press('Home')
  for (let step = 0; step < 60 && (await caretBlock()) <= SECOND_ITEM; step += 1) {
    await page.keyboard.press('ArrowRight')
  }
  await page.keyboard.press('ArrowLeft')
  expect(await caretBlock()).toBe(SECOND_ITEM)
  await page.keyboard.press('Enter')
  const item = SECOND_ITEM + 1
  await method.type('zhuajin', '抓紧')
  await method.type('luoshi', '落实。')
  expect((await readSheet(page)).slice(SECOND_ITEM, item + 2).map(({ text }) => text)).toEqual([
    '要密切配合。',
    '抓紧落实。',
    '会议要求，抓好落实。',
  ])
  expect((await linesOf(item))[0]).toBeGreaterThan((await linesOf(SECOND_ITEM)).at(-1) ?? 0)
  await clickIn(HEADING, 0)
  await expect.poll(async () => (await linesOf(item))[0] === (await linesOf(SECOND_ITEM)).at(-1)).toBe(true)
  await expectPageIsSaved(page)
})

test('a click on a number or before the first character puts the caret into that block', async () => {
  const [line] = await linesOf(SECOND_ITEM)
  const start = await page.evaluate((at) => {
    const text = document.querySelectorAll('.sheet .block')[at]?.querySelector('[data-slate-node="text"]')
    return text?.getClientRects()[0]?.left ?? 0
  }, SECOND_ITEM)
  for (const x of [start + 2, start - 25]) {
    await clickIn(HEADING, 0)
    await page.mouse.click(x, (line ?? 0) + 8)
    await expect.poll(caretBlock).toBe(SECOND_ITEM)
  }
  await page.keyboard.type('ok')
  expect((await readSheet(page))[SECOND_ITEM]?.text).toBe('ok要密切配合。')
})

test('words typed at the very beginning of what runs on go there and not to the block before', async () => {
  const method = await openInputMethod(page)
  await page.locator('.outline-row', { hasText: '要求' }).first().click()
  await drawn(page)
  expect(await caretBlock()).toBe(SECOND_ITEM + 1)
  await method.type('zuihou', '最后，')
  await page.keyboard.type('ok')
  expect((await readSheet(page)).slice(SECOND_ITEM, SECOND_ITEM + 2).map(({ text }) => text)).toEqual([
    '要密切配合。',
    '最后，ok会议要求，抓好落实。',
  ])
  await expectPageIsSaved(page)
})

test('a paragraph goes on in its line wherever in a long document it stands', async () => {
  const items = Array.from({ length: 150 }, () => createItem('要密切配合。'))
  const children = [
    createMasthead({ organ: '云州市人民政府', kind: '常务会议纪要', lines: 2, number: '第12号' }),
    createOpening(createMeeting(), null, '会议召开，纪要如下：'),
    createTopic('听取防汛工作情况汇报'),
    createStatement('会议强调，'),
    ...items,
  ]
  const file = join(temporaryFolder(), '很多分项.json')
  writeFileSync(file, JSON.stringify(makeMinutes({ topics: 0, charactersPerTopic: 0, fields: { children } })))
  await importFile(launched, file)
  await page.locator('.sheet .block').nth(153).waitFor()
  // Chunks of 60 blocks: seen one after the other, as one scrolls.
  for (const at of [58, 118]) {
    await page
      .locator('.sheet .block')
      .nth(at)
      .evaluate((block) => block.scrollIntoView({ block: 'center' }))
    for (const block of [at, at + 1, at + 2, at + 3]) {
      await expect.poll(() => gapBefore(block)).toBeLessThan(2)
    }
  }
})

test('every line ends where it ends on the page: marks hang, in what runs on and in derived sentences too', async () => {
  const printed = await printedLines()
  expect(printed.some(({ hung }) => hung)).toBe(true)
  expect(await sheetLines()).toEqual(printed.map(({ text }) => text))
})

test('a line with years or names with a dot ends where it ends on the page, though a stand-in has other widths', async () => {
  const title = '《云州市数字经济发展三年行动计划（2025—2027年）》'
  const body = '是我市抢抓数字化转型机遇、培育新质生产力的重要举措，有利于推动实体经济和数字经济深度融合。'
  const children = [
    createMasthead({ organ: '云州市人民政府', kind: '常务会议纪要', lines: 2, number: '第12号' }),
    createOpening(createMeeting(), null, '会议召开，纪要如下：'),
    createTopic(`审议${title}`, { reporter: '市数据局' }),
    createStatement(`会议听取并审议了市数据局关于${title}的汇报。`),
    createStatement(`会议认为，制定该《行动计划》${body}`, { runIn: true }),
    createStatement(`会议要求，2025年6月底前完成，2026年、2027年各完成一半，${body}`),
    createStatement(
      '会议听取了阿依古丽·买买提、古丽娜尔·艾合买提、努尔兰·赛力克、玛依拉·吐尔逊、帕提古丽·阿布都热合曼等代表的意见。',
    ),
  ]
  const file = join(temporaryFolder(), '年份.json')
  writeFileSync(file, JSON.stringify(makeMinutes({ topics: 0, charactersPerTopic: 0, fields: { children } })))
  await importFile(launched, file)
  await page.locator('.sheet .block').nth(6).waitFor()
  await drawn(page)
  await expect.poll(sheetLines).toEqual((await printedLines()).map(({ text }) => text))
})

test('a mark hangs as soon as it is typed, one writes on after it, and undo gives everything back', async () => {
  const method = await openInputMethod(page)
  await clickIn(RUN_IN_HEADING + 1, 0)
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  const at = RUN_IN_HEADING + 2
  const word = '纪要用语规范严谨表述准确'
  await method.type('jiyao', `${word}${word}完整`)
  await method.type('douhao', '，')
  expect(await linesOf(at)).toHaveLength(1)
  const lineStart = (await leftOf(at, 0)) - 2 * (await characterWidth(at))
  await method.begin('hui')
  // What is composed begins the next line, where the characters will stand.
  expect(await linesOf(at)).toHaveLength(2)
  expect(await leftOf(at, '，'.length + word.length * 2 + 2)).toBeCloseTo(lineStart, 0)
  await method.cancel()
  await method.type('houmian', '后面的话')
  expect((await readSheet(page))[at]?.text).toBe(`${word}${word}完整，后面的话`)
  expect(await linesOf(at)).toHaveLength(2)
  // In the middle of the line: what stood at its end goes on, and comes back.
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Home')
  await method.type('qian', '前')
  expect((await readSheet(page))[at]?.text).toBe(`前${word}${word}完整，后面的话`)
  await expect.poll(sheetLines).toContain(`前${word}${word}完`)
  await page.keyboard.press('Backspace')
  await expect.poll(sheetLines).toContain(`${word}${word}完整，`)
  await page.keyboard.press('End')
  expect(await caretOffset()).toBe(27)
  await page.keyboard.type('x')
  expect((await readSheet(page))[at]?.text).toBe(`${word}${word}完整，x后面的话`)
  for (let step = 0; step < 40 && (await readSheet(page)).length > at; step += 1) {
    await page.keyboard.press('Control+z')
    await drawn(page)
  }
  await expect.poll(async () => (await readSheet(page)).length).toBe(at)
  await expectPageIsSaved(page)
})

/** The lines of the body as they are printed. */
async function printedLines() {
  const pages = typeset(await storedMinutes(), nationalStandardProfile)
  return pages.paragraphs.flatMap(({ role }, at) =>
    ['opening', 'topic', 'statement', 'item'].includes(role) ? (pages.lines[at] ?? []) : [],
  )
}

async function storedMinutes() {
  const id = await newestDraft(page)
  const opened = await page.evaluate((draft) => window.desktop?.invoke('drafts:open', { id: draft }), id)
  if (!opened?.ok) throw new Error('the draft does not open')
  return opened.value.minutes
}

/** Where the caret stands in the text of its block. */
const caretOffset = () =>
  page.evaluate(() => {
    const { anchorNode, anchorOffset } = document.getSelection() ?? {}
    const text = anchorNode?.parentElement?.closest('[data-slate-node="text"]')
    if (!anchorNode || !text) return -1
    const range = document.createRange()
    range.selectNodeContents(text)
    range.setEnd(anchorNode, anchorOffset ?? 0)
    return range.toString().length
  })

/** The words of each line of the body as the browser has set them, the numbers before them included. */
const sheetLines = () =>
  page.evaluate(() => {
    const lines: string[] = []
    let top = Number.NEGATIVE_INFINITY
    let number = ''
    let isNew = true
    for (const block of document.querySelectorAll<HTMLElement>('.sheet .block:not(.block-masthead)')) {
      const face = block.querySelector('.block-face')
      number += face === null ? (block.dataset.number ?? '') : ''
      isNew ||= !block.classList.contains('block-run-on') || block.classList.contains('block-run-start')
      const walker = document.createTreeWalker(face ?? block, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        for (let at = 0; at < (node.nodeValue ?? '').length; at += 1) {
          const character = node.nodeValue?.[at] ?? ''
          if (character === '\uFEFF') continue
          const range = document.createRange()
          range.setStart(node, at)
          range.setEnd(node, at + 1)
          const box = range.getBoundingClientRect()
          if (isNew || box.top > top + box.height / 2) lines.push('')
          isNew = false
          top = box.top
          lines.push(`${lines.pop() ?? ''}${number}${character}`)
          number = ''
        }
      }
    }
    return lines
  })

/** How many characters of a line are free between the end of a block and the beginning of the next one, 0 where they stand together. */
const gapBefore = (block: number) =>
  page.evaluate((at) => {
    const blocks = document.querySelectorAll<HTMLElement>('.sheet .block')
    const [before, element] = [blocks[at - 1], blocks[at]]
    if (!before || !element) return Number.NaN
    const boxes = (of: Element) => [...of.getClientRects()].filter(({ width }) => width > 1)
    const [end, start] = [boxes(before).at(-1), boxes(element)[0]]
    const size = Number.parseFloat(getComputedStyle(element).fontSize)
    if (!end || !start) return Number.NaN
    if (Math.abs(end.top - start.top) < size / 2) return Math.abs(start.left - end.right) / size
    const sheet = document.querySelector('.sheet-text')?.getBoundingClientRect()
    return (
      ((sheet?.right ?? 0) -
        Number.parseFloat(getComputedStyle(element.closest('.sheet-text')!).paddingRight) -
        end.right) /
      size
    )
  }, block)
