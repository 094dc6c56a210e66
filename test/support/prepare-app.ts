import { buildAppIfStale } from '../../scripts/build-app.ts'
import { type Display, openDisplay } from '../../scripts/runtime/display.ts'
import { prepareRuntime } from '../../scripts/runtime/prepare-runtime.ts'

let display: Display | undefined

/**
 * Before the suites that start Electron: a runtime, a fresh build and a display, told to the workers by the environment.
 * What is ready costs nothing, so single files can be run as well: `vitest run --project e2e FILE`.
 */
export async function setup(): Promise<void> {
  const runtime = await prepareRuntime()
  await buildAppIfStale()
  display = await openDisplay()
  Object.assign(process.env, runtime.environment, display.environment)
}

/** After the suite. */
export function teardown(): void {
  display?.close()
}
