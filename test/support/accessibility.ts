import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

declare global {
  interface Window {
    axe?: typeof axe
  }
}

/**
 * What axe finds serious or critical on the page as it is (WCAG 2.1 A and AA, contrast among them), one line for each element. The
 * checker comes in through the DevTools protocol, so the page's policy stays as it is in the product.
 */
export async function findBarriers(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(source)
  return page.evaluate(async () => {
    const results = await window.axe?.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
      resultTypes: ['violations'],
    })
    if (results === undefined) throw new Error('the checker did not load')
    return results.violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) =>
        nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`),
      )
  })
}

/** A state of the window that somebody may meet. */
export interface Screen {
  readonly name: string
  readonly show: () => Promise<unknown>
}

/**
 * Shows one screen after the other and collects what stands in somebody's way, by screen; in each of the appearances, or as the window is when
 * none is named.
 */
export async function barriersOf(
  page: Page,
  screens: readonly Screen[],
  appearances: readonly ('light' | 'dark')[] = [],
): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {}
  const look = async (name: string) => {
    const barriers = await findBarriers(page)
    if (barriers.length > 0) found[name] = barriers
  }
  for (const { name, show } of screens) {
    await show()
    for (const appearance of appearances) {
      await page.emulateMedia({ colorScheme: appearance, reducedMotion: 'reduce' })
      await look(`${name} (${appearance})`)
    }
    if (appearances.length === 0) await look(name)
  }
  return found
}
