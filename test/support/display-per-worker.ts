import { type Display, startVirtualDisplay } from '../../tools/bare-machine/display.ts'

/**
 * How many windows are driven at once where each has a virtual display of its own. On two cores two windows slow each other down nearly as
 * much as they save: one.
 */
export const WORKERS_ON_VIRTUAL_DISPLAYS: number = 1

const further: Display[] = []

/**
 * After `prepare-app`, where that has made a virtual display: one more for each further worker, because focus and clipboard
 * belong to a display. Their names go to the workers in JIYAO_TEST_DISPLAYS, in the workers' order.
 */
export async function setup(): Promise<void> {
  const first = process.env.DISPLAY
  if (first === undefined) return
  while (further.length < WORKERS_ON_VIRTUAL_DISPLAYS - 1) further.push(await startVirtualDisplay())
  process.env.JIYAO_TEST_DISPLAYS = [
    first,
    ...further.flatMap(({ environment }) => environment.DISPLAY ?? []),
  ].join(' ')
}

/** After the suite. */
export function teardown(): void {
  for (const display of further.splice(0)) display.close()
}
