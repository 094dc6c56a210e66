import { basename, extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { hasProgram, runProgram } from '../../scripts/run-program.ts'
import { makeTemporaryFolder } from './launch-app.ts'

/** Whether this machine can render a .docx and measure the pages. */
export async function canRenderDocx(): Promise<boolean> {
  const found = await Promise.all(['soffice', 'pdftoppm', 'pdftotext'].map(hasProgram))
  return !found.includes(false)
}

export interface ConvertOptions {
  /** A fonts.conf as `prepareFandolFonts` gives; the machine's own fonts when left out. */
  fontsFile?: string | null
}

let profile: string | undefined

/** Renders .docx files with LibreOffice, all in one run (1–2 s); gives the PDF files in the same order. */
export function convertToPdf(
  docxFiles: readonly string[],
  folder: string,
  options: ConvertOptions = {},
): Promise<string[]> {
  return convertWithOffice(docxFiles, folder, 'pdf', options)
}

/** Converts files with LibreOffice; `format`: an extension, with a filter after a colon where it needs one. */
export async function convertWithOffice(
  files: readonly string[],
  folder: string,
  format: string,
  options: ConvertOptions = {},
): Promise<string[]> {
  profile ??= makeTemporaryFolder('libreoffice')
  const result = await runProgram(
    'soffice',
    [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--convert-to',
      format,
      '--outdir',
      folder,
      ...files,
    ],
    { env: options.fontsFile ? { FONTCONFIG_FILE: options.fontsFile } : {}, limitMs: 120_000 },
  )
  if (result.code !== 0) throw new Error(`soffice: ${result.stderr}`)
  return files.map((file) => join(folder, `${basename(file, extname(file))}.${format.split(':')[0]}`))
}
