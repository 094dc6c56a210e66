import { basename, extname } from 'node:path'
import type { AppError } from '../../shared/app-error.ts'
import { minutesToPlainText } from '../../shared/compose/plain-text.ts'
import { EXPORT_FORMATS, type ExportFormat } from '../../shared/ipc/files.ts'
import type { PrintJob } from '../../shared/ipc/print.ts'
import { deriveTitle } from '../../shared/minutes/derive-title.ts'
import type { Minutes } from '../../shared/minutes/minutes.ts'
import { findProfile } from '../../shared/profile/find-profile.ts'
import type { FormatProfile } from '../../shared/profile/profile.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { writeFileAtomically } from '../files/write-file-atomically.ts'

/** Draws a document's pages as a PDF: only Electron can, so whoever exports says how to reach it. */
export type PdfMaker = (job: PrintJob) => Promise<Result<Uint8Array, AppError>>

export interface ExportParts {
  /** By default the one the document names, or the national standard's where that is a user's own. */
  readonly profile?: FormatProfile | undefined
  readonly toPdf: PdfMaker
}

/** The format that a file name asks for by its extension, in either case; null: none that we write. */
export function formatOfName(path: string): ExportFormat | null {
  const extension = extname(path).slice(1).toLowerCase()
  return EXPORT_FORMATS.find((format) => format === extension) ?? null
}

/**
 * Writes the document in the format of the target's extension. Errors: file-foreign for another extension, those of `toPdf` and of
 * writeFileAtomically.
 */
export async function exportMinutes(
  minutes: Minutes,
  target: string,
  { profile, toPdf }: ExportParts,
): Promise<Result<void, AppError>> {
  const format = formatOfName(target)
  if (format === null) {
    return fail({
      kind: 'file-foreign',
      name: basename(target),
      wanted: '导出格式（.docx、.pdf、.txt 或 .json）',
    })
  }
  const bytes = await encodeMinutes(minutes, format, profile ?? findProfile(minutes.profileId, []), toPdf)
  return bytes.ok ? writeFileAtomically(target, bytes.value) : bytes
}

async function encodeMinutes(
  minutes: Minutes,
  format: ExportFormat,
  profile: FormatProfile,
  toPdf: PdfMaker,
): Promise<Result<Uint8Array, AppError>> {
  switch (format) {
    case 'docx': {
      // Loaded when first needed: the docx library is large and most starts do not export.
      const { minutesToDocx } = await import('./docx/minutes-to-docx.ts')
      return ok(await minutesToDocx(minutes, profile))
    }
    case 'pdf':
      return toPdf({ minutes, profile, title: deriveTitle(minutes.children) })
    case 'txt':
      return ok(encode(minutesToPlainText(minutes)))
    case 'json':
      return ok(encode(`${JSON.stringify(minutes, null, 2)}\n`))
  }
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
