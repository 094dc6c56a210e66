import { buildAppIfStale } from '../../scripts/build-app.ts'
import { openRuntime } from '../../scripts/runtime/open-runtime.ts'
import type { Runtime } from '../../scripts/runtime/runtime.ts'

let runtime: Runtime | undefined

/**
 * Before the suites that start Electron: a runtime, a fresh build and a display, told to the workers by the environment.
 * What is ready costs nothing, so single files can be run as well: `vitest run --project e2e FILE`.
 */
export async function setup(): Promise<void> {
  runtime = await openRuntime()
  await buildAppIfStale()
  Object.assign(process.env, runtime.environment)
}

/** After the suite. */
export function teardown(): void {
  runtime?.close()
}
