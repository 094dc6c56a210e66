import { join } from 'node:path'
import { app, ipcMain, session } from 'electron'
import { ok } from '../shared/result.ts'
import { launchUtilityReader } from './app/launch-utility-reader.ts'
import type { AppPaths } from './app/paths.ts'
import { lockSession } from './app/secure.ts'
import { serveBundle } from './app/serve-bundle.ts'
import { runCommandLine } from './cli/run-command-line.ts'
import { createReadingProcess } from './import/reading-process.ts'
import { createPrintHandlers } from './ipc/print-handlers.ts'
import { registerHandlers } from './ipc/register-handlers.ts'
import { makePdf } from './print/make-pdf.ts'
import { createPrintWindows, type PrintWindows } from './print/print-window.ts'

/** Everything after this word is a command, not a file to open. */
const SWITCH = '--cli'

/** The words of the command; null: the program was started to show its window. */
export function findCommandWords(argv: readonly string[]): string[] | null {
  const place = argv.indexOf(SWITCH)
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

/** Runs one command without a window, a library or the lock of the one that may be open, and ends with its code. */
export async function runCommandMode(
  words: readonly string[],
  places: Pick<AppPaths, 'bundle' | 'preload' | 'reader'>,
): Promise<void> {
  let windows: PrintWindows | null = null
  const openPrinting = async (): Promise<PrintWindows> => {
    await app.whenReady()
    lockSession(session.defaultSession, false)
    serveBundle(places.bundle)
    const made = createPrintWindows(places.preload)
    registerHandlers(ipcMain, createPrintHandlers(made, { list: () => ok([]) }))
    return made
  }
  const code = await runCommandLine(words, {
    program: `${app.getName()} ${SWITCH}`,
    openReading: async () => {
      await app.whenReady()
      return createReadingProcess(() => launchUtilityReader(places.reader))
    },
    toPdf: async (job) => {
      windows ??= await openPrinting()
      return makePdf(windows, job)
    },
  })
  app.exit(code)
}
