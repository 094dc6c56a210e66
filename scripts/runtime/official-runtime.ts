import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { say } from '../cannot-continue.ts'
import { projectRoot } from '../project-folders.ts'
import { runProgram } from '../run-program.ts'
import { type FoundRuntime, runtimeIn } from './found-runtime.ts'

const PROBE_LIMIT_MS = 5_000
const DOWNLOAD_LIMIT_MS = 15 * 60_000
const electronPackage = join(projectRoot, 'node_modules', 'electron')

/** The Electron that its npm package has downloaded for this checkout, null when it has not. */
export function findOfficialRuntime(): FoundRuntime | null {
  const runtime = runtimeIn(join(electronPackage, 'dist'))
  return existsSync(runtime.executable) && existsSync(join(electronPackage, 'path.txt')) ? runtime : null
}

/**
 * Downloads Electron with its own installer (which checks the hash and keeps the archive in the user's cache).
 * Null when the download place does not answer within five seconds or the download does not succeed.
 */
export async function downloadOfficialRuntime(): Promise<FoundRuntime | null> {
  if (!(await isDownloadPlaceReachable())) return null
  say('正在下载 Electron（约 120 MB，只下载一次）……')
  await runProgram(process.execPath, [join(electronPackage, 'install.js')], { limitMs: DOWNLOAD_LIMIT_MS })
  return findOfficialRuntime()
}

/** Electron's installer itself waits long and tries again when there is no network; asking first is quick. */
async function isDownloadPlaceReachable(): Promise<boolean> {
  const place = process.env.ELECTRON_MIRROR ?? 'https://github.com/electron/electron/releases/download/'
  try {
    await fetch(place, { method: 'HEAD', signal: AbortSignal.timeout(PROBE_LIMIT_MS) })
    return true
  } catch {
    return false
  }
}
