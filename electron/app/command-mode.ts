import { join } from 'node:path'
import { app } from 'electron'

/** Everything after this word is a command, not a file to open. */
export const COMMAND_SWITCH = '--cli'

/** The words of the command; null: the program was started to show its window. */
export function findCommandWords(argv: readonly string[]): string[] | null {
  const place = argv.indexOf(COMMAND_SWITCH)
  return place < 0 ? null : argv.slice(place + 1)
}

/**
 * Before the application is ready: Chromium's data go to a folder of their own beside the library, so that a window that may be
 * open is not disturbed, and what Chromium has to say stays off standard error.
 */
export function prepareCommandMode(): void {
  app.setPath('userData', join(app.getPath('userData'), 'cli'))
  app.commandLine.appendSwitch('log-level', '3')
  app.disableHardwareAcceleration()
}
