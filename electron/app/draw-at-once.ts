import { existsSync } from 'node:fs'
import type { CommandLine } from 'electron'

/** Where a Linux shows its graphics cards; the second is that of a maker's driver which may come without the first. */
const CARDS = ['/dev/dri', '/dev/nvidiactl']

/** What this machine is, as far as drawing asks. */
export interface Machine {
  readonly platform: NodeJS.Platform
  readonly exists: (path: string) => boolean
}

/**
 * Must run before the application is ready: the process that draws works in software at once where there is no graphics card. Left to itself it tries
 * the card, gives up, and a second one is started, for which the page waits (docs/performance.md). Where a card is found but cannot be used it draws in
 * software too, without Chromium's stand-in for a card, which only three-dimensional pictures need.
 *
 * @param commandLine that of the program
 */
export function drawAtOnce(
  commandLine: Pick<CommandLine, 'appendSwitch'>,
  { platform, exists }: Machine = { platform: process.platform, exists: existsSync },
): void {
  commandLine.appendSwitch('disable-software-rasterizer')
  if (platform === 'linux' && !CARDS.some(exists)) commandLine.appendSwitch('disable-gpu')
}
