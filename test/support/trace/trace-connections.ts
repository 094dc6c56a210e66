import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect } from 'vitest'
import { makeTemporaryFolder } from '../launch-app.ts'
import { INVENTED_MODEL } from '../sample-texts.ts'
import { startTraced } from './traced-program.ts'

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
  const program = startTraced({
    calls: 'connect,sendto,sendmsg,sendmmsg,bind',
    trace,
    userData: join(folder, 'data'),
    after: [INVENTED_MODEL],
  })
  try {
    await expect.poll(() => countDrafts(library), { timeout: PATIENCE_MS }).toBeGreaterThan(0)
  } finally {
    program.end()
  }
  await program.ended
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
