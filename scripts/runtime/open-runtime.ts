import { findConfiguredRuntime } from './configured-runtime.ts'
import { type FoundRuntime, readRuntimeVersion } from './found-runtime.ts'
import { findMissingLibraries, hasDisplay, isRoot } from './machine.ts'
import { findOfficialRuntime } from './official-runtime.ts'

export interface Runtime extends FoundRuntime {
  /** Electron's version, such as `45.4.1`. */
  version: string
  /** What the app and Playwright must find in their environment to run on this runtime. */
  environment: Record<string, string>
  /** Command line switches for Electron itself, before the path of the app. */
  switches: string[]
  /** The name of the display made for it, such as `:1`; null: the windows open on the user's own. */
  virtualDisplay: string | null
  /** Ends what was started for it. */
  close(): void
}

/** Since Electron 35 the SQLite binding inside the npm package (Node-API 10) fits; in an older one it crashes. */
const FIRST_VERSION_FOR_PREBUILT = 35

/**
 * Gives an Electron that can open windows here. After an ordinary `npm ci` on a desktop that is the one npm has downloaded, and
 * nothing else is looked at. Where something is missing (the download, system libraries, a display), tools/bare-machine gets it.
 *
 * @throws CannotContinue with the sentence and the command for the user
 */
export async function openRuntime(): Promise<Runtime> {
  const found = findConfiguredRuntime() ?? findOfficialRuntime()
  if (found !== null && hasDisplay() && (await findMissingLibraries(found.executable)).length === 0) {
    const version = await readRuntimeVersion(found)
    if (fitsPrebuiltBinding(version)) return ordinaryRuntime(found, version)
  }
  const { equipBareMachine } = await import('../../tools/bare-machine/equip-bare-machine.ts')
  return equipBareMachine(found)
}

export function fitsPrebuiltBinding(version: string): boolean {
  return Number.parseInt(version, 10) >= FIRST_VERSION_FOR_PREBUILT
}

export function ordinaryRuntime(found: FoundRuntime, version: string): Runtime {
  return {
    ...found,
    version,
    environment: { ELECTRON_OVERRIDE_DIST_PATH: found.distFolder },
    // Chromium's sandbox refuses to run as root; everybody else keeps it.
    switches: process.platform === 'linux' && isRoot() ? ['--no-sandbox'] : [],
    virtualDisplay: null,
    close: () => undefined,
  }
}
