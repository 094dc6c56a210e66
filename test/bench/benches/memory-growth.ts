import type { Page } from 'playwright-core'
import type { LaunchedApp } from '../../support/launch-app.ts'
import { libraryShown, sheetShown } from '../../support/window.ts'
import type { Bench, Samples } from '../bench.ts'
import { withApp } from '../electron-bench.ts'
import { inventMinutes } from '../made-library.ts'
import { pageHeapMb, pageMemoryMb } from '../page-memory.ts'
import { placeCaret } from '../record-typing.ts'

const DRAFTS = 50
const EDITS = 20_000
const CHARACTERS = 5000
/** As many drafts as the program may keep something of; what grows after them grows for ever. */
const WARM_UP = 5

interface Growth {
  readonly memory: Samples
  readonly heap: Samples
}

let measured: Promise<Growth> | null = null

/** Each draft is opened from the list, typed into and left, the one changed longest ago next. */
function measureGrowth(): Promise<Growth> {
  measured ??= withApp(
    Array.from({ length: DRAFTS }, (_, place) => inventMinutes(place, CHARACTERS)),
    async (launched) => {
      const { page } = launched
      await libraryShown(page)
      let before = { memory: Number.NaN, heap: Number.NaN }
      for (let turn = 0; turn < WARM_UP + DRAFTS; turn += 1) {
        if (turn === WARM_UP) before = await takeBoth(launched)
        const id = await openOldest(page)
        await placeCaret(page, 4)
        await edit(page, EDITS / DRAFTS)
        await page.keyboard.press('Control+1')
        // The list has it on top once it is saved; until then the oldest is still the same one.
        await page.locator(`.draft-row[data-key="${id}"][aria-rowindex="2"]`).waitFor()
      }
      const after = await takeBoth(launched)
      return {
        memory: { ours: [after.memory / before.memory] },
        heap: { ours: [after.heap / before.heap] },
      }
    },
  )
  return measured
}

async function takeBoth(launched: LaunchedApp) {
  return { memory: await pageMemoryMb(launched), heap: await pageHeapMb(launched) }
}

/** Returns its id. */
async function openOldest(page: Page): Promise<string | null> {
  const before = page.locator('.sheet-text')
  if ((await before.count()) > 0) await before.evaluate((sheet) => sheet.setAttribute('data-before', ''))
  await page.locator('.draft-row').first().click()
  await page.keyboard.press('End')
  // Row 1 is the head of the table.
  const last = page.locator(`.draft-row[aria-rowindex="${DRAFTS + 1}"][aria-selected="true"]`)
  await last.locator('.draft-name').waitFor()
  const id = await last.getAttribute('data-key')
  await last.dblclick()
  await page.locator('.sheet-text[data-before]').waitFor({ state: 'detached' })
  await sheetShown(page)
  return id
}

/** Characters one by one, each with a frame of its own, as from a keyboard: the browser's own editing event, the editor, the page. */
function edit(page: Page, count: number): Promise<void> {
  return page.evaluate(async (times) => {
    for (let at = 0; at < times; at += 1) {
      document.execCommand('insertText', false, at % 20 === 19 ? '。' : '字')
      await new Promise((done) => requestAnimationFrame(done))
    }
  }, count)
}

export const memoryGrowth: readonly Bench[] = [
  {
    name: 'memory-growth',
    about: `the page's process (PSS) after ${EDITS} edits in ${DRAFTS} drafts in turn, over what it was before`,
    unit: '×',
    needsElectron: true,
    run: async () => (await measureGrowth()).memory,
  },
  {
    name: 'heap-growth',
    about: 'the same of the page’s JavaScript heap',
    unit: '×',
    needsElectron: true,
    run: async () => (await measureGrowth()).heap,
  },
]
