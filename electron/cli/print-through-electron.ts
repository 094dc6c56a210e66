import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { AppError } from '../../shared/app-error.ts'
import type { PrintJob } from '../../shared/ipc/print.ts'
import { fail, ok, type Result } from '../../shared/result.ts'

/** Finds, prepares and starts Electron; a program of its own, so that the other formats do without it. */
const PRINTER = resolve(import.meta.dirname, '../../scripts/print-pdf.ts')

/**
 * Has the program draw the pages in Electron, without a window. `explain` gets the sentence why there is no Electron to do it.
 * Error: pdf-failed.
 */
export async function printThroughElectron(
  job: PrintJob,
  explain: (sentence: string) => void,
): Promise<Result<Uint8Array, AppError>> {
  const folder = await mkdtemp(join(tmpdir(), 'jiyao-pdf-'))
  try {
    await writeFile(join(folder, 'job.json'), JSON.stringify(job))
    const { code, lastLine } = await runPrinter(folder)
    if (code === 0) return ok(await readFile(join(folder, 'pdf.pdf')))
    if (lastLine !== '') explain(lastLine)
    return fail({ kind: 'pdf-failed' })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** What it says last on standard error is the reason why it failed. */
function runPrinter(folder: string): Promise<{ code: number | null; lastLine: string }> {
  return new Promise((done) => {
    let said = ''
    const child = spawn(process.execPath, [PRINTER, folder], { stdio: ['ignore', 'ignore', 'pipe'] })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
    child.once('error', () => done({ code: null, lastLine: '' }))
    child.once('close', (code) => done({ code, lastLine: said.trim().split('\n').at(-1)?.trim() ?? '' }))
  })
}
