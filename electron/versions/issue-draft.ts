import type { AppError } from '../../shared/app-error.ts'
import type { DraftSummary } from '../../shared/ipc/drafts.ts'
import type { VersionSummary } from '../../shared/ipc/versions.ts'
import type { Minutes } from '../../shared/minutes/minutes.ts'
import type { FormatProfile } from '../../shared/profile/profile.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { DraftStore } from '../drafts/draft-store.ts'
import type { PdfMaker } from '../export/export-minutes.ts'
import { findPdfRemains } from '../export/find-pdf-remains.ts'
import type { IssuedFiles } from './issued-files.ts'
import type { VersionStore } from './version-store.ts'

/** Who and why, in the writer's words. */
export interface Deed {
  readonly by: string | null
  readonly why: string | null
}

export interface IssuingParts {
  readonly drafts: DraftStore
  readonly versions: VersionStore
  readonly files: IssuedFiles
  readonly toPdf: PdfMaker
  /** What the document is laid out by. */
  readonly profileOf: (minutes: Minutes) => Result<FormatProfile, AppError>
}

/**
 * 印发: writes .docx and PDF, looks whether both are clean, keeps them with their hashes beside a version that locks the draft. Nothing is
 * kept where something fails. Errors: draft-locked, issue-unclean, draft-stale when it was changed meanwhile, pdf-failed, target-….
 */
export async function issueDraft(
  { drafts, versions, files, toPdf, profileOf }: IssuingParts,
  id: string,
  deed: Deed,
): Promise<Result<VersionSummary, AppError>> {
  const opened = drafts.open(id)
  if (!opened.ok) return opened
  const { summary, minutes, isLocked } = opened.value
  if (isLocked) return fail({ kind: 'draft-locked' })
  const profile = profileOf(minutes)
  if (!profile.ok) return profile
  const { minutesToDocx } = await import('../export/docx/minutes-to-docx.ts')
  const docx = await minutesToDocx(minutes, profile.value)
  const { findRemains } = await import('../export/docx/find-remains.ts')
  const remains = findRemains(docx)
  if (remains !== null) return fail({ kind: 'issue-unclean', remains })
  const pdf = await toPdf({ minutes, profile: profile.value, title: summary.title.slice(0, 200) })
  if (!pdf.ok) return pdf
  const left = findPdfRemains(pdf.value)
  if (left !== null) return fail({ kind: 'issue-unclean', remains: left })
  const keptDocx = await files.keep('docx', docx)
  if (!keptDocx.ok) return keptDocx
  const keptPdf = await files.keep('pdf', pdf.value)
  if (!keptPdf.ok) return keptPdf
  const now = drafts.open(id)
  if (!now.ok) return now
  if (now.value.summary.revision !== summary.revision) return fail({ kind: 'draft-stale' })
  const kept = versions.keep(
    now.value.summary,
    minutes,
    { tier: 'issued', name: null, ...deed },
    { files: [keptDocx.value, keptPdf.value] },
  )
  if (!kept.ok) return kept
  const status = drafts.setStatus(id, '印发')
  return status.ok ? kept : status
}

/** Takes the lock away and leaves who did it and why among the versions; the draft goes back to 送审. Refused when it is not locked. */
export function unlockDraft(
  { drafts, versions }: Pick<IssuingParts, 'drafts' | 'versions'>,
  id: string,
  deed: Deed,
): Result<{ readonly version: VersionSummary; readonly draft: DraftSummary }, AppError> {
  const opened = drafts.open(id)
  if (!opened.ok) return opened
  if (!opened.value.isLocked) return fail({ kind: 'refused' })
  const { summary, minutes } = opened.value
  const kept = versions.keep(summary, minutes, { tier: 'unlocked', name: null, ...deed })
  if (!kept.ok) return kept
  const draft = drafts.setStatus(id, '送审')
  return draft.ok ? ok({ version: kept.value, draft: draft.value }) : draft
}
