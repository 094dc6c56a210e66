import type { Page } from 'playwright-core'
import { createMeeting, createOpening } from '#shared/minutes/factories.ts'
import type { Minutes } from '#shared/minutes/minutes.ts'
import { say } from '../../../scripts/cannot-continue.ts'
import type { LaunchedApp } from '../../support/launch-app.ts'
import type { Bench } from '../bench.ts'
import { withApp } from '../electron-bench.ts'
import { type HeldMemory, mainMemory, pageMemory } from '../process-memory.ts'
import { placeCaret } from '../record-typing.ts'
import { middleStatement, typingDocument } from '../typing-documents.ts'
import { SWITCHES, sizeWindow } from '../typing-window.ts'

const DRAFTS = 50
const EDITS_A_DRAFT = 400
/** Until then caches fill and code is compiled: 10 drafts, 4,000 edits. */
const WARM_DRAFTS = 10
/** Every so many edits another kind than a character. */
const EVERY = { split: 25, join: 40, undo: 15 }
const TYPED = '要坚持问题导向加强统筹协调健全工作机制压实各方责任确保按期完成'

interface Measured {
  readonly page: HeldMemory
  readonly main: HeldMemory
}

let measured: Promise<{ warm: Measured; end: Measured }> | null = null

/** One meeting after the other, so that each has a title of its own. */
function meetingDocument(ordinal: number): Minutes {
  const minutes = typingDocument(11)
  const meeting = createMeeting({
    body: '市政府',
    ordinal: `第${ordinal}次`,
    name: '常务会议',
    date: '2025-03-18',
    chairName: '林致远',
    chairPost: '市长',
  })
  const children = minutes.children.map((block) =>
    block.type === 'opening' ? createOpening(meeting, block.form) : block,
  )
  return { ...minutes, children }
}

/** Both figures of one run. */
function growth(): Promise<{ warm: Measured; end: Measured }> {
  measured ??= withApp(
    Array.from({ length: DRAFTS }, (_, at) => meetingDocument(at + 1)),
    async (launched) => {
      await sizeWindow(launched.app)
      let warm: Measured | null = null
      for (let draft = 1; draft <= DRAFTS; draft += 1) {
        await openLastOfList(launched.page)
        await edit(launched.page)
        if (draft === WARM_DRAFTS) warm = await measureInList(launched)
      }
      const end = await measureInList(launched)
      if (warm === null) throw new Error('nothing was measured')
      for (const process of ['page', 'main'] as const)
        say(`${process}：${shown(warm[process])} → ${shown(end[process])}`)
      return { warm, end }
    },
    SWITCHES,
  )
  return measured
}

function shown({ processMb, heapMb }: HeldMemory): string {
  return `${processMb.toFixed(1)} MB (${heapMb.toFixed(1)} MB in objects)`
}

/** The list has the draft that was written last on top, so its last row is the one that waits longest. */
async function openLastOfList(page: Page): Promise<void> {
  await goToList(page)
  await page.locator('.draft-row').first().click()
  await page.keyboard.press('End')
  const last = page.locator(`.draft-row[aria-rowindex="${DRAFTS + 1}"]`)
  await last.locator('.draft-name').waitFor()
  await last.dblclick()
  await page.locator('.sheet-text').waitFor()
}

async function goToList(page: Page): Promise<void> {
  await page.keyboard.press('Control+1')
  await page.locator('.draft-row .draft-name').first().waitFor()
}

/** Characters, new paragraphs, joined ones and undone steps, each a key of its own. */
async function edit(page: Page): Promise<void> {
  await placeCaret(page, middleStatement(typingDocument(11)))
  const session = await page.context().newCDPSession(page)
  for (let edits = 1; edits <= EDITS_A_DRAFT; edits += 1) {
    if (edits % EVERY.join === 0) await page.keyboard.press('Backspace')
    else if (edits % EVERY.split === 0) await page.keyboard.press('Enter')
    else if (edits % EVERY.undo === 0) await page.keyboard.press('Control+z')
    else {
      const text = TYPED[edits % TYPED.length] ?? ''
      await session.send('Input.dispatchKeyEvent', { type: 'keyDown', key: text, text, unmodifiedText: text })
      await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: text })
    }
  }
  await session.detach()
}

async function measureInList(launched: LaunchedApp): Promise<Measured> {
  await goToList(launched.page)
  return { page: await pageMemory(launched), main: await mainMemory(launched) }
}

function growthBench(process: 'page' | 'main', whose: string): Bench {
  return {
    name: `memory-growth-${process}`,
    about: `${whose} process (PSS, garbage collected) after ${DRAFTS} drafts in turn and ${DRAFTS * EDITS_A_DRAFT} edits over after ${WARM_DRAFTS} drafts`,
    unit: '×',
    needsElectron: true,
    run: async () => {
      const { warm, end } = await growth()
      return { ours: [end[process].processMb / warm[process].processMb] }
    },
  }
}

export const memoryGrowth: readonly Bench[] = [
  growthBench('page', "the page's"),
  growthBench('main', 'the main'),
]
