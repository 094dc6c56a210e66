import type { AppError } from '../../shared/app-error.ts'
import type { DraftSummary } from '../../shared/ipc/drafts.ts'
import { type Minutes, readMinutes } from '../../shared/minutes/minutes.ts'
import { ok, type Result } from '../../shared/result.ts'
import { parseJson } from '../database/parse-json.ts'
import type { DraftJudge } from './draft-judge.ts'

/** The documents of the drafts. The one read or written last is remembered: the one that is being written need not be read at every save. */
export class StoredDocuments {
  readonly #judge: DraftJudge
  #latest: { readonly id: string; readonly revision: number; readonly minutes: Minutes } | null = null

  constructor(judge: DraftJudge) {
    this.#judge = judge
  }

  /** Errors: minutes-invalid, minutes-newer, draft-damaged. */
  read({ id, revision }: DraftSummary): Result<Minutes, AppError> {
    const latest = this.#latest
    if (latest?.id === id && latest.revision === revision) return ok(latest.minutes)
    const stored = this.#judge.wholeDocument(id, revision)
    if (stored === null) return this.#judge.tellDamaged(id)
    const minutes = readMinutes(parseJson(stored.minutes))
    if (minutes.ok) this.remember(id, revision, minutes.value)
    return minutes
  }

  /** After a document was written and is on the disk. */
  remember(id: string, revision: number, minutes: Minutes): void {
    this.#latest = { id, revision, minutes }
  }

  /** After something was written that nobody is sure of. */
  forget(): void {
    this.#latest = null
  }
}
