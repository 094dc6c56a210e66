import { basename, extname } from 'node:path'
import type { AppError } from '../../shared/app-error.ts'
import { minutesToPlainText } from '../../shared/compose/plain-text.ts'
import type { PrintedPart } from '../../shared/compose/printed-part.ts'
import { EXPORT_FORMATS, type ExportFormat } from '../../shared/ipc/files.ts'
import type { PrintJob } from '../../shared/ipc/print.ts'
import { annexTitles } from '../../shared/minutes/annex-titles.ts'
import { deriveTitle } from '../../shared/minutes/derive-title.ts'
import type { Minutes } from '../../shared/minutes/minutes.ts'
import { findProfile } from '../../shared/profile/find-profile.ts'
import type { FormatProfile } from '../../shared/profile/profile.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { toProvenJson } from '../files/proven-json.ts'
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
  parts: ExportParts,
): Promise<Result<void, AppError>> {
  const bytes = await encodeFor(target, minutes, parts, 'whole')
  return bytes.ok ? writeFileAtomically(target, bytes.value) : bytes
}

/** A part of the document in the format of the target's extension; .json is always the whole of it. Errors: file-foreign, those of `toPdf`. */
export async function encodeFor(
  target: string,
  minutes: Minutes,
  { profile, toPdf }: ExportParts,
  part: PrintedPart,
): Promise<Result<Uint8Array, AppError>> {
  const format = formatOfName(target)
  if (format === null) {
    return fail({
      kind: 'file-foreign',
      name: basename(target),
      wanted: '导出格式（.docx、.pdf、.txt 或 .json）',
    })
  }
  const page = profile ?? findProfile(minutes.profileId, [])
  switch (format) {
    case 'docx': {
      // Loaded when first needed: the docx library is large and most starts do not export.
      const { minutesToDocx } = await import('./docx/minutes-to-docx.ts')
      return ok(await minutesToDocx(minutes, page, new Date(), part))
    }
    case 'pdf':
      return toPdf({ minutes, profile: page, title: titleOf(minutes, part), part })
    case 'txt':
      return ok(encode(minutesToPlainText(minutes, part, profile)))
    case 'json':
      return ok(toProvenJson(minutes))
  }
}

/** The name of the PDF in a reader's title bar. */
function titleOf({ children }: Minutes, part: PrintedPart): string {
  const title = deriveTitle(children)
  return typeof part === 'number' ? `${title} ${annexTitles(children)[part - 1] ?? ''}`.slice(0, 200) : title
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
