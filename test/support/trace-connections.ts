import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect } from 'vitest'
import { projectRoot } from '../../scripts/project-folders.ts'
import { isRoot } from '../../scripts/runtime/machine.ts'
import { makeTemporaryFolder } from './launch-app.ts'
import { INVENTED_MODEL } from './sample-texts.ts'

/** Whether this machine can write down the system calls of a program. */
export function canTrace(): boolean {
  return spawnSync('strace', ['-qq', '-e', 'trace=connect', 'true']).status === 0
}

/** Longer than a start with a file takes under the tracer, which slows it down several times. */
const PATIENCE_MS = 90_000

/**
 * Starts the program with a file to import, waits until it is stored and ends it as a user does, all under strace.
 * `connections`: every call of any of its processes that names an address of the internet (IPv4 or IPv6, also of this computer).
 */
export async function traceConnections(): Promise<{ connections: string[]; drafts: number }> {
  const folder = makeTemporaryFolder('traced')
  const trace = join(folder, 'trace.txt')
  const library = join(folder, 'data', 'jiyao.db')
  const electron = join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? '', 'electron')
  const program = spawn(
    'strace',
    [
      ...['-f', '-qq', '-e', 'trace=connect,sendto,sendmsg,sendmmsg,bind', '-o', trace],
      ...[electron, ...(isRoot() ? ['--no-sandbox'] : []), projectRoot, INVENTED_MODEL],
    ],
    { env: { ...process.env, JIYAO_USER_DATA: join(folder, 'data') }, stdio: 'ignore', detached: true },
  )
  const ended = once(program, 'exit')
  try {
    await expect.poll(() => countDrafts(library), { timeout: PATIENCE_MS }).toBeGreaterThan(0)
  } finally {
    // The program, not its tracer, is asked to end.
    for (const child of readFileSync(`/proc/${program.pid}/task/${program.pid}/children`, 'utf8').split(
      ' ',
    )) {
      if (child !== '') process.kill(Number(child), 'SIGTERM')
    }
  }
  await ended
  const connections = readFileSync(trace, 'utf8')
    .split('\n')
    .filter((line) => /\bAF_INET6?\b/u.test(line))
  return { connections, drafts: countDrafts(library) }
}

function countDrafts(library: string): number {
  if (!existsSync(library)) return 0
  try {
    const database = new Database(library, { readonly: true })
    try {
      return Number(database.prepare('SELECT count(*) FROM draft_documents').pluck().get())
    } finally {
      database.close()
    }
  } catch {
    return 0
  }
}
