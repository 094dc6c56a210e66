import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'
import { nationalStandardProfile } from '#shared/profile/profile.ts'
import { pagesOf } from '#shared/typeset/pages.ts'
import { typeset } from '#shared/typeset/typesetter.ts'
import { answerSaveDialog } from '../support/answer-dialogs.ts'
import { textAroundCaret } from '../support/caret-place.ts'
import type { LaunchedApp } from '../support/launch-app.ts'
import { readPdfPages } from '../support/pdf-lines.ts'
import { shareApp } from '../support/shared-app.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { goTo, importFile, libraryShown, modelFile } from '../support/window.ts'

const freshApp = shareApp()

async function openPages(): Promise<LaunchedApp> {
  const launched = await freshApp()
  await libraryShown(launched.page)
  await importFile(launched, modelFile())
  await showPages(launched.page)
  return launched
}

async function showPages(page: Page): Promise<void> {
  await page.keyboard.press('Control+3')
  await page.locator('.paper').first().waitFor()
}

/** The text of every line of a page as it is drawn, scrolled to. */
async function drawnLines(page: Page, number: number): Promise<string[]> {
  await page.getByRole('button', { name: `第${number}页`, exact: true }).click()
  const lines = page.locator(`[data-page="${number}"] [data-line]`)
  await lines.first().waitFor()
  return lines.allTextContents()
}

function modelMinutes() {
  return parseMinutesText(readFileSync(modelFile(), 'utf8')).minutes
}

function typesetPages() {
  return pagesOf(modelMinutes(), nationalStandardProfile)
}

/** A line past page 1 that begins a paragraph someone typed, and is not the page's first. */
function typedLine() {
  for (const page of typeset(modelMinutes(), nationalStandardProfile).pages.slice(1)) {
    const index = page.lines.findIndex(({ line }, place) => {
      return place > 0 && line.isFirst && line.runs[0]?.source.offset === 0
    })
    const text = page.lines[index]?.line.text
    if (text !== undefined) return { page: page.number, index, text }
  }
  throw new Error('no such line')
}

/** The page of the first line with these words. */
function pageWith(words: string): number {
  return typesetPages().find(({ lines }) => lines.some((line) => line.includes(words)))?.page ?? 0
}

function withoutBlanks(lines: readonly string[]): string[] {
  return lines.map((line) => line.replaceAll(/\s/gu, ''))
}

test('the preview draws the lines of the typesetter, all of them, inside the text area', async () => {
  const { page } = await openPages()
  for (const { page: number, lines } of typesetPages()) {
    expect(withoutBlanks(await drawnLines(page, number))).toEqual(withoutBlanks(lines))
  }
})

test('whatever font draws them, the characters take just the room the typesetter gave them', async () => {
  const { page } = await openPages()
  const overflow = await page.evaluate(() => {
    const pxPerPt = 96 / 72
    let most = 0
    for (const piece of document.querySelectorAll<HTMLElement>('.page-scaled .paper-piece')) {
      const zoom = Number(piece.closest<HTMLElement>('.page-scaled')?.style.zoom)
      const room = Number.parseFloat(piece.style.width) * pxPerPt * zoom
      const range = document.createRange()
      range.selectNodeContents(piece)
      most = Math.max(most, Math.abs(range.getBoundingClientRect().width - room))
    }
    return most
  })
  expect(overflow).toBeLessThan(1)
})

test('pages grow and shrink by keys, by fit, and stay on the page that was looked at', async () => {
  const { page } = await openPages()
  await drawnLines(page, 3)
  const mode = page.getByLabel('显示方式')
  await page.keyboard.press('Control+0')
  await page.keyboard.press('Control+=')
  const percent = async () => Number(await mode.inputValue())
  await expect.poll(percent).toBeGreaterThanOrEqual(50)
  const larger = await percent()
  await page.keyboard.press('Control+=')
  await expect.poll(percent).toBeGreaterThan(larger)
  await page.getByText('第 3 页，共').waitFor()
  await mode.selectOption('整页')
  await page.getByText('第 3 页，共').waitFor()
  await expect
    .poll(() =>
      page.evaluate(() => {
        const heightOf = (one: string) => document.querySelector(one)?.clientHeight ?? 0
        return heightOf('[data-page="3"]') <= heightOf('.page-scroll')
      }),
    )
    .toBe(true)
  await page.getByText('第 3 页，共').waitFor()
})

