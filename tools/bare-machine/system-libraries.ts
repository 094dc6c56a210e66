import { CannotContinue } from '../../scripts/cannot-continue.ts'
import { findMissingLibraries } from '../../scripts/runtime/machine.ts'
import { installPackages } from './debian-packages.ts'

/** The Debian packages of every shared library that Electron links to. */
const PACKAGES = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libatk-bridge2.0-0',
  'libdrm2',
]

/**
 * Makes sure that the shared libraries which Electron links to are on this machine (Linux only).
 *
 * @throws CannotContinue when some are missing and cannot be installed
 */
export async function prepareSystemLibraries(executable: string): Promise<void> {
  if ((await findMissingLibraries(executable)).length === 0) return
  await installPackages({ packages: PACKAGES, purpose: ' Electron 所需的系统库' })
  const stillMissing = await findMissingLibraries(executable)
  if (stillMissing.length > 0) {
    throw new CannotContinue(`仍缺少系统库 ${stillMissing.join('、')}，请安装后重试：npm start`)
  }
}
