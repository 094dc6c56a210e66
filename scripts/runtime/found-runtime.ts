import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CannotContinue } from '../cannot-continue.ts'
import { runProgram } from '../run-program.ts'

/** An unpacked Electron on this machine. */
export interface FoundRuntime {
  /** The folder that Electron's own variable ELECTRON_OVERRIDE_DIST_PATH would name. */
  distFolder: string
  executable: string
}

/** The executable's place inside an unpacked Electron, as Electron's own installer has it. */
export function runtimeIn(distFolder: string): FoundRuntime {
  const names: Partial<Record<NodeJS.Platform, string>> = {
    darwin: 'Electron.app/Contents/MacOS/Electron',
    win32: 'electron.exe',
  }
  return { distFolder, executable: join(distFolder, names[process.platform] ?? 'electron') }
}

/**
 * The Electron version, such as `45.4.1`: from the file that Electron ships for it, else from the program itself.
 *
 * @throws CannotContinue when the program does not answer
 */
export async function readRuntimeVersion(runtime: FoundRuntime): Promise<string> {
  const file = join(runtime.distFolder, 'version')
  if (existsSync(file)) return readFileSync(file, 'utf8').trim().replace(/^v/, '')
  const answer = await runProgram(runtime.executable, ['-p', 'process.versions.electron'], {
    env: { ELECTRON_RUN_AS_NODE: '1' },
    limitMs: 10_000,
  })
  const version = answer.stdout.trim()
  if (answer.code !== 0 || !/^\d+\.\d+\.\d+/.test(version)) {
    throw new CannotContinue(
      `${runtime.executable} 不是能运行的 Electron，请检查环境变量 ELECTRON_OVERRIDE_DIST_PATH，或取消它：unset ELECTRON_OVERRIDE_DIST_PATH`,
    )
  }
  return version
}
