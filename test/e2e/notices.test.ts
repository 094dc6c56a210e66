import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { answerOpenDialog } from '../support/answer-dialogs.ts'
import type { LaunchedApp } from '../support/launch-app.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { withSample } from '../support/with-sample.ts'

let page: Page
let launched: LaunchedApp
withSample((sample, app) => {
  page = sample
  launched = app
})

const notices = () => page.locator('.notice:visible')

async function failThreeTimes(): Promise<void> {
  for (const name of ['甲.json', '乙.json', '丙.json']) {
    const file = join(temporaryFolder(), name)
    writeFileSync(file, '{"坏":')
    await answerOpenDialog(launched.app, [file])
    await page.keyboard.press('Control+o')
    await page.getByRole('alert').filter({ hasText: name }).waitFor()
  }
}

test('over a dialog only the last of several errors stands, above it and never on it', async () => {
  await failThreeTimes()
  expect(await notices().count()).toBe(3)
  for (const [keys, height] of [
    ['Control+/', 700],
    ['Control+n', 560],
  ] as const) {
    await page.setViewportSize({ width: 1366, height })
    await page.keyboard.press(keys)
    await page.getByRole('dialog').waitFor()
    await expect.poll(() => notices().count()).toBe(1)
    const notice = await notices().boundingBox()
    const dialog = await page.locator('.dialog').boundingBox()
    expect((notice?.y ?? 0) + (notice?.height ?? 0)).toBeLessThanOrEqual(dialog?.y ?? 0)
    expect((dialog?.y ?? 0) + (dialog?.height ?? 0)).toBeLessThanOrEqual(height)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
})
