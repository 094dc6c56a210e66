import { findConfiguredRuntime } from './configured-runtime.ts'
import { readRuntimeVersion } from './found-runtime.ts'
import { findMissingLibraries, hasDisplay } from './machine.ts'
import { findOfficialRuntime } from './official-runtime.ts'
import { fitsPrebuiltBinding, ordinaryRuntime, type Runtime } from './runtime.ts'

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
