import { existsSync } from 'node:fs'
import { app } from 'electron'

/** Where a Linux shows its graphics cards; the second is that of a maker's driver which may come without the first. */
const CARDS = ['/dev/dri', '/dev/nvidiactl']

/**
 * Must run before the application is ready: the process that draws works in software at once where there is no graphics card. Left to itself it tries
 * the card, gives up, and a second one is started, for which the page waits (docs/performance.md). Where a card is found but cannot be used it draws in
 * software too, without Chromium's stand-in for a card, which only three-dimensional pictures need.
 */
export function drawAtOnce(): void {
  app.commandLine.appendSwitch('disable-software-rasterizer')
  if (process.platform === 'linux' && !CARDS.some((card) => existsSync(card)))
    app.commandLine.appendSwitch('disable-gpu')
}
