import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { launchApp } from '../support/launch-app.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { openSample } from '../support/window.ts'

/** Settings for fontconfig under which not one font is there. */
function withoutFonts(): string {
  const folder = temporaryFolder()
  const fonts = join(folder, 'fonts')
  mkdirSync(fonts)
  const file = join(folder, 'fonts.conf')
  writeFileSync(file, `<?xml version="1.0"?><fontconfig><dir>${fonts}</dir></fontconfig>`)
  return file
}

test('on a machine without a Chinese font every character of the window is drawn, not a box for each', async () => {
  const { page, errors, close } = await launchApp({ environment: { FONTCONFIG_FILE: withoutFonts() } })
  onTestFinished(close)
  await openSample(page)
  const boxes = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    const context = canvas.getContext('2d', { willReadFrequently: true })
    if (context === null) throw new Error('no canvas')
    const pictureOf = (character: string) => {
      context.clearRect(0, 0, 60, 60)
      context.font = `40px ${getComputedStyle(document.body).fontFamily}`
      context.fillText(character, 5, 45)
      return context.getImageData(0, 0, 60, 60).data.join()
    }
    // A character that is in no font is drawn as the box that stands for what is missing.
    const missing = pictureOf('\u{10FFFD}')
    const shown = new Set([...(document.body.textContent ?? '')].filter((one) => /\p{Script=Han}/u.test(one)))
    if (shown.size < 100) throw new Error('nothing is shown')
    return [...shown].filter((one) => pictureOf(one) === missing)
  })
  expect(boxes).toEqual([])
  expect(errors).toEqual([])
})
