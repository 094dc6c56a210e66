import type { FoundRuntime } from './found-runtime.ts'
import { isRoot } from './machine.ts'

/** An Electron that can open windows here, and what must be in place around it. */
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

/** Whether the SQLite binding that comes with the npm package runs in this Electron; else one must be made for it. */
export function fitsPrebuiltBinding(version: string): boolean {
  return Number.parseInt(version, 10) >= FIRST_VERSION_FOR_PREBUILT
}

/** The runtime of a machine where nothing had to be fetched or started for it. */
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
