import type { Page } from 'playwright-core'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'
import { newPerson, newUnit } from '#shared/roster/propose-people.ts'
import { rosterChange } from '#shared/roster/roster.ts'
// Types window.desktop.
import type {} from '../../../renderer/platform/desktop.ts'
import { LARGE_ATTENDANCE } from '../../support/large-attendance.ts'
import type { Bench } from '../bench.ts'
import { withApp } from '../electron-bench.ts'

/** No screen to wait for: a frame takes as long as its work. */
const SWITCHES = ['--disable-frame-rate-limit', '--disable-gpu-vsync']
const PEOPLE = 500
const UNITS = 80
/** As far as a quick turn of the wheel goes in a sixtieth of a second. */
const STEP_PX = 40
const FRAMES = 600

/** A roster of 500 people of 80 units in four groups. */
function makeRoster() {
  const id = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`
  const groups = ['市直部门', '区镇', '企业', '']
  return rosterChange({
    units: Array.from({ length: UNITS }, (_, at) => ({
      ...newUnit(id(at), `市第${at}水务管理局`, at),
      group: groups[Math.floor((at * groups.length) / UNITS)] ?? '',
    })),
    people: Array.from({ length: PEOPLE }, (_, at) =>
      newPerson(id(UNITS + at), `王${'明远知行怀瑾若兰启航'[at % 10]}${at}`, id(at % UNITS), '副局长', at),
    ),
  })
}

/** The list going down and up again, a step each frame; what each frame took, in ms. */
async function scrollThrough({ step, frames }: { step: number; frames: number }): Promise<number[]> {
  const list = document.querySelector('.ticks-list')
  if (list === null) throw new Error('no tick list')
  const times: number[] = []
  let by = step
  let before = await new Promise<number>((drawn) => requestAnimationFrame(drawn))
  for (let frame = 0; frame < frames; frame += 1) {
    const at = list.scrollTop
    list.scrollTop += by
    if (list.scrollTop === at) by = -by
    const now = await new Promise<number>((drawn) => requestAnimationFrame(drawn))
    times.push(now - before)
    before = now
  }
  return times
}

async function openTicks(page: Page): Promise<void> {
  await page.evaluate((change) => window.desktop?.invoke('roster:change', change), makeRoster())
  await page.reload()
  await page.locator('[role="row"][data-key], .sheet-text').first().waitFor()
  if ((await page.locator('.sheet-text').count()) === 0) {
    await page.locator('[role="row"][data-key]').first().dblclick()
  }
  await page.locator('.sheet-text').waitFor()
  await page.keyboard.press('F5')
  await page.locator('.ticks-bar input:focus').waitFor()
  await page.waitForFunction((count) => document.querySelectorAll('.tick-row').length >= count, PEOPLE - 20)
}

/** Under 16.7 ms each no frame is dropped at 60 a second. */
export const ticksScroll: Bench = {
  name: 'ticks-500',
  about: 'a frame while the tick list of 500 people scrolls; over 16.7 ms one is dropped',
  needsElectron: true,
  run: () =>
    withApp(
      [parseMinutesText(LARGE_ATTENDANCE).minutes],
      async ({ page }) => {
        await page.setViewportSize({ width: 1366, height: 768 })
        await openTicks(page)
        return { ours: await page.evaluate(scrollThrough, { step: STEP_PX, frames: FRAMES }) }
      },
      SWITCHES,
    ),
}
