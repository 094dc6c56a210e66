import type { AppError } from '../../shared/app-error.ts'
import type { PrintJob } from '../../shared/ipc/print.ts'
import { ok, type Result } from '../../shared/result.ts'
import { withPdfProof } from '../files/proven-pdf.ts'
import { labelPages } from './label-pages.ts'
import type { PrintWindows } from './print-window.ts'

const INCHES_PER_MM = 1 / 25.4

/** The document's pages as a PDF: text that can be selected and searched, tags, title, page labels, the proof of its bytes. Error: pdf-failed. */
export function makePdf(windows: PrintWindows, job: PrintJob): Promise<Result<Uint8Array, AppError>> {
  const { widthMm, heightMm } = job.profile.page
  return windows.work(job, { kind: 'pdf-failed' }, async (contents, { pages, unnumbered }) => {
    const pdf = await contents.printToPDF({
      printBackground: true,
      preferCSSPageSize: true,
      pageSize: { width: widthMm * INCHES_PER_MM, height: heightMm * INCHES_PER_MM },
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    })
    return ok(withPdfProof(labelPages(pdf, pages, unnumbered)))
  })
}
