import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect } from 'vitest'
import { type LaunchedApp, launchApp } from './launch-app.ts'
import { expectPageIsSaved } from './sheet.ts'
import { openSample } from './window.ts'

/**
 * Every test of the file begins with the built-in sample open in a program of its own. After each test page and draft must be the same and
 * nothing may have been reported.
 */
export function withSample(give: (page: Page, launched: LaunchedApp) => void | Promise<void>): void {
  let launched: LaunchedApp
  beforeEach(async () => {
    launched = await launchApp()
    await openSample(launched.page)
    await give(launched.page, launched)
  })
  afterEach(async () => {
    try {
      await expectPageIsSaved(launched.page)
      expect(launched.errors).toEqual([])
    } finally {
      await launched.close()
    }
  })
}
