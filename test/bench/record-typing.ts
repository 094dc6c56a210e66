import type { Page } from 'playwright-core'
import { createRandom } from '../support/random.ts'

declare global {
  interface Window {
    /** Milliseconds from each key to its painted frame. */
    paintTimes?: number[]
  }
}

/** What is typed: common characters, each committed by a key event of its own. */
const TYPED = '要坚持问题导向加强统筹协调健全工作机制压实各方责任确保按期完成'
/** Between keys: a quick typist's uneven pace. Saves and panels that wait for a pause come between the keys as in life. */
const LEAST_MS = 60
const MOST_MS = 180

/** Clicks into a block, so that the caret stands in its text, wherever its lines are: it may share one with the block before it. */
export async function placeCaret(page: Page, block: number): Promise<void> {
  const place = page.locator('.sheet .block').nth(block)
  // The second time the blocks around it are laid out, which they are not far from the view.
  for (let time = 0; time < 2; time += 1) {
    await place.evaluate((element) => element.scrollIntoView({ block: 'center' }))
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))))
  }
  const point = await place.evaluate((element) => {
    const words = document.createRange()
    words.selectNodeContents(element)
    const lines = [...words.getClientRects()].toSorted((a, b) => b.width - a.width)
    const { left, right, top, bottom } = lines[0] ?? element.getBoundingClientRect()
    return { x: (left + right) / 2, y: (top + bottom) / 2 }
  })
  await page.mouse.click(point.x, point.y)
  const isThere = await place.evaluate((element) =>
    element.contains(document.getSelection()?.anchorNode ?? null),
  )
  if (!isThere) throw new Error('the caret is not in the block')
}

/**
 * Notes for every key how long it takes from the event (its time stamp: when the browser process had it, so that waiting for a busy
 * page counts) until its frame is painted. Painted: the first task after the next animation frame, which runs style, layout
 * and paint before it ends. The Event Timing API would say the same, but only in steps of 8 ms; a second animation frame would add a
 * whole frame that is not ours. Run with the frame rate unlimited: the screen's own beat, up to 16.7 ms and the same for everybody, is not
 * measured.
 */
export function startRecording(page: Page): Promise<void> {
  return page.evaluate(() => {
    const times: number[] = []
    window.paintTimes = times
    window.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => times.push(performance.now() - timeStamp)
          port2.postMessage(null)
        })
      },
      { capture: true },
    )
  })
}

/** Types `count` characters by key events and returns the times of these keys. */
export async function typeKeys(page: Page, count: number, seed: number): Promise<number[]> {
  const session = await page.context().newCDPSession(page)
  const random = createRandom(seed)
  const before = await page.evaluate(() => window.paintTimes?.length ?? 0)
  for (let typed = 0; typed < count; typed += 1) {
    const text = TYPED[typed % TYPED.length] ?? ''
    await session.send('Input.dispatchKeyEvent', { type: 'keyDown', key: text, text, unmodifiedText: text })
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: text })
    await new Promise((done) => setTimeout(done, LEAST_MS + random.below(MOST_MS - LEAST_MS)))
  }
  await session.detach()
  await page.waitForFunction((wanted) => (window.paintTimes?.length ?? 0) >= wanted, before + count)
  return page.evaluate((from) => (window.paintTimes ?? []).slice(from), before)
}
