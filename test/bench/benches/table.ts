import type { Page } from 'playwright-core'
import { createTextTable } from '#shared/minutes/factories.ts'
import type { Minutes } from '#shared/minutes/minutes.ts'
import type { Bench, Samples } from '../bench.ts'
import { withApp } from '../electron-bench.ts'
import { placeCaret, startRecording, typeKeys } from '../record-typing.ts'
import { middleStatement, typingDocument } from '../typing-documents.ts'
import { openDraft, SWITCHES, sizeWindow } from '../typing-window.ts'

const TOPICS = 11
const ROUNDS = 10
const KEYS_A_ROUND = 25
const PASTES = 15
/** What an office sends round: 30 tasks. */
const CELLS = [
  ['序号', '任务', '责任单位', '时限', '备注'],
  ...Array.from({ length: 29 }, (_, at) => [
    String(at + 1),
    '完成公共数据归集，确保12项重点任务落地见效',
    '市数据局，市财政局',
    '9月30日前',
    '按月报送',
  ]),
]

/** A key in a cell amid a table of 30 × 5, in turn with one in the paragraph before it. */
const tableKey: Bench = {
  name: 'table-key',
  about: `keydown → painted in a cell of 30 × 5, amid ${TOPICS} topics; peer: in the paragraph before the table`,
  needsElectron: true,
  run: () => {
    const minutes = typingDocument(TOPICS)
    const block = middleStatement(minutes)
    const children = minutes.children.toSpliced(block + 1, 0, createTextTable(CELLS))
    return inDraft({ ...minutes, children }, async (page) => {
      const samples = { ours: [] as number[], peer: [] as number[] }
      const cell = page.locator('.table-cell').nth(5 * 15 + 1)
      await placeCaret(page, block)
      await startRecording(page)
      await typeKeys(page, KEYS_A_ROUND, 0)
      for (let round = 1; round <= ROUNDS; round += 1) {
        await cell.click()
        // The first key after a click opens what later ones find open.
        await typeKeys(page, 2, round)
        samples.ours.push(...(await typeKeys(page, KEYS_A_ROUND, round)))
        await placeCaret(page, block)
        await typeKeys(page, 2, round)
        samples.peer.push(...(await typeKeys(page, KEYS_A_ROUND, round)))
      }
      return samples
    })
  },
}

/** 30 × 5 cells as Excel copies them, from the key to the painted table. */
const tablePaste: Bench = {
  name: 'table-paste',
  about: `Ctrl+V of 30 × 5 cells of Excel → painted, amid ${TOPICS} topics; peer: a key in a paragraph`,
  needsElectron: true,
  run: () => {
    const minutes = typingDocument(TOPICS)
    const block = middleStatement(minutes)
    return inDraft(minutes, async (page) => {
      const samples = { ours: [] as number[], peer: [] as number[] }
      await placeCaret(page, block)
      await startRecording(page)
      await copyCells(page)
      for (let paste = 0; paste <= PASTES; paste += 1) {
        await placeCaret(page, block)
        await page.keyboard.press('End')
        const keys = await typeKeys(page, 5, paste)
        const before = await page.evaluate(() => window.paintTimes?.length ?? 0)
        await page.keyboard.press('Control+v')
        await page.locator('.block-table').waitFor()
        // Control, then v.
        await page.waitForFunction((wanted) => (window.paintTimes?.length ?? 0) >= wanted, before + 2)
        const times = await page.evaluate((from) => (window.paintTimes ?? []).slice(from), before)
        await page.keyboard.press('Control+z')
        await page.locator('.block-table').waitFor({ state: 'detached' })
        // The first loads what reads a clipboard.
        if (paste === 0) continue
        samples.ours.push(times.at(-1) ?? Number.NaN)
        samples.peer.push(...keys)
      }
      return samples
    })
  },
}

export const tableBenches: readonly Bench[] = [tablePaste, tableKey]

function inDraft(minutes: Minutes, work: (page: Page) => Promise<Samples>): Promise<Samples> {
  return withApp(
    [minutes],
    async ({ app, page }) => {
      await openDraft(page)
      await sizeWindow(app)
      return work(page)
    },
    SWITCHES,
  )
}

/** Puts the cells on the clipboard as Excel does: as a page and as text. */
async function copyCells(page: Page): Promise<void> {
  await page.evaluate((rows) => {
    const html = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')
    const copy = (event: ClipboardEvent) => {
      event.clipboardData?.setData('text/html', `<table>${html}</table>`)
      event.clipboardData?.setData('text/plain', rows.map((row) => row.join('\t')).join('\n'))
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    window.addEventListener('copy', copy, { capture: true, once: true })
    document.execCommand('copy')
  }, CELLS)
}
