import { readFile } from 'node:fs/promises'
import type { LaunchedApp } from '../support/launch-app.ts'

type Program = Pick<LaunchedApp, 'app' | 'page'>

/** What a process holds after its garbage is collected, in MB (10⁶ bytes). */
export interface HeldMemory {
  /** Proportional set size: what several processes share counts once. NaN where there is no /proc. */
  readonly processMb: number
  /** Of that, the objects of its scripts. */
  readonly heapMb: number
}

export async function pageMemory({ app, page }: Program): Promise<HeldMemory> {
  const session = await page.context().newCDPSession(page)
  // The second time takes what the finalizers of the first have let go.
  for (let time = 0; time < 2; time += 1) await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  const pid = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  )
  return { processMb: await proportionalMb(pid), heapMb: usedSize / 1e6 }
}

export async function mainMemory({ app }: Program): Promise<HeldMemory> {
  const { pid, heapBytes } = await app.evaluate(() => {
    const { setFlagsFromString } = process.getBuiltinModule('node:v8')
    setFlagsFromString('--expose-gc')
    const collect: unknown = process.getBuiltinModule('node:vm').runInNewContext('gc')
    if (typeof collect !== 'function') throw new Error('the garbage cannot be collected')
    for (let time = 0; time < 2; time += 1) collect()
    return { pid: process.pid, heapBytes: process.memoryUsage().heapUsed }
  })
  return { processMb: await proportionalMb(pid), heapMb: heapBytes / 1e6 }
}

async function proportionalMb(pid: number | undefined): Promise<number> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '')
  return (Number(/^Pss:\s+(\d+) kB/mu.exec(rollup)?.[1]) * 1024) / 1e6
}
