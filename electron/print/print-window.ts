import { BrowserWindow, type WebContents } from 'electron'
import type { AppError } from '../../shared/app-error.ts'
import type { PrintJob } from '../../shared/ipc/print.ts'
import { fail, type Result } from '../../shared/result.ts'
import { BUNDLE_ORIGIN } from '../app/own-page.ts'
import { pagePreferences } from '../app/page-preferences.ts'
import { logFailure } from '../files/log-failure.ts'

/** What the print page says when it has drawn everything. */
export interface DrawnPages {
  readonly pages: number
  readonly unnumbered: number
}

/** Work on the drawn pages: printing them, making a PDF. */
type PrintWork<T> = (contents: WebContents, drawn: DrawnPages) => Promise<Result<T, AppError>>

/** Hidden windows that show a document's pages, one for each job, gone when the job is done. */
export interface PrintWindows {
  /** Opens one, waits until everything is drawn and works on it. Error: `failure` when the page does not come or the work throws. */
  readonly work: <T>(job: PrintJob, failure: AppError, work: PrintWork<T>) => Promise<Result<T, AppError>>
  /** The job of a window; null for a window that is not ours. */
  readonly jobOf: (window: BrowserWindow) => PrintJob | null
  readonly drawn: (window: BrowserWindow, drawn: DrawnPages) => void
}

/** Longer than the longest document takes, many times over. */
const PATIENCE_MS = 60_000

export function createPrintWindows(preload: string): PrintWindows {
  const jobs = new Map<number, { job: PrintJob; drawn: (pages: DrawnPages) => void }>()
  return {
    jobOf: (window) => jobs.get(window.id)?.job ?? null,
    drawn: (window, pages) => jobs.get(window.id)?.drawn(pages),
    work: async (job, failure, work) => {
      const window = openHidden(preload)
      const { id } = window
      try {
        const pages = await new Promise<DrawnPages | null>((done) => {
          const timer = setTimeout(() => done(null), PATIENCE_MS)
          const end = (drawn: DrawnPages | null) => {
            clearTimeout(timer)
            done(drawn)
          }
          jobs.set(id, { job, drawn: end })
          window.webContents.once('render-process-gone', () => end(null))
          window.loadURL(`${BUNDLE_ORIGIN}/print.html`).catch(() => end(null))
        })
        return pages === null ? fail(failure) : await work(window.webContents, pages)
      } catch (error) {
        logFailure('the drawn pages could not be used', error)
        return fail(failure)
      } finally {
        jobs.delete(id)
        if (!window.isDestroyed()) window.destroy()
      }
    },
  }
}

function openHidden(preload: string): BrowserWindow {
  return new BrowserWindow({
    show: false,
    width: 900,
    height: 1200,
    skipTaskbar: true,
    webPreferences: { ...pagePreferences(preload, false), backgroundThrottling: false },
  })
}
