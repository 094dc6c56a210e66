import { expect, test } from 'vitest'
import { openInputMethod } from '../../support/input-method.ts'
import { launchApp } from '../../support/launch-app.ts'
import { createRandom } from '../../support/random.ts'
import { expectPageIsSaved, readSheet, selectText } from '../../support/sheet.ts'
import { openSample } from '../../support/window.ts'

const ROUNDS = 6
const STEPS_OF_A_ROUND = 15
/** Keys that stay in the sheet and can be undone. */
const KEYS = [
  ...['Enter', 'Shift+Enter', 'Backspace', 'Backspace', 'Delete', 'Control+Backspace', 'Control+Delete'],
  ...['Tab', 'Shift+Tab', 'Home', 'End', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'],
  ...['Shift+ArrowLeft', 'Shift+ArrowRight', 'Shift+ArrowUp', 'Shift+ArrowDown', 'Shift+Home', 'Shift+End'],
  ...['Control+a', 'Control+z', 'Control+z', 'Control+y', 'Control+b', 'Control+x', 'Control+c', 'Control+v'],
  ...['Alt+ArrowUp', 'Alt+ArrowDown', 'Control+Alt+0', 'Control+Alt+1', 'Control+Alt+i', 'Control+Alt+y'],
  ...['F2', 'Shift+F2', 'Control+Shift+Delete'],
]
const WORDS = [
  ['jinnian', '今年'],
  ['huiyi', '会议强调，'],
  ['yi', '（一）'],
  ['banfa', '《办法》'],
] as const

test.each([3])(
  'any keys and compositions leave page, document and draft the same and undo to the start (%s)',
  async (seed) => {
    const launched = await launchApp()
    const { page } = launched
    await openSample(page)
    const inputMethod = await openInputMethod(page)
    const random = createRandom(seed)
    const start = JSON.stringify(await readSheet(page))
    const doSomething = async (): Promise<void> => {
      const choice = random.below(10)
      if (choice < 3) {
        const [pinyin, text] = random.pick(WORDS)
        await inputMethod.type(pinyin, text)
      } else if (choice === 3) {
        await inputMethod.begin('hui')
        await inputMethod.cancel()
      } else await page.keyboard.press(random.pick(KEYS))
    }
    for (let round = 0; round < ROUNDS; round += 1) {
      const blocks = (await readSheet(page)).length
      await selectText(page, { block: random.below(blocks), offset: random.below(8) })
      for (let step = 0; step < STEPS_OF_A_ROUND; step += 1) await doSomething()
      await expectPageIsSaved(page)
    }
    await page.locator('.sheet-text').focus()
    await expect
      .poll(async () => {
        for (let step = 0; step < 10; step += 1) await page.keyboard.press('Control+z')
        return JSON.stringify(await readSheet(page))
      })
      .toBe(start)
    await expectPageIsSaved(page)
    expect(launched.errors).toEqual([])
    await launched.close()
  },
)
