import type { WebContentsPrintOptions } from 'electron'
import type { AppError } from '../../shared/app-error.ts'
import type { PrintJob, PrintSettings } from '../../shared/ipc/print.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { logFailure } from '../files/log-failure.ts'
import type { PrintWindows } from './print-window.ts'

const MICRONS_PER_MM = 1000
const DUPLEX = { one: 'simplex', 'long-edge': 'longEdge', 'short-edge': 'shortEdge' } as const

/**
 * Prints the document's pages. printed false: the writer cancelled in the system's dialog. Error: print-failed.
 */
export function printPages(
  windows: PrintWindows,
  job: PrintJob,
  settings: PrintSettings,
): Promise<Result<{ printed: boolean }, AppError>> {
  return windows.work(job, { kind: 'print-failed' }, (contents, { pages }) => {
    return new Promise((done) => {
      contents.print(printOptions(job, settings, pages), (success, reason) => {
        if (success) done(ok({ printed: true }))
        else if (/cancel/iu.test(reason)) done(ok({ printed: false }))
        else {
          logFailure(`printing failed: ${reason}`)
          done(fail({ kind: 'print-failed' }))
        }
      })
    })
  })
}

/** Electron counts pages from 0. `pages`: how many there are; ranges past the end are cut. */
export function printOptions(job: PrintJob, settings: PrintSettings, pages: number): WebContentsPrintOptions {
  const { widthMm, heightMm } = job.profile.page
  const pageRanges = settings.ranges
    .filter((range) => range.from <= Math.min(range.to, pages))
    .map((range) => ({ from: range.from - 1, to: Math.min(range.to, pages) - 1 }))
  return {
    silent: settings.printer !== null,
    ...(settings.printer === null ? {} : { deviceName: settings.printer }),
    printBackground: true,
    color: true,
    copies: settings.copies,
    collate: true,
    duplexMode: DUPLEX[settings.sides],
    margins: { marginType: 'none' },
    pageSize:
      widthMm === 210 && heightMm === 297
        ? 'A4'
        : { width: widthMm * MICRONS_PER_MM, height: heightMm * MICRONS_PER_MM },
    ...(pageRanges.length === 0 ? {} : { pageRanges }),
  }
}
