import { mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/** The checkout this script belongs to. */
export const projectRoot = resolve(import.meta.dirname, '..')

/**
 * A folder of the user's own cache, made if it is not there. It outlives checkouts: what is downloaded or
 * compiled for development is put here once per user and not once per clone.
 */
export function cacheFolder(...names: string[]): string {
  const folder = join(userCacheRoot(), 'jiyao', ...names)
  mkdirSync(folder, { recursive: true })
  return folder
}

function userCacheRoot(): string {
  if (process.platform === 'win32') return process.env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches')
  return process.env.XDG_CACHE_HOME || join(homedir(), '.cache')
}
