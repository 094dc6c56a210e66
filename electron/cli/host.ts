import type { AppError } from '../../shared/app-error.ts'
import type { PrintJob } from '../../shared/ipc/print.ts'
import type { Result } from '../../shared/result.ts'
import type { ReadingProcess } from '../import/reading-process.ts'

/** What the commands need of the program in which they run: the product itself, or Node in a checkout. */
export interface CommandLineHost {
  /** How the program is called, such as `纪要 --cli`. */
  readonly program: string
  /** Starts the process that reads what may take long or much memory; the command closes it. */
  readonly openReading: () => Promise<ReadingProcess>
  /**
   * Draws a document's pages, which only Electron can. Where there is no Electron, `explain` gets the sentence that says why. Error:
   * pdf-failed.
   */
  readonly toPdf: (
    job: PrintJob,
    explain: (sentence: string) => void,
  ) => Promise<Result<Uint8Array, AppError>>
}
