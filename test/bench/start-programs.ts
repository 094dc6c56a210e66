import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { DEFAULT_SETTINGS } from '#shared/ipc/settings.ts'
import { openDatabase } from '../../electron/database/open-database.ts'
import { DraftStore } from '../../electron/drafts/draft-store.ts'
import { minutesToDocx } from '../../electron/export/docx/minutes-to-docx.ts'
import { createLibrary } from '../../electron/library/library.ts'
import { projectRoot } from '../../scripts/project-folders.ts'
import { isRoot } from '../../scripts/runtime/machine.ts'
import type { Samples } from './bench.ts'
import { modelMinutes } from './bench-documents.ts'
import type { WatchedDisplay } from './frame-buffer.ts'
import { buildPeer } from './peers/build-peer.ts'
import { peerDocument } from './typing-documents.ts'

const LIMIT_MS = 60_000

/** One way to start; gives the first change of the screen and the painted document, and ends the program. */
export type Start = (display: WatchedDisplay, look?: Look) => Promise<{ firstMs: number; paintedMs: number }>
/** What is done while the painted program runs; `group`: of all its processes. */
type Look = (group: number) => Promise<void>

async function watch(
  display: WatchedDisplay,
  file: string,
  words: readonly string[],
  env: Record<string, string>,
  look: Look | undefined,
) {
  const start = () =>
    spawn(file, [...words], {
      env: { ...process.env, ...env, DISPLAY: display.name },
      stdio: 'ignore',
      detached: true,
    })
  const { child, ...times } = await display.watch(start, LIMIT_MS)
  if (look !== undefined && child.pid !== undefined) await look(child.pid)
  await endAll(child)
  return times
}

/** The whole group: Electron as a user ends it, so that its library is closed in order. */
async function endAll(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await Promise.race([ended, pause(5000)])
  try {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
  } catch {
    // Nothing of it is left.
  }
}

export function electron(app: string, userData: string): Start {
  return (display, look) => {
    const file = join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? '', 'electron')
    const words = [...(isRoot() ? ['--no-sandbox'] : []), app]
    return watch(display, file, words, { JIYAO_USER_DATA: userData }, look)
  }
}

export function bareElectron(folder: string): Start {
  return peer(join(projectRoot, 'test/bench/peers/bare-electron'), join(folder, 'bare'))
}

/** A window with slate-react alone and the text of the last draft: no program on it can start sooner or take less. */
export async function slateAlone(folder: string): Promise<Start> {
  return peer(await buildPeer('slate', peerDocument(modelMinutes())), join(folder, 'slate'))
}

function peer(program: string, userData: string): Start {
  return (display, look) => {
    const file = join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? '', 'electron')
    const words = [...(isRoot() ? ['--no-sandbox'] : []), `--user-data-dir=${userData}`, program]
    return watch(display, file, words, {}, look)
  }
}

export function libreOffice(folder: string, docx: string): Start {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'office')).href}`
  return async (display, look) => {
    // Ended without being asked, it leaves its lock and would say so at the next start.
    rmSync(join(folder, '.~lock.model.docx#'), { force: true })
    const times = await watch(
      display,
      'soffice',
      [profile, '--norestore', '--nologo', '--writer', docx],
      {},
      look,
    )
    // Its program hands over to another one, which ends a little later.
    await pause(500)
    return times
  }
}

/** A library whose last draft was left open, with what it says as .docx beside it. */
async function makeLeftOpen(folder: string): Promise<{ data: string; docx: string }> {
  const data = join(folder, 'data')
  const opened = await openDatabase({ file: join(data, 'jiyao.db') }, Date.now())
  if (!opened.ok) throw new Error(opened.error.kind)
  const { database } = opened.value
  const minutes = modelMinutes()
  const made = new DraftStore(database).create(minutes)
  if (!made.ok) throw new Error(made.error.kind)
  createLibrary(database).settings.set({ ...DEFAULT_SETTINGS, lastDraftId: made.value.summary.id })
  database.close()
  const docx = join(folder, 'model.docx')
  writeFileSync(docx, await minutesToDocx(minutes))
  return { data, docx }
}

export async function withLeftOpen(
  work: (folder: string, made: { data: string; docx: string }) => Promise<Samples>,
) {
  const folder = mkdtempSync(join(tmpdir(), 'jiyao-cold-'))
  try {
    return await work(folder, await makeLeftOpen(folder))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
