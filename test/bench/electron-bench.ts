import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Minutes } from '#shared/minutes/minutes.ts'
import { openDatabase } from '../../electron/database/open-database.ts'
import { DraftStore } from '../../electron/drafts/draft-store.ts'
import { type LaunchedApp, launchApp } from '../support/launch-app.ts'
import { setup, teardown } from '../support/prepare-app.ts'

let isReady = false

/**
 * Runs `work` with the built app in real Electron, in the product's security mode, on a library that holds `drafts`, with
 * `args` on its command line, or in `folder`, a data folder that is made already and stays. For benches
 * of what the page does (keydown to paint): open a draft, drive the page, take times inside it.
 */
export async function withApp<T>(
  drafts: readonly Minutes[],
  work: (launched: LaunchedApp, startedAtMs: number) => Promise<T>,
  args: readonly string[] = [],
  folder: string | null = null,
): Promise<T> {
  await electronReady()
  const userData = folder ?? mkdtempSync(join(tmpdir(), 'jiyao-bench-'))
  if (folder === null) await fillLibrary(join(userData, 'jiyao.db'), drafts)
  const startedAtMs = Date.now()
  const launched = await launchApp({ userData, args })
  try {
    return await work(launched, startedAtMs)
  } finally {
    await launched.close()
    if (folder === null) rmSync(userData, { recursive: true, force: true })
  }
}

/** Before the first bench with Electron: a runtime, a fresh build and a display. */
export async function electronReady(): Promise<void> {
  if (!isReady) await setup()
  isReady = true
}

/** After the last bench with Electron. */
export function endElectron(): void {
  if (isReady) teardown()
  isReady = false
}

async function fillLibrary(file: string, drafts: readonly Minutes[]): Promise<void> {
  const opened = await openDatabase({ file }, Date.now())
  if (!opened.ok) throw new Error(`the library did not open: ${opened.error.kind}`)
  const store = new DraftStore(opened.value.database)
  for (const minutes of drafts) store.create(minutes)
  opened.value.database.close()
}
