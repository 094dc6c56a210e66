import { rmSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { launchApp } from '../support/launch-app.ts'
import { createRandom } from '../support/random.ts'
import { caretAtEnd, readSheet } from '../support/sheet.ts'
import { openSample } from '../support/window.ts'
import { folderFor, openStores } from './torture-library.ts'

/** What came of killing the program under typing. */
export interface TypingFigures {
  rounds: number
  /** It started again, and the library said nothing. */
  started: number
  words: number
  /** Of the words that were missing, how long before the kill the oldest was typed: one figure a round, 0 where none was. */
  readonly lostMs: number[]
  readonly faults: string[]
}

/** A draft that was open is open again by then. */
const BACK_MS = 6000
const MOST_LOST_MS = 1500
/** Between two words, in ms: quick hands. */
const PACE_MS = 60

/**
 * Types numbered words into a draft in the real program and kills all of its processes at a random moment; the program is started again on the
 * same folder each time. Stops at the time given.
 */
export async function tortureByTyping(rounds: number, seed: number, untilMs: number): Promise<TypingFigures> {
  const random = createRandom(seed)
  const folder = folderFor('typing')
  const figures: TypingFigures = { rounds: 0, started: 0, words: 0, lostMs: [], faults: [] }
  /** Words that were on the disk after an earlier kill: they must never go again. */
  const committed = new Set<string>()
  let word = 0
  try {
    for (let round = 0; round < rounds && Date.now() < untilMs; round += 1) {
      const { page, kill9 } = await launchApp({ userData: folder })
      if (round === 0) await openSample(page)
      else {
        const sheet = page.locator('.sheet-text')
        // Killed soon after a start, the program comes back to the list.
        const isBack = await sheet.waitFor({ timeout: BACK_MS }).then(
          () => true,
          () => false,
        )
        if (!isBack) await page.locator('.draft-row').first().dblclick()
        await sheet.waitFor()
      }
      figures.started += 1
      await findPlaceToType(page, round)
      const typed: { readonly word: string; readonly atMs: number }[] = []
      const killAtMs = Date.now() + 300 + random.below(3200)
      while (Date.now() < killAtMs) {
        word += 1
        const text = `字${word}。`
        await page.keyboard.insertText(text)
        typed.push({ word: text, atMs: Date.now() })
        await page.waitForTimeout(PACE_MS)
      }
      const killedAtMs = Date.now()
      await kill9()
      figures.rounds += 1
      const held = await readAll(folder)
      if (held === null) {
        figures.faults.push(`round ${round}: the library is not as it should be`)
        continue
      }
      figures.words += typed.length
      const gone = [...committed].filter((one) => !held.includes(one))
      if (gone.length > 0)
        figures.faults.push(`round ${round}: ${gone.length} words of earlier rounds are gone`)
      for (const one of typed) if (held.includes(one.word)) committed.add(one.word)
      const missing = typed.find((one) => !held.includes(one.word))
      const lostMs = missing === undefined ? 0 : killedAtMs - missing.atMs
      figures.lostMs.push(lostMs)
      // One second between the word and the save, and the time of the save itself on a machine that is busy.
      if (lostMs > MOST_LOST_MS) figures.faults.push(`round ${round}: words of ${lostMs} ms are missing`)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return figures
}

/** Sentences that follow from fields take no words: the first paragraph that does is typed into. Throws when there is none. */
async function findPlaceToType(page: Page, round: number): Promise<void> {
  const probe = `起${round}。`
  const blocks = await readSheet(page)
  for (const [place, { type, text }] of blocks.entries()) {
    if (type !== 'statement' || text === '') continue
    await caretAtEnd(page, place)
    await page.keyboard.insertText(probe)
    if ((await readSheet(page))[place]?.text.includes(probe) === true) return
  }
  throw new Error('no statement takes words')
}

/** All words of all drafts; null when the library does not open without a word. */
async function readAll(folder: string): Promise<string | null> {
  const stores = await openStores(folder, Date.now())
  if (stores === null) return null
  const { database, drafts, notice } = stores
  try {
    const listed = drafts.list({ place: 'library' })
    if (notice !== null || !listed.ok) return null
    return listed.value
      .map(({ summary }) => {
        const opened = drafts.open(summary.id)
        return opened.ok ? JSON.stringify(opened.value.minutes) : ''
      })
      .join()
  } finally {
    database.close()
  }
}
