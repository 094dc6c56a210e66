import { readFile, writeFile } from 'node:fs/promises'
import { app, ipcMain, session } from 'electron'
import { printJobSchema } from '../shared/ipc/print.ts'
import { ok } from '../shared/result.ts'
import { lockSession } from './app/secure.ts'
import { serveBundle } from './app/serve-bundle.ts'
import { createPrintHandlers } from './ipc/print-handlers.ts'
import { registerHandlers } from './ipc/register-handlers.ts'
import { makePdf } from './print/make-pdf.ts'
import { createPrintWindows } from './print/print-window.ts'

/** The command line's switch: a folder with job.json, where pdf.pdf is put. */
const SWITCH = 'jiyao-pdf'

export function findPdfFolder(): string | null {
  return app.commandLine.getSwitchValue(SWITCH) || null
}

/** Makes one PDF without a window, a library or the lock of the one that may be open, and ends. */
export async function runPdfMode(folder: string, bundle: string, preload: string): Promise<void> {
  try {
    lockSession(session.defaultSession, false)
    serveBundle(bundle)
    const windows = createPrintWindows(preload)
    registerHandlers(ipcMain, createPrintHandlers(windows, { list: () => ok([]) }))
    const job = printJobSchema.parse(JSON.parse(await readFile(`${folder}/job.json`, 'utf8')))
    const pdf = await makePdf(windows, job)
    if (pdf.ok) await writeFile(`${folder}/pdf.pdf`, pdf.value)
    app.exit(pdf.ok ? 0 : 1)
  } catch (error) {
    console.error(error)
    app.exit(1)
  }
}