test('characters that no system font may have come with the program', async () => {
  const { page } = await openPages()
  const loaded = await page.evaluate(async () => {
    const faces = await document.fonts.load('16px "Jiyao Rare"', '𬶋')
    return faces.map((face) => face.status)
  })
  // The print page and the window each bring the face; the build may load both style sheets.
  expect(new Set(loaded)).toEqual(new Set(['loaded']))
})

test('a click on a line opens the editor there, and the pages open where the caret is', async () => {
  const { page } = await openPages()
  const { page: number, index, text } = typedLine()
  await drawnLines(page, number)
  const line = page.locator(`[data-page="${number}"] [data-line="${index}"]`)
  await line.click({ position: { x: 3, y: 3 } })
  await page.locator('.sheet-text').waitFor()
  await page.getByText(`第${number}页第${index + 1}行`).waitFor()
  await expect.poll(() => textAroundCaret(page)).toContain(text.slice(0, 6))
  await showPages(page)
  await page.getByText(`第 ${number} 页，共`).waitFor()
  await expect.poll(() => page.locator(`[data-page="${number}"] .page-caret`).count()).toBe(1)
})

test('the status bar tells page and line while writing', async () => {
  const { page } = await openPages()
  await page.keyboard.press('Control+2')
  await page.locator('.sheet-text').click()
  await page.locator('[data-page-count]').getByText(`${typesetPages().length}页`).waitFor()
  await page
    .locator('[data-caret-place]')
    .getByText(/^第\d+页第\d+行$/u)
    .waitFor()
})

test('the pages stand beside the sheet, follow the caret, and only what changed is drawn again', async () => {
  const { page } = await openPages()
  await page.keyboard.press('Control+2')
  await page.getByRole('tab', { name: '版面' }).click()
  await goTo(page, '列席')
  const caret = page.locator('.side-pages .page-caret')
  await caret.waitFor()
  const shown = () => caret.evaluate((mark) => mark.closest('[data-page]')?.getAttribute('data-page'))
  await expect.poll(shown).toBe(String(pageWith('列席：')))

  await goTo(page, '强调')
  const changed = pageWith('会议强调')
  await expect.poll(shown).toBe(String(changed))
  const untouched = page.locator(`.side-pages [data-page="${changed - 1}"] .paper`)
  await untouched.evaluate((paper) => paper.setAttribute('data-old', ''))
  await page.keyboard.press('End')
  await page.keyboard.insertText('新写的一句话。')
  await expect
    .poll(() => page.locator(`.side-pages [data-page="${changed}"]`).textContent())
    .toContain('新写的一句话。')
  expect(await untouched.getAttribute('data-old')).toBe('')
})

test('the PDF has the same lines on the same A4 pages, with title and page labels', async () => {
  const { app, page } = await openPages()
  const target = join(temporaryFolder(), '纪要.pdf')
  await answerSaveDialog(app, target)
  await page.getByRole('button', { name: '导出 PDF' }).click()
  await page.getByText('已导出“纪要.pdf”。').waitFor()
  const pdf = await readPdfPages(target)
  const wanted = typesetPages()
  expect(pdf).toHaveLength(wanted.length)
  for (const [index, { lines }] of wanted.entries()) {
    const found = pdf[index]!
    expect(found.lines.map((line) => line.text).slice(0, lines.length)).toEqual(withoutBlanks(lines))
    expect(found.lines.at(-1)?.text).toBe(`—${index + 1}—`)
    expect(found.widthMm).toBeCloseTo(210, 0)
    expect(found.heightMm).toBeCloseTo(297, 0)
  }
  const source = readFileSync(target, 'latin1')
  expect(source).toContain('/PageLabels << /Nums [0 << /S /D >>] >>')
  expect(source).toContain('/StructTreeRoot')
})
