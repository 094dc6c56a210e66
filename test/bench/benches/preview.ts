import type { Bench } from '../bench.ts'
import { largeMinutes } from '../bench-documents.ts'
import { withApp } from '../electron-bench.ts'

const TIMES = 12

/** From the key to the second frame after the first page is drawn; and back to the sheet. */
async function pagesAfterKey(): Promise<number> {
  const press = (code: string, key: string) => {
    const event = new KeyboardEvent('keydown', { key, code, ctrlKey: true, bubbles: true, cancelable: true })
    document.body.dispatchEvent(event)
  }
  const until = (isThere: () => boolean) =>
    new Promise<number>((done) => {
      const look = () => {
        if (isThere()) requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now())))
        else requestAnimationFrame(look)
      }
      look()
    })
  const startedAtMs = performance.now()
  press('Digit3', '3')
  const drawnAtMs = await until(() => document.querySelector('.page-slot .paper') !== null)
  press('Digit2', '2')
  await until(() => document.querySelector('.page-slot') === null)
  return drawnAtMs - startedAtMs
}

export const showPages: Bench = {
  name: 'preview-60',
  about: 'Ctrl+3 → painted pages of the 60-topic document',
  needsElectron: true,
  run: () =>
    withApp([largeMinutes()], async ({ page }) => {
      await page.locator('[role="row"][data-key]').first().dblclick()
      await page.locator('.sheet-text').waitFor()
      await page.locator('[data-page-count]').waitFor()
      const ours: number[] = []
      for (let time = 0; time <= TIMES; time += 1) {
        const ms = await page.evaluate(pagesAfterKey)
        if (time > 0) ours.push(ms)
      }
      return { ours }
    }),
}
