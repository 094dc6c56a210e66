import type { AppError } from '../../shared/app-error.ts'
import type { DraftSummary } from '../../shared/ipc/drafts.ts'
import type { VersionSummary } from '../../shared/ipc/versions.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { tryOnDatabase } from '../database/database-error.ts'
import type { DraftStore } from '../drafts/draft-store.ts'
import type { PdfMaker } from '../export/export-minutes.ts'
import { findPdfRemains } from '../export/find-pdf-remains.ts'
import type { ProfileOf } from '../library/profile-of.ts'
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
  readonly profileOf: ProfileOf
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
  return allOrNothing(drafts, () => {
    const files = [keptDocx.value, keptPdf.value]
    const words = { tier: 'issued', name: null, ...deed } as const
    const version = done(versions.keep(now.value.summary, minutes, words, { files }))
    done(drafts.setStatus(id, '印发'))
    return version
  })
}

/** Thrown to undo all of it when one step cannot be done. */
class NotDone extends Error {
  readonly error: AppError
  constructor(error: AppError) {
    super(error.kind)
    this.error = error
  }
}

function done<T>(result: Result<T, AppError>): T {
  if (!result.ok) throw new NotDone(result.error)
  return result.value
}

/** A lock without the status that goes with it, or the other way round, would be half of it. */
function allOrNothing<T>(drafts: DraftStore, work: () => T): Result<T, AppError> {
  return tryOnDatabase(() => {
    try {
      return ok(drafts.together(work))
    } catch (error) {
      if (error instanceof NotDone) return fail(error.error)
      throw error
    }
  })
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
  return allOrNothing(drafts, () => {
    const version = done(versions.keep(summary, minutes, { tier: 'unlocked', name: null, ...deed }))
    return { version, draft: done(drafts.setStatus(id, '送审')) }
  })
}
