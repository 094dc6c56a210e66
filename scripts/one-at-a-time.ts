import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

const POLL_MS = 200

/**
 * Runs `work` while no other process of this user runs work under the same lock; a second one waits. A lock
 * left behind by a process that no longer lives is taken over.
 *
 * @param lock path of the lock file; its folder must exist
 */
export async function oneAtATime<T>(lock: string, work: () => Promise<T>): Promise<T> {
  while (!tryLock(lock)) {
    if (isOwned(lock)) await wait(POLL_MS)
    else rmSync(lock, { force: true })
  }
  try {
    return await work()
  } finally {
    rmSync(lock, { force: true })
  }
}

/** A link appears at once and with its content, so a lock is never seen without its owner. */
function tryLock(lock: string): boolean {
  const signed = `${lock}.${process.pid}`
  writeFileSync(signed, String(process.pid))
  try {
    linkSync(signed, lock)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(signed, { force: true })
  }
}

function isOwned(lock: string): boolean {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
