import { defineConfig } from 'vitest/config'
import { hasDisplay } from './scripts/runtime/machine.ts'
import { WORKERS_ON_VIRTUAL_DISPLAYS } from './test/support/display-per-worker.ts'

const temporary = 'test/support/own-temporary-folder.ts'

/** Three suites: `vitest run --project unit|integration|e2e [FILE…]`. No retries anywhere: a test is right or wrong. */
export default defineConfig({
  test: {
    environment: 'node',
    // What is waited for comes when it comes; vitest's own second is too short for a busy machine.
    expect: { poll: { timeout: 20_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          globalSetup: [temporary],
          // Only what hangs is stopped: the longest take seconds alone and many times that on a busy machine.
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          // PDF is made by Electron: fetched and built once per machine, which no single test has the time for.
          globalSetup: [temporary, 'test/support/prepare-app.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          // One window at a time on a display, whose focus and clipboard belong to one test; without one each worker gets its own.
          ...(hasDisplay()
            ? { globalSetup: [temporary, 'test/support/prepare-app.ts'], fileParallelism: false }
            : {
                globalSetup: [temporary, 'test/support/prepare-app.ts', 'test/support/display-per-worker.ts'],
                setupFiles: ['test/support/use-own-display.ts'],
                maxWorkers: WORKERS_ON_VIRTUAL_DISPLAYS,
              }),
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
