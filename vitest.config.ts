import { defineConfig } from 'vitest/config'

const temporary = 'test/support/own-temporary-folder.ts'

/** Three suites: `vitest run --project unit|integration|e2e [FILE…]`. No retries anywhere: a test is right or wrong. */
export default defineConfig({
  test: {
    environment: 'node',
    // vitest leaves one core idle, which is half of two.
    maxWorkers: '100%',
    // What is waited for comes when it comes; vitest's own second is too short for a busy machine.
    expect: { poll: { timeout: 20_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          globalSetup: [temporary],
          // Modules are evaluated once for all files, which halves the time: no test of this suite replaces a module, and none counts on a fresh one.
          isolate: false,
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
          globalSetup: [temporary, 'test/support/prepare-app.ts'],
          // One window at a time: focus and clipboard of a display belong to one test, and two windows on two cores slow each other down.
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
