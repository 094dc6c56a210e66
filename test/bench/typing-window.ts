import type { ElectronApplication, Page } from 'playwright-core'
// Types window.desktop.
import type {} from '../../renderer/platform/desktop.ts'

/** No screen to wait for: see startRecording. */
export const SWITCHES = ['--disable-frame-rate-limit', '--disable-gpu-vsync']
const WINDOW = { width: 1366, height: 860 }

/** Opens the library's only draft as a restart does. */
export async function openDraft(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const list = await window.desktop?.invoke('drafts:list', { place: 'library' })
    const id = list?.ok ? list.value[0]?.summary.id : undefined
    await window.desktop?.invoke('settings:set', { lastDraftId: id ?? null, autosaveNoticeSeen: true })
  })
  await page.reload()
  await page.waitForSelector('.sheet-text')
}

export function sizeWindow(app: ElectronApplication): Promise<void> {
  return app.evaluate(({ BrowserWindow }, size) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 0, y: 0, ...size })
  }, WINDOW)
}
