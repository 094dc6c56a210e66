import type { BrowserWindow, PrintToPDFOptions, WebContents } from 'electron'
import type { Page } from 'playwright-core'
import type { PrintJob } from '#shared/ipc/print.ts'
import { fail } from '#shared/result.ts'
import type { DrawnPages, PrintWindows } from '../../../electron/print/print-window.ts'

/** The print windows of electron/print as tabs of a browser: the same page, asked for a PDF in the same words. */
export function createPrintPages(
  open: () => Promise<Page>,
  windows: { readonly of: (page: Page) => BrowserWindow },
): PrintWindows {
  // One job at a time, as the tests ask for them: the page asks before its opening has been waited for.
  let current: PrintJob | null = null
  let tell: (drawn: DrawnPages) => void = () => undefined
  return {
    jobOf: () => current,
    drawn: (_, drawn) => tell(drawn),
    work: async (job, failure, work) => {
      const drawn = new Promise<DrawnPages>((done) => {
        tell = done
      })
      current = job
      const page = await open()
      windows.of(page)
      try {
        return await work(contentsOf(page), await drawn)
      } catch {
        return fail(failure)
      } finally {
        current = null
        await page.close()
      }
    },
  }
}

function contentsOf(page: Page): WebContents {
  return { printToPDF: (options: PrintToPDFOptions) => printToPdf(page, options) } as unknown as WebContents
}

async function printToPdf(page: Page, options: PrintToPDFOptions): Promise<Buffer> {
  const { pageSize, margins = {}, printBackground, preferCSSPageSize } = options
  if (typeof pageSize !== 'object') throw new Error('the size of the page is told in inches')
  const session = await page.context().newCDPSession(page)
  const { data } = await session.send('Page.printToPDF', {
    paperWidth: pageSize.width,
    paperHeight: pageSize.height,
    marginTop: margins.top ?? 0,
    marginBottom: margins.bottom ?? 0,
    marginLeft: margins.left ?? 0,
    marginRight: margins.right ?? 0,
    printBackground: printBackground === true,
    preferCSSPageSize: preferCSSPageSize === true,
    generateTaggedPDF: options.generateTaggedPDF === true,
    generateDocumentOutline: options.generateDocumentOutline === true,
  })
  return Buffer.from(data, 'base64')
}
