import type { Page } from 'playwright-core'
import { beforeEach } from 'vitest'
import type { LaunchedApp } from './launch-app.ts'
import { shareApp } from './shared-app.ts'
import { openSample } from './window.ts'

/** Every test of the file begins with the built-in sample open as the only draft, in the program that they share. */
export function withSample(give: (page: Page, launched: LaunchedApp) => void | Promise<void>): void {
  const freshApp = shareApp()
  beforeEach(async () => {
    const launched = await freshApp()
    await openSample(launched.page)
    await give(launched.page, launched)
  })
}
