import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { CannotContinue } from '../cannot-continue.ts'
import { type FoundRuntime, runtimeIn } from './found-runtime.ts'

/**
 * The Electron in the folder that ELECTRON_OVERRIDE_DIST_PATH names, null when the variable is not set.
 *
 * @throws CannotContinue when the folder holds no Electron: a wrong setting is not passed over in silence
 */
export function findConfiguredRuntime(): FoundRuntime | null {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (!folder) return null
  const runtime = runtimeIn(resolve(folder))
  if (existsSync(runtime.executable)) return runtime
  throw new CannotContinue(
    `环境变量 ELECTRON_OVERRIDE_DIST_PATH 指向的目录里没有 Electron，请改正它，或取消后重试：unset ELECTRON_OVERRIDE_DIST_PATH`,
  )
}
