import { app, ipcMain, session } from 'electron'
import { ok } from '../shared/result.ts'
import { COMMAND_SWITCH } from './app/command-mode.ts'
import { launchUtilityReader } from './app/launch-utility-reader.ts'
import type { AppPaths } from './app/paths.ts'
import { lockSession } from './app/secure.ts'
import { serveBundle } from './app/serve-bundle.ts'
import { runCommandLine } from './cli/run-command-line.ts'
import { createReadingProcess } from './import/reading-process.ts'
import { createPrintHandlers } from './ipc/print-handlers.ts'
import { registerHandlers } from './ipc/register-handlers.ts'
import { createProfileOf } from './library/profile-of.ts'
import { makePdf } from './print/make-pdf.ts'
import { createPrintWindows, type PrintWindows } from './print/print-window.ts'

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
    registerHandlers(ipcMain, createPrintHandlers(made, createProfileOf({ list: () => ok([]) })))
    return made
  }
  const code = await runCommandLine(words, {
    program: `${app.getName()} ${COMMAND_SWITCH}`,
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
