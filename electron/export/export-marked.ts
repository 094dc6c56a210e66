import { basename, extname } from 'node:path'
import type { AppError } from '../../shared/app-error.ts'
import { compareMinutes } from '../../shared/compare/compare-minutes.ts'
import type { PrintJob } from '../../shared/ipc/print.ts'
import { deriveTitle } from '../../shared/minutes/derive-title.ts'
import type { Minutes } from '../../shared/minutes/minutes.ts'
import { findProfile } from '../../shared/profile/find-profile.ts'
import type { FormatProfile } from '../../shared/profile/profile.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { writeFileAtomically } from '../files/write-file-atomically.ts'
import type { ExportParts } from './export-minutes.ts'

/** A marked copy is written for Word, which can accept and reject, or for paper. */
const MARKED_FORMATS = ['docx', 'pdf'] as const
export type MarkedFormat = (typeof MARKED_FORMATS)[number]

export function markedFormatOfName(path: string): MarkedFormat | null {
  const extension = extname(path).slice(1).toLowerCase()
  return MARKED_FORMATS.find((format) => format === extension) ?? null
}

/** What Word shows as the author of revisions where nobody is named. */
const NOBODY = '纪要'

/** Two states of a document; the newer one says by which profile they are laid out. */
export interface BothStates {
  readonly before: Minutes
  readonly after: Minutes
}

/** `by`: who made the changes, for Word. */
export interface MarkedParts extends ExportParts {
  readonly by: string | null
}

/** Writes 花脸稿 in the format of the target's extension. Errors: file-foreign for another extension, those of `toPdf` and of the writing. */
export async function exportMarked(
  states: BothStates,
  target: string,
  parts: MarkedParts,
): Promise<Result<void, AppError>> {
  const format = markedFormatOfName(target)
  if (format === null)
    return fail({ kind: 'file-foreign', name: basename(target), wanted: '花脸稿格式（.docx 或 .pdf）' })
  const profile = parts.profile ?? findProfile(states.after.profileId, [])
  const bytes =
    format === 'pdf'
      ? await parts.toPdf(markedJob(states, profile))
      : ok(await toDocx(states, profile, parts.by))
  return bytes.ok ? writeFileAtomically(target, bytes.value) : bytes
}

/** What the print page needs to set 花脸稿. */
function markedJob({ before, after }: BothStates, profile: FormatProfile): PrintJob {
  return { minutes: after, before, profile, title: markedTitle(after) }
}

async function toDocx(
  { before, after }: BothStates,
  profile: FormatProfile,
  by: string | null,
): Promise<Uint8Array> {
  const { markedToDocx } = await import('./docx/marked-to-docx.ts')
  const comparison = compareMinutes(before, after, profile)
  return markedToDocx(comparison, profile, { by: by ?? NOBODY, at: new Date(), title: markedTitle(after) })
}

function markedTitle({ children }: Minutes): string {
  return `${deriveTitle(children)}花脸稿`
}
