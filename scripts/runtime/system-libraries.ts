import { CannotContinue } from '../cannot-continue.ts'
import { runProgram } from '../run-program.ts'
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
  if (process.platform !== 'linux' || (await findMissingLibraries(executable)).length === 0) return
  await installPackages({ packages: PACKAGES, purpose: ' Electron 所需的系统库' })
  const stillMissing = await findMissingLibraries(executable)
  if (stillMissing.length > 0) {
    throw new CannotContinue(`仍缺少系统库 ${stillMissing.join('、')}，请安装后重试：npm start`)
  }
}

/** Names such as `libnss3.so`. Empty where `ldd` is not there to ask. */
async function findMissingLibraries(executable: string): Promise<string[]> {
  const { stdout } = await runProgram('ldd', [executable])
  return stdout
    .split('\n')
    .filter((line) => line.includes('not found'))
    .map((line) => line.trim().split(/\s/)[0] ?? '')
}
