import { readFile } from 'node:fs/promises'
import type { LaunchedApp } from '../support/launch-app.ts'

/** Proportional set size of the page's process in MB (10⁶ bytes), after its garbage is collected; NaN where there is no /proc. */
export async function pageMemoryMb({ app, page }: Pick<LaunchedApp, 'app' | 'page'>): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  await session.detach()
  const pid = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  )
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '')
  return (Number(/^Pss:\s+(\d+) kB/mu.exec(rollup)?.[1]) * 1024) / 1_000_000
}
