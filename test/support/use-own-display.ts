/** In a worker: what it starts draws on the display that is the worker's own (see `display-per-worker.ts`). */
const displays = process.env.JIYAO_TEST_DISPLAYS?.split(' ') ?? []
const own = displays[Number(process.env.VITEST_POOL_ID) - 1]
if (own !== undefined) process.env.DISPLAY = own
